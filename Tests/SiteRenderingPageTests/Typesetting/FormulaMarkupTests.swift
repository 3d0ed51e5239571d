import Testing

@testable import SiteRendering

/// Nothing but MathML comes through.
@Suite struct FormulaMarkupTests {
  private func html(_ markup: String) -> String? {
    FormulaMarkup.html(Array("<span class=\"katex\">\(markup)</span>".utf8))?.string
  }

  @Test func mathMLIsCopied() {
    let markup = """
      <math display="block"><semantics><mrow><mfrac linethickness="0px"><mi mathvariant="normal">x</mi>\
      <mo stretchy="false">&lt;</mo></mfrac></mrow><annotation encoding="application/x-tex">x &amp; y\
      </annotation></semantics></math>
      """
    #expect(html(markup) == markup)
  }

  @Test func attributesThatAreOnNoListAreLeftOut() {
    #expect(
      html(
        #"<math xmlns="http://www.w3.org/1998/Math/MathML"><mi style="x" href="javascript:y" "#
          + #"onclick="z" id="a" class="b" mathcolor="red">x</mi></math>"#)
        == #"<math><mi mathcolor="red">x</mi></math>"#)
  }

  @Test func rulesHaveTheInkOfThePage() {
    #expect(
      html(#"<math><mspace mathbackground="black" width="1em"></mspace></math>"#)
        == #"<math><mspace mathbackground="currentcolor" width="1em"></mspace></math>"#)
  }

  @Test func boxesAndStrokesAreClasses() {
    #expect(
      html(#"<math><menclose notation="updiagonalstrike"><mi>x</mi></menclose></math>"#)
        == #"<math><mrow class="math-updiagonalstrike"><mi>x</mi></mrow></math>"#)
  }

  @Test(arguments: [
    "<math><script>x</script></math>", "<math><a>x</a></math>", "<math><mi>x</math></mi>",
    "<math>x",
    "<math><maction>x</maction></math>", "<math></math><math></math>", "<mi>x</mi>", "x", "",
    "<math><mglyph></mglyph></math>", #"<math><mi a=b>x</mi></math>"#, "<math><mi a>x</mi></math>",
    "<math><annotation-xml>x</annotation-xml></math>", "<math><!-- x --></math>", "<math></math>x",
    #"<math><mi mathcolor="<b>">x</mi></math>"#, "<math><math></math></math>",
  ])
  func otherMarkupIsNone(_ markup: String) {
    #expect(html(markup) == nil)
  }

  @Test func whatTheEngineDidNotWriteIsNone() {
    #expect(FormulaMarkup.html(Array("<math></math>".utf8)) == nil)
    #expect(FormulaMarkup.html([]) == nil)
  }
}
