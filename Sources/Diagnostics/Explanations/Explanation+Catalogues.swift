/// Catalogues that come back from translators' tools.
extension Explanation {
  static let translationUnitStale = Explanation(
    title: "A translation came back for a text that the source no longer has",
    meaning: """
      The catalogue was exported before the source page changed: the block, or the whole page, is gone.
      Everything else in the catalogue is taken in.
      """,
    wrong: "(a catalogue of last year, and a page that was deleted since)",
    remedy: "Export the language again, and translate what is new.",
    right: "toolkit translate export fr --format po --output fr.po")

  static let translationUnitUnplaced = Explanation(
    title: "A translation came back that has no place on its page",
    meaning: """
      The translation's page lacks the block's surroundings, such as the list that the item belongs to,
      or the text stands where only a person can change it, as in a value over several lines. Everything
      else in the catalogue is taken in.
      """,
    wrong: "(an item of a list that the translation has written as a paragraph)",
    remedy: "Put the text into the page by hand.",
    right: "(the list as the source has it)")

  static let translationUnitReshapes = Explanation(
    title: "A translation would change the form of its page",
    meaning: """
      With this text in place, the block would become another kind of block, or several: Markdown takes a
      sign at its start for a mark, or an empty line parts it. Nothing of the catalogue is taken in.
      """,
    wrong: "msgstr \"1. avril : la réunion\"",
    remedy: "Put a backslash before the sign, or take the empty line out.",
    right: "msgstr \"1\\\\. avril : la réunion\"")
}
