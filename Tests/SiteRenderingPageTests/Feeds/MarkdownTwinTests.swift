import Testing

@testable import SiteRendering

@Suite struct MarkdownTwinTests {
  /// The twin without its quote line.
  private func twin(_ page: String, _ files: [String: String] = [:]) throws -> String {
    var content = [
      "site.yml": "default: en\n", "en/README.md": "# Home\n", "en/a/page.md": page,
      "en/a/README.md": "# Folder\n", "en/b (c).md": "# Bracket\n\n## Part\n",
      "en/.gitbook/assets/x y.png": "PNG",
    ]
    content.merge(files) { _, new in new }
    let text = try #require(RenderedSite(content, base: nil).files["a/page.md"])
    #expect(text.hasPrefix("> For the complete documentation index, see [llms.txt](../llms.txt)."))
    return text.split(separator: "\n\n", maxSplits: 1).last.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("---\ndescription: D\n---\n\n# T\n\nWords.\n\n\n", "# T\n\nWords.\n"),
    (
      "---\ntitle: \"A *b* [c] <d> &amp; e_f _g\"\n---\nWords.\n",
      "# A \\*b\\* \\[c\\] \\<d> \\&amp; e_f \\_g\n\nWords.\n"
    ),
    ("T\n===\n\nWords.\n", "# T\n\nWords.\n"),
    ("Before.\n\n# T\n\nAfter.\n", "# T\n\nBefore.\n\nAfter.\n"),
    ("# T\r\n\r\nWords.\r\n", "# T\n\nWords.\n"),
    ("# T\n", "# T\n\n"),
  ])
  func beginsWithTheTitle(_ page: String, _ expected: String) throws {
    #expect(try twin(page).trimmingEnd() == expected.trimmingEnd())
  }

  @Test(arguments: [
    ("[x](README.md)", "[x](../a.md)"),
    ("[x](../README.md#part)", "[x](../index.md)"),
    ("[x](<../b (c).md#part> \"b\")", "[x](<../b%20%28c%29.md#part> \"b\")"),
    ("[x](../b%20\\(c\\).md)", "[x](../b%20%28c%29.md)"),
    ("![x](<../.gitbook/assets/x y.png>)", "![x](<../assets/x-y.png>)"),
    ("<a href=\"README.md\">x</a>", "<a href=\"../a.md\">x</a>"),
    ("[x](https://example.org/README.md)", "[x](https://example.org/README.md)"),
    ("[y](nowhere.md)", "[y](nowhere.md)"),
    ("[x][r] [r]\n\n[r]: README.md\n[s]: other.md", "[x][r] [r]\n\n[r]: ../a.md\n[s]: other.md"),
    ("`[x](README.md)`", "`[x](README.md)`"),
  ])
  func linksToTwins(_ body: String, _ expected: String) throws {
    #expect(try twin("# T\n\n\(body)\n") == "# T\n\n\(expected)\n")
  }

  @Test func leavesOutWhatAServerAdded() throws {
    let page = """
      > For the complete documentation index, see [llms.txt](https://x.example/llms.txt).

      # T

      Words [r].

      [r]: README.md

      ---

      # Agent Instructions: Querying This Documentation

      Ask.

      ```
      GET https://x.example/t.md?ask=<question>
      ```
      """
    #expect(try twin(page) == "# T\n\nWords [r].\n\n[r]: ../a.md\n")
  }
}

extension String {
  fileprivate func trimmingEnd() -> Substring {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
