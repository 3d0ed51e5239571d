import Diagnostics

/// Blocks whose source says something else since they were translated.
func outdatedFindings(in page: TranslatedPage) -> [Diagnostic] {
  page.comparison.pairs.compactMap { pair in
    guard pair.state == .outdated, let source = pair.source, let block = pair.block,
      !page.isSameProse(source, block)
    else { return nil }
    return Diagnostic(
      .translationOutdated, at: page.place(of: block),
      "The source of this \(page.noun(of: block)) has changed since it was translated.",
      hint:
        "See what has changed with “toolkit translate diff \(page.text.sourcePath)”, and record "
        + "it with \(page.stamp(block: source)).",
      notes: [
        Diagnostic.Note(
          at: page.sourcePlace(of: source), "Block \(source + 1) of the source now stands here.")
      ])
  }
}
