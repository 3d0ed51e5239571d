import Testing

/// Markdown made to keep a parser busy, about 50 KB each.
struct HostileMarkdown: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  var testDescription: String { name }

  private init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// Measured on Debian's cmark-gfm: at 50 KB some take seconds, at 500 KB all do.
  static let families = [
    HostileMarkdown(
      "nested items and blank lines", times(16_000, " -") + "x" + times(16_000, "\n")),
    HostileMarkdown(
      "items nested over lines", (0..<220).map { times($0, "  ") + "- a\n" }.joined()),
    HostileMarkdown(
      "nested quotes and lazy lines", times(25_000, ">") + "a\n" + times(12_000, "a\n")),
    HostileMarkdown("nested quotes and emphasis", times(16_000, ">") + times(16_000, "a*")),
    HostileMarkdown(
      "wide table and short rows",
      "\n\n" + times(500, "|a") + "\n" + times(500, "|-") + "\n" + times(24_000, "a\n")),
    HostileMarkdown(
      "table of 90 columns and short rows",
      "\n\n" + times(90, "|a") + "\n" + times(90, "|-") + "\n" + times(24_000, "a\n")),
    HostileMarkdown("very wide table", "\n\n" + times(12_000, "|a") + "\n" + times(12_000, "|-")),
    HostileMarkdown("www._", times(10_000, "www._")),
    HostileMarkdown("www._ over lines", times(8_000, "www._\n")),
    HostileMarkdown("www._ after numbers", times(6_000, "www._\n2. ")),
    HostileMarkdown("parentheses after an address", "http://a.b/" + times(50_000, ")")),
    HostileMarkdown("images in images", times(8_000, "![[]()")),
    HostileMarkdown("processing instructions", "a " + times(25_000, "<?")),
    HostileMarkdown("declarations", "a " + times(12_000, "<!A ")),
    HostileMarkdown("character data", "a " + times(5_500, "<![CDATA[")),
    HostileMarkdown("header below many lines", times(12_000, "abc\n") + "| a |\n|---|\n"),
    HostileMarkdown(
      "long definition used often",
      "\n\n[a]: /" + times(25_000, "b") + "\n\n" + times(6_000, "[a]\n\n")),
    HostileMarkdown(
      "long definition on a line of its own",
      "\n\n[a]:\n/" + times(10_000, "b") + "\n\n" + times(10_000, "[a]\n\n")),
    HostileMarkdown(
      "short definition used very often",
      "\n\n[a]: /" + times(2_000, "b") + "\n\n" + times(17_000, "[a]\n\n")),
  ]

  /// What may stand above them to make a guard believe that they are code or HTML.
  static let disguises = [
    "", "- a\n\n", "> a\n\n", "- ```\n\n", "- a\n\n      ```\n", "1. a\n   ```\n   b\n\n",
    "> ```\n\n", "> - ~~~\n\n", "    ```\n\n", "\t~~~\n\n", "[^1]: ```\n\n", "``` `\n\n",
    "```\n```\n", "~~~ x\n~~~~   \n", "<!-- a -->\n", "<!--\n\n```\n-->\n", "<?x\n\n<!--?>\n",
    "<script>\n\n```\n</script>\n", "<pre>\n```\n</pre>\n", "<div>\n\n", "<div>\n```\n\n",
    "<x-y>\n```\n\n", "- <!--\n\n", "> <div>\n\n", "a\n<x-y>\n\n", "| a |\n|---|\n\n",
    "<textarea>\n\n", "[a]: /b\n===\n\n", "- - - - ```\n\n",
  ]

  /// As large as what people write.
  static let harmless = [
    HostileMarkdown(
      "HTML table of GitBook",
      "<table data-view=\"cards\"><thead><tr><th></th></tr></thead><tbody>"
        + times(1_000, "<tr><td><strong>Tool</strong></td><td><a href=\"tool.md\">x</a></td></tr>")
        + "</tbody></table>\n\nAfter.\n"),
    HostileMarkdown(
      "HTML table over lines",
      "- a\n\n  <table>\n"
        + times(1_000, "  <tr>\n  <td>Some text of a cell, *not* read</td>\n  </tr>\n")
        + "  </table>\n\nAfter.\n"),
    HostileMarkdown("long list", times(1_000, "* A tool with [a link](tool.md) and **words**\n")),
    HostileMarkdown(
      "long nested list", times(500, "1. One\n   * Two with words\n     * Three with more words\n")),
    HostileMarkdown(
      "long code", "```json\n" + times(1_500, "{ \"key\": \"value\", \"a\": 1 },\n") + "```\n"),
    HostileMarkdown(
      "long code in an item", "- a\n\n  ```\n" + times(1_500, "  www._ code of some length\n")),
    HostileMarkdown(
      "long indented code", times(1_500, "    www._ code of some length, all of it\n")),
    HostileMarkdown(
      "long comment", "<!--\n" + times(1_500, "www._ what was once to be written\n") + "-->\n"),
    HostileMarkdown(
      "long table",
      "| Tool | Use |\n| --- | --- |\n" + times(1_000, "| [A](a.md) | Words, *words* and words |\n")
    ),
    HostileMarkdown(
      "many definitions",
      times(1_000, "[a b c d]: https://example.org/some/page 'Title'\n")
        .replacing("[a b", with: "\n[a b")),
    HostileMarkdown("brackets", times(2_000, "[a](b) [c] ") + "\n").paragraphs,
    HostileMarkdown("many footnotes", times(500, "word[^1] and more words, ") + "\n\n[^1]: x")
      .paragraphs,
    HostileMarkdown("emphasis", times(8_000, "*a **a ") + "\n").paragraphs,
    HostileMarkdown("backticks", (1..<300).map { "e" + times($0, "`") }.joined()).paragraphs,
  ]

  /// The same with a blank line after every 8 KB.
  private var paragraphs: HostileMarkdown {
    var text = ""
    for (index, character) in self.text.enumerated() {
      if index > 0, index % 8_192 == 0 { text += "\n\n" }
      text.append(character)
    }
    return HostileMarkdown(name, text)
  }
}
