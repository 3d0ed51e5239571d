/// The metadata between `---` lines at the top of a page.
extension Explanation {
  static let frontMatterMalformed = Explanation(
    title: "The front matter is not valid YAML",
    meaning: """
      The lines between the two `---` at the top of the page could not be understood, so none of them
      counts: number, types and description of the page would be lost. The usual reasons are a colon
      inside a text without quotation marks, a tab used to indent, or a bracket that is not closed.
      """,
    wrong: """
      ---
      description: Workshops: how to prepare them
      ---
      """,
    remedy: "Correct the place that the message names. A text with a colon needs quotation marks.",
    right: """
      ---
      description: "Workshops: how to prepare them"
      ---
      """)

  static let frontMatterUnclosed = Explanation(
    title: "The front matter has no closing line",
    meaning: """
      The page begins with `---`, which opens the front matter, but no second `---` ends it. Where the
      metadata stops and the text begins cannot be known, and a guess could lose part of the page.
      """,
    wrong: """
      ---
      number: 7

      # Workshops
      """,
    remedy: "Write `---` on a line of its own below the last key.",
    right: """
      ---
      number: 7
      ---

      # Workshops
      """)

  static let frontMatterUnknownKey = Explanation(
    title: "The front matter has an unknown key",
    meaning: """
      No key of this name is known, so its value has no effect. Mostly it is a slip of the keyboard, and
      the value was meant for the key that the message offers.
      """,
    wrong: """
      ---
      descripton: How to prepare a workshop
      ---
      """,
    remedy: "Correct the name, or remove the line.",
    right: """
      ---
      description: How to prepare a workshop
      ---
      """)

  static let frontMatterDuplicateKey = Explanation(
    title: "A key stands twice in the front matter",
    meaning: """
      Only one of the two values can hold, and which one is not for a program to guess. The second was
      often added by somebody who did not see the first.
      """,
    wrong: """
      ---
      number: 7
      types: [trust-building]
      number: 8
      ---
      """,
    remedy: "Keep the line that is right and delete the other.",
    right: """
      ---
      number: 8
      types: [trust-building]
      ---
      """)

  static let frontMatterWrongType = Explanation(
    title: "A value in the front matter is of the wrong kind",
    meaning: """
      The key is known, but it wants another kind of value: a number where a text stands, a list where a
      single word stands, or `true` or `false`. The value cannot be used, and the page would say less
      than its author meant.
      """,
    wrong: """
      ---
      number: seven
      ---
      """,
    remedy: "Write the kind of value that the message names.",
    right: """
      ---
      number: 7
      ---
      """)
}
