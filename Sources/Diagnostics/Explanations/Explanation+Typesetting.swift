extension Explanation {
  static let mathParseError = Explanation(
    title: "A formula is not TeX that can be set",
    meaning: """
      The text between the two pairs of dollar signs is read as TeX, in the dialect of KaTeX. It stopped
      at the words that are marked: a command that it does not know or does not allow, or a brace
      without its partner. Readers see the source of the formula instead.
      """,
    wrong: #"$$\frac{a}{b$$"#,
    remedy: "Mend the formula; KaTeX's list of functions says what it knows.",
    right: #"$$\frac{a}{b}$$"#)

  static let typesettingUnavailable = Explanation(
    title: "Code and formulas stay as they were written",
    meaning: """
      Code gets its colours, and formulas become MathML, by highlight.js and KaTeX, which the program
      toolkit-typeset runs while the site is built. This machine has not all of it. The site is complete
      all the same: code stands in one colour, and formulas as TeX.
      """,
    wrong: "make build     (without libjavascriptcoregtk-4.1-dev)",
    remedy: "Install the packages and build toolkit anew, so that toolkit-typeset lies beside it.",
    right: """
      apt-get install libjavascriptcoregtk-4.1-dev libjs-highlight.js libjs-katex
      make build
      """)

  static let typesettingGaveUp = Explanation(
    title: "A piece of code or a formula was left as it was written",
    meaning: """
      To colour code or to set a formula takes a thousandth of a second. This piece is far longer than
      that is meant for, or the engine went astray over it: it took too long, came to an end, or gave
      markup that no page may have. The piece is published in one colour, or as TeX; nothing of its text
      is missing.
      """,
    wrong: """
      ```json
      (400 KB of data)
      ```
      """,
    remedy: "Shorten the piece, or offer it as a file; code without a language is never coloured.",
    right: """
      ```text
      (the same data)
      ```
      """)
}
