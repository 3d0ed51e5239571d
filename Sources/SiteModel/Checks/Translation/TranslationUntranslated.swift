import Diagnostics

/// Blocks that still stand in the source's words: as they were put there, or left over where nobody
/// recorded that they are meant to be the same.
///
/// - Returns: One finding for each block; one for the page when there are more than five, or when
///   nothing of it is translated.
func untranslatedFindings(in page: TranslatedPage) -> [Diagnostic] {
  var found: [(source: Int, block: Int)] = []
  var prose = 0
  for pair in page.comparison.pairs {
    guard let source = pair.source, let block = pair.block else { continue }
    if page.comparison.sourceBlocks[source].isProse { prose += 1 }
    // A person recorded it so: `stamp` alone calls a text that is the source's untranslated.
    let isMeant =
      pair.state == .current && pair.recorded == page.comparison.blocks[block].fingerprint
    if pair.state == .untranslated || !isMeant && page.isSameProse(source, block) {
      found.append((source, block))
    }
  }
  guard let first = found.first else { return [] }
  if prose > 1, found.count(where: { page.comparison.sourceBlocks[$0.source].isProse }) == prose {
    return [
      Diagnostic(
        .translationUntranslated, at: page.text.titleLocation,
        "The text of this page is not translated yet.",
        hint: "Write over the words of the source, block by block.",
        notes: [Diagnostic.Note(at: page.sourceText.titleLocation, "The source is this page.")])
    ]
  }
  if found.count > 5 {
    return [
      finding(
        first, in: page,
        "\(found.count) blocks of this page still stand in the source's words; the first is this "
          + "\(page.noun(of: first.block)).",
        hint: "Translate them; “toolkit translate status \(page.language.rawValue)” names them all."
      )
    ]
  }
  return found.map { place in
    finding(
      place, in: page,
      "This \(page.noun(of: place.block)) still stands in the source's words.",
      hint: "Translate it. If it is meant to be the same, record that with "
        + "\(page.stamp(block: place.source)).")
  }
}

private func finding(
  _ place: (source: Int, block: Int), in page: TranslatedPage, _ message: String, hint: String
) -> Diagnostic {
  Diagnostic(
    .translationUntranslated, at: page.place(of: place.block), message, hint: hint,
    notes: [
      Diagnostic.Note(
        at: page.sourcePlace(of: place.source), "Block \(place.source + 1) of the source says it.")
    ])
}
