/// SUMMARY.md, which makes the navigation.
extension Explanation {
  static let summaryMissingFile = Explanation(
    title: "SUMMARY.md names a file that does not exist",
    meaning: """
      The navigation would have an entry that leads nowhere, and the page that was meant is missing from
      it. Perhaps the file was renamed or moved.
      """,
    wrong: "* [Workshops](workshop.md)",
    remedy: "Correct the path, which counts from the folder of SUMMARY.md, or remove the entry.",
    right: "* [Workshops](workshops.md)")

  static let summaryMalformedLine = Explanation(
    title: "A line of SUMMARY.md is no entry",
    meaning: """
      SUMMARY.md holds a title, headings for groups, separators and lists of links. This line is none of
      them and is left out of the navigation; a page that it was meant to add would not be found there.
      """,
    wrong: """
      * [Workshops](workshops.md
      See also the glossary.
      """,
    remedy: "Write it as an entry, with its brackets closed, or remove it.",
    right: """
      * [Workshops](workshops.md)
      * [Glossary](glossary.md)
      """)

  static let summaryDuplicateEntry = Explanation(
    title: "A page stands twice in SUMMARY.md",
    meaning: """
      A page has one place in the navigation: the one before it, the one after it and the path above it
      follow from that. The first entry counts and the second one only leads there.
      """,
    wrong: """
      * [Workshops](workshops.md)
      * [Focus groups](workshops.md)
      """,
    remedy: "Remove one entry, or let it lead to a heading of the page.",
    right: """
      * [Workshops](workshops.md)
      * [Focus groups](workshops.md#focus-groups)
      """)

  static let summaryGeneratedPage = Explanation(
    title: "SUMMARY.md asks for pages that another program makes",
    meaning: """
      The entry describes pages that GitBook makes from the description of an interface (OpenAPI). They
      stand in no file, so there is nothing to publish. The message counts all such entries of the file.
      """,
    wrong: """
      * ```yaml
        type: builtin:openapi
        ```
      """,
    remedy: "Write the pages as files, or link to the description itself.",
    right: "* [Interface](https://example.org/openapi.json)")
}
