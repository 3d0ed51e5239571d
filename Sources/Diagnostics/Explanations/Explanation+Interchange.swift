/// Files that translators send back: PO and XLIFF.
extension Explanation {
  static let interchangeMalformed = Explanation(
    title: "A translation file is damaged or of another format",
    meaning: """
      The file cannot be read as the format that was asked for: it is cut off, a quotation mark or a tag
      is missing, it is not UTF-8, a unit stands in it twice, or there are fewer units than it says.
      Nothing is taken over from it, because nobody could tell what is missing.
      """,
    wrong: """
      msgid "Purpose
      msgstr "Objectif"
      """,
    remedy: """
      Save the file again in the tool it comes from, or say its true format with `--format`.
      """,
    right: """
      msgid "Purpose"
      msgstr "Objectif"
      """)

  static let interchangeForeign = Explanation(
    title: "A translation file is not one that was exported here",
    meaning: """
      The file can be read, but it does not say which block of which page each text belongs to, how many
      there are, or which languages they are in. It comes from another program, or a tool took away the
      contexts, ids or header that were exported.
      """,
    wrong: """
      msgid "Purpose"
      msgstr "Objectif"
      """,
    remedy: """
      Export the file again, and translate it with a tool that keeps contexts, ids and notes.
      """,
    right: """
      msgctxt "toolkit/4-swot.md 3 9f86d081884c7d65"
      msgid "Purpose"
      msgstr "Objectif"
      """)

  static let interchangeStale = Explanation(
    title: "A translation came back for a text that the source no longer has",
    meaning: """
      The catalogue was exported before the source page changed: the block, or the whole page, is gone.
      Everything else in the catalogue is taken in.
      """,
    wrong: "(a catalogue of last year, and a page that was deleted since)",
    remedy: "Export the language again, and translate what is new.",
    right: "toolkit translate export fr --format po --output fr.po")

  static let interchangeUnplaced = Explanation(
    title: "A translation came back that has no place on its page",
    meaning: """
      The translation's page lacks the block's surroundings, such as the list that the item belongs to,
      or the text stands where only a person can change it, as in a value over several lines. Everything
      else in the catalogue is taken in.
      """,
    wrong: "(an item of a list that the translation has written as a paragraph)",
    remedy: "Put the text into the page by hand.",
    right: "(the list as the source has it)")

  static let interchangeReshapes = Explanation(
    title: "A translation would change the form of its page",
    meaning: """
      With this text in place, the block would become another kind of block, or several: Markdown takes a
      sign at its start for a mark, or an empty line parts it. Nothing of the catalogue is taken in.
      """,
    wrong: "msgstr \"1. avril : la réunion\"",
    remedy: "Put a backslash before the sign, or take the empty line out.",
    right: "msgstr \"1\\\\. avril : la réunion\"")
}
