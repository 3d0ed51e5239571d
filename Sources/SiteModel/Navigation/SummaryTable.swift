/// What a summary says of files, to be looked up by path.
struct SummaryTable: Sendable {
  /// The title of each file's first entry. A folder's entry counts for its `README.md`.
  private(set) var titles: [PagePath: String] = [:]
  /// Slugs of the groups that files stand in, for GitBook's addresses.
  private(set) var groupSlugs: [PagePath: String] = [:]
  /// Which of the files an entry names first, counted from 0.
  private(set) var order: [PagePath: Int] = [:]

  init(_ summary: Summary) {
    let rules = AnchorRules()
    for group in summary.groups { visit(group.entries, group.addressSlug(rules)) }
  }

  private mutating func visit(_ entries: [Summary.Entry], _ slug: String?) {
    for entry in entries {
      if case .file(let file, _) = entry.target, let path = PagePath.joined(folder: "", file) {
        let folderPage = PagePath.joined(folder: path.value, "README.md")
        for path in [path, folderPage].compactMap({ $0 }) where order[path] == nil {
          order[path] = order.count
          groupSlugs[path] = slug
          if !entry.title.isEmpty { titles[path] = entry.title }
        }
      }
      visit(entry.children, slug)
    }
  }
}
