import Testing

@testable import SiteRendering

/// Nothing but the code itself, in spans of ours, comes through.
@Suite struct HighlightedCodeTests {
  private func html(_ markup: String, of text: String) -> String? {
    HighlightedCode.html(Array(markup.utf8), of: Array(text.utf8))?.string
  }

  @Test func classesBecomeAHandfulOfHues() {
    #expect(
      html(
        #"<span class="hljs-keyword">let</span> a = <span class="hljs-number">1</span>"#,
        of: "let a = 1")
        == #"<span class="hl-keyword">let</span> a = <span class="hl-value">1</span>"#)
    #expect(
      html(
        #"<span class="hljs-title function_">f</span><span class="hljs-params">(x)</span>"#,
        of: "f(x)") == #"<span class="hl-name">f</span>(x)"#)
  }

  @Test func spansInsideOfSpansBecomeARowOfSpans() {
    #expect(
      html(
        #"<span class="hljs-string">"a <span class="hljs-subst">${<span class="hljs-literal">b"#
          + #"</span>}</span> c"</span>"#,
        of: "\"a ${b} c\"")
        == #"<span class="hl-string">&quot;a </span>${<span class="hl-value">b</span>}"#
        + #"<span class="hl-string"> c&quot;</span>"#)
    #expect(
      html(
        #"<span class="hljs-comment">a<span class="javascript">b</span></span>c"#, of: "abc")
        == #"<span class="hl-comment">ab</span>c"#)
  }

  @Test func noSpanCrossesTheEndOfALine() {
    #expect(
      html(#"<span class="hljs-comment">/* a"# + "\n\n" + #"b */</span>"#, of: "/* a\n\nb */")
        == #"<span class="hl-comment">/* a</span>"# + "\n\n"
        + #"<span class="hl-comment">b */</span>"#)
  }

  @Test func signsOfMarkupStayText() {
    #expect(
      html("&lt;/script&gt;&amp;amp;&quot;&#x27;é", of: "</script>&amp;\"'é")
        == "&lt;/script&gt;&amp;amp;&quot;'é")
  }

  @Test(arguments: [
    ("<b>a</b>", "a"), ("<script>a</script>", "a"), (#"<span class="x" id="y">a</span>"#, "a"),
    ("<span>a</span>", "a"), (#"<span class="x">a"#, "a"), ("a</span>", "a"), ("a", "ab"),
    ("ab", "a"), ("b", "a"), ("&nbsp;", "\u{A0}"), ("&", "&"), (#"<span class="x"#, ""),
    (#"<span class="x"onclick="y">a</span>"#, "a"), ("<!--a-->", ""), ("", "a"),
  ])
  func otherMarkupIsNone(_ markup: String, _ text: String) {
    #expect(html(markup, of: text) == nil)
  }
}
