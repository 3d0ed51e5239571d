/// Which files stay pages where another page includes them: those that a table of contents names, and
/// homes.
struct NamedPages {
  private let layout: ContentLayout
  /// By language, read when it is asked for.
  private var tables: [Int: SummaryTable] = [:]

  init(_ layout: ContentLayout) { self.layout = layout }

  /// Of a repository only files that are named are pages at all.
  mutating func contain(_ file: ContentLayout.PageFile) -> Bool {
    if file.space != nil || file.path.paired == .home { return true }
    guard let summary = layout.summaries[file.language] else { return false }
    let table = tables[file.language] ?? SummaryTable(SummaryParser.summary(summary).value)
    tables[file.language] = table
    return table.titles[file.path] != nil
  }
}
