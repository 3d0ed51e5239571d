import Diagnostics

/// Blocks of the source that no block of the translation was made from, on pages of which something was
/// recorded. Each is placed at the block behind which it belongs.
func missingBlockFindings(in page: TranslatedPage) -> [Diagnostic] {
  guard page.isRecorded else { return [] }
  var diagnostics: [Diagnostic] = []
  var before: Int?
  for pair in page.comparison.pairs {
    guard let source = pair.source else { continue }
    guard pair.state == .missing else {
      before = pair.block ?? before
      continue
    }
    let kind = page.comparison.sourceBlocks[source].kind
    diagnostics.append(
      Diagnostic(
        .translationMissingBlock, at: before.map(page.place) ?? page.text.titleLocation,
        "The translation lacks the \(kind.noun) “\(page.words(of: source))”.",
        hint: "\(before == nil ? "Translate it" : "Translate it behind this \(noun(before, page))")"
          + ", and record that with \(page.stamp()).",
        notes: [
          Diagnostic.Note(
            at: page.sourcePlace(of: source), "Block \(source + 1) of the source stands here.")
        ]))
  }
  return diagnostics
}

private func noun(_ block: Int?, _ page: TranslatedPage) -> String {
  block.map(page.noun) ?? "title"
}
