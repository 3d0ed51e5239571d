import MarkdownSyntax
import Testing

@Suite struct HTMLTokenizerTests {
  /// Tokens as `kind(text)`, in one line.
  private func tokens(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer()
    var list: [String] = []
    while let token = tokenizer.next(in: bytes.span) {
      let (kind, range) =
        switch token {
        case .text(let range): ("text", range)
        case .openTag(let tag): ("open", tag.range)
        case .closingTag(let tag): ("close", tag.range)
        case .comment(let range): ("comment", range)
        case .other(let range): ("other", range)
        }
      list.append("\(kind)(\(String(decoding: bytes[range], as: UTF8.self)))")
    }
    return list.joined(separator: " ")
  }

  private func openTag(_ html: String) -> HTMLOpenTag? {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer()
    guard case .openTag(let tag) = tokenizer.next(in: bytes.span) else { return nil }
    return tag
  }

  @Test(arguments: [
    ("a<b>c</b >d", "text(a) open(<b>) text(c) close(</b >) text(d)"),
    ("<a\nhref = 'x>y'\n/>", "open(<a\nhref = 'x>y'\n/>)"),
    ("<br/><BR>", "open(<br/>) open(<BR>)"),
    ("<!-- a > b --><!--><!--->", "comment(<!-- a > b -->) comment(<!-->) comment(<!--->)"),
    (
      "<!doctype html><?php ?><![CDATA[<b>]]>",
      "other(<!doctype html>) other(<?php ?>) other(<![CDATA[<b>]]>)"
    ),
  ])
  func findsEveryForm(_ html: String, _ expected: String) {
    #expect(tokens(html) == expected)
  }

  @Test(arguments: [
    "a < b", "<", "<>", "< b>", "</>", "</ b>", "<1>", "<b", "<a href", "<a href=", "<a href=\"x>",
    "<a href='x\" y>", "<a href=x\"y>", "<a href=\"x\"id=y>", "<a =x>", "<a b=>", "<a b=`c`>",
    "<b / >", "</b x>", "<!-- open", "<!>", "<!1>", "<? open", "<![CDATA[ open", "<é>",
  ])
  func takesWhatIsMalformedAsText(_ html: String) {
    #expect(tokens(html) == "text(\(html))")
  }

  @Test(arguments: ["script", "STYLE", "textarea", "title", "xmp", "iframe", "noscript"])
  func readsNoMarkupInsideRawText(_ name: String) {
    #expect(
      tokens("<\(name)><b>x</b></\(name.lowercased())><i>")
        == "open(<\(name)>) text(<b>x</b>) close(</\(name.lowercased())>) open(<i>)")
    #expect(tokens("<\(name)><b>x") == "open(<\(name)>) text(<b>x)")
  }

  @Test func lowersNamesAndKeepsValuesAsWritten() throws {
    let html = "<IMG SRC=\"A&amp;B\" Alt='' data-x:y.z width=5 ismap>"
    let tag = try #require(openTag(html))
    let bytes = Array(html.utf8)
    #expect(tag.name == "img")
    #expect(tag.attributes.map(\.name) == ["src", "alt", "data-x:y.z", "width", "ismap"])
    #expect(
      tag.attributes.map { String(decoding: bytes[$0.value], as: UTF8.self) }
        == ["A&amp;B", "", "", "5", ""])
    #expect(String(decoding: bytes[tag.attributes[0].range], as: UTF8.self) == "SRC=\"A&amp;B\"")
    #expect(!tag.isSelfClosing)
    #expect(openTag("<br />")?.isSelfClosing == true)
  }

  @Test(arguments: [
    "<", "<a x=\"", "<a x='<a y=\"", "<a b ", "<!--", "<!A", "<?", "<![CDATA[", "<script>", "</",
    "&",
    "<a href=\"&#", "<p ", "<a x=\"<a x=\" x='",
  ])
  func staysLinearOnOpeningsWithoutEnd(_ opening: String) {
    let bytes = Array(String(repeating: opening, count: 16_000).utf8)
    let duration = ContinuousClock().measure {
      var tokenizer = HTMLTokenizer()
      while tokenizer.next(in: bytes.span) != nil {}
    }
    // Measured: under 0.1 s without optimisation; looking at the rest each time takes over 10 s.
    #expect(duration < .seconds(2))
  }
}
