/// What a summary says of files, to be looked up by path.
struct SummaryTable {
  /// The title of each file's first entry. A folder's entry counts for its `README.md`.
  private(set) var titles: [PagePath: String] = [:]
  /// Slugs of the groups that files stand in, for GitBook's addresses.
  private(set) var groupSlugs: [PagePath: String] = [:]

  init(_ summary: Summary) {
    let rules = AnchorRules()
    for group in summary.groups {
      let slug = group.title.map { group.slug ?? rules.anchor(for: $0) }
      visit(group.entries, slug)
    }
  }

  private mutating func visit(_ entries: [Summary.Entry], _ slug: String?) {
    for entry in entries {
      if case .file(let file, _) = entry.target, let path = PagePath.joined(folder: "", file) {
        let folderPage = PagePath.joined(folder: path.value, "README.md")
        for path in [path, folderPage].compactMap({ $0 }) where titles[path] == nil {
          titles[path] = entry.title
          groupSlugs[path] = slug
        }
      }
      visit(entry.children, slug)
    }
  }
}
