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
}
