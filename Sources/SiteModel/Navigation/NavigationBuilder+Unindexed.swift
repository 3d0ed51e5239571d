extension NavigationBuilder {
  /// Pages below one with `noIndex: true`: what it says holds for them too.
  ///
  /// A summary also knows the pages below one that is hidden, which the navigation has elsewhere.
  func pagesBelowUnindexed(_ navigation: Navigation) -> Set<PageID> {
    guard own.contains(where: { $0.face.frontMatter.isUnindexed }) else { return [] }
    var below: Set<PageID> = []
    if let summary {
      for group in summary.groups { visit(group.entries, isBelow: false, &below) }
      return below
    }
    for entry in navigation.entries.indices {
      guard let page = navigation.entries[entry].page, isUnindexed(page) else { continue }
      for inner in (entry + 1)..<navigation.entries[entry].end {
        if let page = navigation.entries[inner].page { below.insert(page) }
      }
    }
    return below
  }

  private func visit(_ entries: [Summary.Entry], isBelow: Bool, _ below: inout Set<PageID>) {
    for entry in entries {
      var isUnindexed = isBelow
      if case .file(let path, nil) = entry.target, let page = page(at: path) {
        if isBelow { below.insert(page) }
        isUnindexed = isUnindexed || self.isUnindexed(page)
      }
      visit(entry.children, isBelow: isUnindexed, &below)
    }
  }

  private func isUnindexed(_ page: PageID) -> Bool {
    pages[page.index].face.frontMatter.isUnindexed
  }
}
