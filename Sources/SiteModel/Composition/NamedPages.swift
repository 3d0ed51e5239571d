/// Which files stay pages where another page includes them: those that a table of contents names, and
/// homes.
struct NamedPages {
  private let layout: ContentLayout
  /// By language, read when it is asked for.
  private var tables: [Int: SummaryTable] = [:]

  init(_ layout: ContentLayout) { self.layout = layout }

  /// Of a repository only files that are named are pages at all, unless its folders are all the table
  /// of contents there is.
  mutating func contain(_ file: ContentLayout.PageFile) -> Bool {
    if let space = file.space.map({ layout.spaces[$0] }) {
      return !space.isUnwritten || file.path == space.landing
    }
    if file.path.paired == .home { return true }
    guard let summary = layout.summaries[file.language] else { return false }
    let table = tables[file.language] ?? SummaryTable(SummaryParser.summary(summary).value)
    tables[file.language] = table
    return table.titles[file.path] != nil
  }
}
