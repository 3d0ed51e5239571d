/// What pages put in from elsewhere: files, values, dates.
extension Explanation {
  static let includeMissingFile = Explanation(
    title: "A page includes a file that does not exist",
    meaning: """
      The text of another file shall stand here, and no Markdown lies where the path points. The path
      counts from the folder of the file that holds the tag; with a slash before it, from the folder of
      its language or space. Readers would miss the text without knowing it.
      """,
    wrong: "{% include \".gitbook/includes/contct.md\" %}",
    remedy: "Correct the path, or add the file.",
    right: "{% include \".gitbook/includes/contact.md\" %}")

  static let includeWithoutFile = Explanation(
    title: "A page includes text that only GitBook has",
    meaning: """
      The tag names reusable content by its number. GitBook keeps such content apart from the repository,
      so there is no file to take it from. Readers see in its place that something is missing.
      """,
    wrong: "{% include \"/reusable-content/rcAbC123\" %}",
    remedy: "Put the text into a file of `.gitbook/includes` and include that.",
    right: "{% include \".gitbook/includes/contact.md\" %}")

  static let includeOutsideContent = Explanation(
    title: "An include leads out of its content",
    meaning: """
      The path climbs out of the folder of the page's language or space. What lies there may be nobody
      else's business, and another copy of the repository may not have it.
      """,
    wrong: "{% include \"../../../notes/contact.md\" %}",
    remedy: "Put a copy of the file into `.gitbook/includes` and include that.",
    right: "{% include \".gitbook/includes/contact.md\" %}")

  static let includeCyclic = Explanation(
    title: "A file includes itself",
    meaning: """
      The file named here is the one that holds the tag, or one that leads to it through other files. Its
      text would never end. It is left out at this place.
      """,
    wrong: "{% include \"contact.md\" %} in contact.md",
    remedy: "Take the tag away, or include another file.",
    right: "{% include \"address.md\" %} in contact.md")

  static let includeOverLimit = Explanation(
    title: "A page includes too much",
    meaning: """
      Files include each other more than ten deep, or the page comes to more than a thousand files or
      8 MB. That is nearly always a slip, and such a page could stop the build. What is beyond the limit
      is left out.
      """,
    wrong: "{% include \"whole-manual.md\" %} once in each of 2,000 items",
    remedy: "Split the page, or include less.",
    right: "[The whole manual](whole-manual.md)")

  static let includeMisplaced = Explanation(
    title: "A file is included where no block can stand",
    meaning: """
      A file has paragraphs, lists and headings of its own. In a table's cell or in the middle of raw
      HTML there is no place for them, so the file's text is left out.
      """,
    wrong: "| Contact | {% include \"contact.md\" %} |",
    remedy: "Put the tag on a line of its own, with a blank line before and behind it.",
    right: "{% include \"contact.md\" %}")

  static let expressionMalformed = Explanation(
    title: "An expression cannot be read",
    meaning: """
      An expression stands in `<code class="expression">`. It may hold names such as `space.vars.version`,
      texts in quotes, numbers, `+`, `===`, `!==`, `&&`, `||`, `!`, `? :` and parentheses. This one holds
      something else, or lacks a part, and is shown as it is written.
      """,
    wrong: "<code class=\"expression\">space.vars.</code>",
    remedy: "Put the expression right, or write its value into the page.",
    right: "<code class=\"expression\">space.vars.version</code>")

  static let expressionUnknownVariable = Explanation(
    title: "An expression names no known variable",
    meaning: """
      Variables of a space stand in `.gitbook/vars.yaml`, those of a page below `vars` in its front
      matter, those of an older book below `variables` in `book.json`. None of them has this name, so the
      expression is shown as it is written.
      """,
    wrong: "<code class=\"expression\">space.vars.verison</code>",
    remedy: "Correct the name, or add the variable.",
    right: "<code class=\"expression\">space.vars.version</code>")

  static let updateWrongDate = Explanation(
    title: "An update has no date that can be read",
    meaning: """
      Updates are shown with their dates, and feeds put them in order by these. A date is written as year,
      month and day, and must be a day that there is. Without one the update is shown undated, and the
      page's feed leaves it out.
      """,
    wrong: "{% update date=\"2025-02-30\" %}",
    remedy: "Write the date as `2025-02-28`.",
    right: "{% update date=\"2025-02-28\" %}")
}
