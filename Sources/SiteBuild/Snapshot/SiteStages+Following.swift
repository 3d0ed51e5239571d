import SiteModel

extension SiteStages {
  /// The pages of the site that have another text, by position.
  ///
  /// - Parameter texts: Of the same frame.
  /// - Returns: `nil` where a face is another one, the plan leads to one of its anchors, or other files are
  ///   pages, and with it more than these pages.
  func pages(changedIn texts: SiteTexts) -> [PageID: ParsedPage]? {
    guard texts.composition.positions == self.texts.composition.positions else { return nil }
    let (before, now) = (self.texts.composition.pages, texts.composition.pages)
    let changed = Set(now.indices.filter { before[$0] !== now[$0] })
    guard changed.allSatisfy({ before[$0].face == now[$0].face }) else { return nil }
    var pages: [PageID: ParsedPage] = [:]
    var anchored: [PageID] = []
    for page in plan.value.pages where !page.isFallback && changed.contains(page.text) {
      pages[page.id] = now[page.text]
      if before[page.text].anchors != now[page.text].anchors { anchored.append(page.id) }
    }
    return plan.value.holds(forOtherAnchorsOf: anchored) ? pages : nil
  }

  /// The pages of the site that are made of some files, as messages name them.
  func pages(of files: Set<String>) -> Set<PageID> {
    guard !files.isEmpty else { return [] }
    let pages = plan.value.pages.filter { !$0.isFallback && files.contains($0.face.sourcePath) }
    return Set(pages.map(\.id))
  }
}
