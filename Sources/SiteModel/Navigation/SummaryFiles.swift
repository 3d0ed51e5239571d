/// The files that a table of contents names, and the group each stands in first.
struct SummaryFiles {
  /// Slugs of groups by file; empty for files above the first group.
  let groupSlugs: [PagePath: String]

  init(_ summary: Summary) {
    let rules = AnchorRules()
    var slugs: [PagePath: String] = [:]
    func visit(_ entries: [Summary.Entry], _ slug: String) {
      for entry in entries {
        if case .file(let path, _) = entry.target {
          for name in [path, path + "/README.md"] {
            if let clean = PagePath.joined(folder: "", name), slugs[clean] == nil {
              slugs[clean] = slug
            }
          }
        }
        visit(entry.children, slug)
      }
    }
    for group in summary.groups {
      visit(group.entries, group.title.map { group.slug ?? rules.anchor(for: $0) } ?? "")
    }
    groupSlugs = slugs
  }

  func names(_ path: PagePath) -> Bool { groupSlugs[path] != nil }
}
