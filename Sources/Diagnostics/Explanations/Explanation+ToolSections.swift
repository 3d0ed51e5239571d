/// The parts of a tool page: purpose, rationale and outcomes.
extension Explanation {
  static let toolMissingSection = Explanation(
    title: "A tool page lacks a required section",
    meaning: """
      Every tool says what it is for (purpose), why it works (rationale) and what comes of it (outcomes).
      One of the three is not there, or its heading is not one that the page's language knows. Readers
      compare tools by these parts, so a tool without one is not published.
      """,
    wrong: """
      # SWOT

      **Purpose**

      To see strengths and weaknesses together.
      """,
    remedy: """
      Add the section, with its heading as a bold line or as `## Heading`. Further words for the headings
      can be listed under `sections` in language.yml.
      """,
    right: """
      # SWOT

      **Purpose**

      To see strengths and weaknesses together.

      **Rationale**

      People who look at one picture find common ground.

      **Outcomes**

      * A shared view of the situation.
      """)

  static let toolEmptySection = Explanation(
    title: "A required section of a tool is empty",
    meaning: """
      The heading is there, but nothing stands below it before the next heading. A reader would take the
      part for finished and find no answer in it.
      """,
    wrong: """
      **Purpose**

      **Rationale**

      People who look at one picture find common ground.
      """,
    remedy: "Write at least one paragraph below the heading.",
    right: """
      **Purpose**

      To see strengths and weaknesses together.

      **Rationale**

      People who look at one picture find common ground.
      """)

  static let toolDuplicateSection = Explanation(
    title: "A section of a tool stands twice",
    meaning: """
      The page has two sections of one kind, such as two purposes, perhaps under different headings that
      mean the same. Only one of them could be shown where tools are compared.
      """,
    wrong: """
      **Purpose**

      To build trust.

      **Purpose**

      To learn together.
      """,
    remedy: "Join the two, or give the second one a heading of its own.",
    right: """
      **Purpose**

      To build trust and to learn together.
      """)

  static let toolMisplacedSection = Explanation(
    title: "A section of a tool stands in an unusual place",
    meaning: """
      Tools are read one beside the other, and all of them give purpose, rationale and outcomes in this
      order, as parts of the page itself. Here one stands out of that order or inside another section. It
      is published where it stands.
      """,
    wrong: """
      ## Outcomes

      * A shared view.

      ## Purpose

      To see strengths and weaknesses together.
      """,
    remedy: "Move the section to its place.",
    right: """
      ## Purpose

      To see strengths and weaknesses together.

      ## Rationale

      People who look at one picture find common ground.

      ## Outcomes

      * A shared view.
      """)

  static let toolOutcomesNotList = Explanation(
    title: "The outcomes of a tool are not a list",
    meaning: """
      Outcomes are single results that are shown, counted and searched one by one. A paragraph cannot be
      divided into them without guessing.
      """,
    wrong: """
      **Outcomes**

      Ownership is enhanced, and incentives for change are explored.
      """,
    remedy: "Write each outcome as an entry of a list.",
    right: """
      **Outcomes**

      * Ownership is enhanced.
      * Incentives for change are explored.
      """)
}
