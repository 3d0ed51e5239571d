import Diagnostics
import MarkdownSyntax
import Testing

@Suite struct HTMLSurveyTests {
  @Test func findsAddressesAndAnchorsWithTheirSpans() {
    let html =
      "<a id=\"top\" href=\"a.md&amp;\">x</a><img srcset='b.png, c.png 2x' src=d.png><td id=z>"
    let survey = surveyed(html)
    let bytes = Array(html.utf8)
    #expect(
      survey.references.map {
        let source = String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
        return
          "\($0.element) \($0.attribute) \(String(decoding: $0.url, as: UTF8.self)) of \(source)"
      } == [
        "a href a.md& of a.md&amp;", "img srcset b.png of b.png, c.png 2x",
        "img srcset c.png of b.png, c.png 2x", "img src d.png of d.png",
      ])
    #expect(survey.anchors.map { String(decoding: $0.name, as: UTF8.self) } == ["top"])
    #expect(survey.anchors.map(\.span) == [SourceSpan(7, 10)])
  }

  @Test(arguments: [
    ("<script>x</script>", HTMLRefusal.Reason.refusedElement("script"), 0, 8),
    ("a <Foo-bar>", .unknownElement("foo-bar"), 2, 11),
    ("<td>x</td>", .misplacedElement("td"), 0, 4),
    ("x</div>", .closesNothing("div"), 1, 7),
    ("<!doctype html>", .refusedMarkup, 0, 15),
    ("<p onclick=\"x\">", .refusedAttribute("onclick"), 3, 14),
    ("<a href=javascript:x>", .refusedScheme("javascript", attribute: "href"), 3, 20),
  ])
  func reportsEachRefusalOnce(
    _ html: String, _ reason: HTMLRefusal.Reason, _ start: Int, _ end: Int
  ) {
    let refusals = surveyed(html).refusals
    #expect(refusals == [HTMLRefusal(span: SourceSpan(start, end), reason: reason)])
    #expect(refusals.allSatisfy { $0.reason.sentence.hasSuffix(".") && !$0.reason.hint.isEmpty })
  }

  @Test(arguments: [
    "<p align=center width=3 style=\"x:y\" data-x aria-label=z role=x class=foo border=0>x</p>",
    "<!-- x -->", "<b><i></b></i>", "<p><div></div></p>", "<br></br>", "<select></select>", "a < b",
    "<div>", "<a name=x>", "<img>",
  ])
  func saysNothingAboutWhatIsHarmless(_ html: String) {
    #expect(surveyed(html).refusals.isEmpty)
  }
}
