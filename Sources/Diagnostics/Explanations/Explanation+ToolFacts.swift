/// What a tool page states about its tool: type, phases, number, related tools.
extension Explanation {
  static let toolMissingType = Explanation(
    title: "A tool has no type",
    meaning: """
      Readers choose among the tools by their types, and the map of tools has a row for each. A tool
      without a type would be in none of them.
      """,
    wrong: """
      # Workshops

      **Purpose**
      """,
    remedy: """
      State one type or more, in the front matter or in the page. The types of the site are listed in
      site.yml.
      """,
    right: """
      # Workshops

      **Type of tool:** Capacity development and Trust building

      **Purpose**
      """)

  static let toolUnknownType = Explanation(
    title: "A tool names a type that the site does not have",
    meaning: """
      The type is not among those of site.yml, and not a label of one in the page's language. The tool
      would be missing from the list of the type it belongs to. When the name looks like a known one, the
      message offers that.
      """,
    wrong: """
      ---
      types: [trust-bulding]
      ---
      """,
    remedy: "Correct the name, or add the new type to `types` in site.yml.",
    right: """
      ---
      types: [trust-building]
      ---
      """)

  static let toolUnknownPhase = Explanation(
    title: "A tool names a phase that the site does not have",
    meaning: """
      The phase is not among those of site.yml, and not a label of one in the page's language. The tool
      would be missing from the column of the map where readers look for it.
      """,
    wrong: """
      ---
      phases: [asessment]
      ---
      """,
    remedy: "Correct the name, or add the new phase to `phases` in site.yml.",
    right: """
      ---
      phases: [assessment]
      ---
      """)

  static let toolContradictingTypes = Explanation(
    title: "A tool states its types twice, and differently",
    meaning: """
      The front matter and the line “Type of tool” in the page do not name the same types. Whichever was
      published, one of the two would be false.
      """,
    wrong: """
      ---
      types: [trust-building]
      ---
      # Workshops

      **Type of tool:** Capacity development
      """,
    remedy: "Make both say the same, or remove one of them.",
    right: """
      ---
      types: [trust-building]
      ---
      # Workshops
      """)

  static let toolMissingNumber = Explanation(
    title: "A tool has no number",
    meaning: """
      Tools are numbered, and people speak of them by number. A tool without one stands behind all the
      others wherever they are listed in order.
      """,
    wrong: "# Workshops            (in workshops.md)",
    remedy: "Put the number before the title, or write `number:` in the front matter.",
    right: "# 7. Workshops         (in 7-workshops.md)")

  static let toolDuplicateNumber = Explanation(
    title: "Two tools have the same number",
    meaning: """
      A number stands for one tool: in lists, in print and when people speak of “tool 7”. With two tools
      of one number, a reader is led to the wrong one.
      """,
    wrong: """
      # 7. Workshops           (in 7-workshops.md)
      # 7. Public events       (in 7-public-events.md)
      """,
    remedy: "Give one of them the next free number.",
    right: """
      # 7. Workshops           (in 7-workshops.md)
      # 8. Public events       (in 8-public-events.md)
      """)

  static let toolNumberMismatch = Explanation(
    title: "A tool's numbers contradict each other",
    meaning: """
      The number in the title is not the one in the file's name or in the front matter. The file's name
      is part of the page's address, so readers would see one number above and another one in the
      address.
      """,
    wrong: "# 8. Workshops         (in 7-workshops.md)",
    remedy: """
      Make the numbers the same. When the file is renamed, add its old address to `redirects` in site.yml.
      """,
    right: "# 7. Workshops         (in 7-workshops.md)")

  static let toolUnknownRelated = Explanation(
    title: "A related tool does not exist",
    meaning: """
      `related` in the front matter names a page that is not there or is no tool. The page would promise
      a tool that readers cannot open.
      """,
    wrong: """
      ---
      related: [7-workshop.md]
      ---
      """,
    remedy: "Correct the name of the file, or remove it from the list.",
    right: """
      ---
      related: [7-workshops.md]
      ---
      """)
}
