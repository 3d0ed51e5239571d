import Diagnostics

/// A tool that has another number of outcomes than its source, unless the record tells already which
/// of them is missing.
func outcomeCountFindings(in page: TranslatedPage) -> [Diagnostic] {
  guard let source = page.source.page.tool, let own = page.page.page.tool else { return [] }
  let sourceItems = source.outcomeItems(in: page.sourceText.document)
  let items = own.outcomeItems(in: page.text.document)
  guard sourceItems.count != items.count else { return [] }
  if page.isRecorded {
    let ranges = sourceItems.map { page.sourceText.document.range(of: $0) }
    let isTold = page.comparison.pairs.contains { pair in
      guard pair.state == .missing, let position = pair.source,
        let node = page.comparison.sourceBlocks[position].node
      else { return false }
      return ranges.contains { $0.contains(node) }
    }
    if isTold { return [] }
  }
  return [
    Diagnostic(
      .translationOutcomeCount, at: page.text.location(own.outcomes.heading.span),
      "This tool has \(items.count) outcome\(items.count == 1 ? "" : "s"), its source "
        + "\(sourceItems.count).",
      hint: "Make the two lists say the same, item by item.",
      notes: [
        Diagnostic.Note(
          at: page.sourceText.location(source.outcomes.heading.span),
          "The source lists its outcomes here.")
      ])
  ]
}
