import MarkdownSyntax
import Testing

/// How raw HTML and the renderer's own elements stay apart.
@Suite struct HTMLBalanceTests {
  /// A page written step by step, as the renderer does.
  private struct Page {
    var sanitizer = HTMLSanitizer(references: HTMLReferenceList())
    var out: [UInt8] = []
    var text: String { String(decoding: out, as: UTF8.self) }

    mutating func raw(_ html: String) {
      let bytes = Array(html.utf8)
      _ = sanitizer.append(bytes.span, into: &out)
    }

    mutating func layout(_ html: String) { out.append(contentsOf: html.utf8) }

    /// An element of the renderer around raw HTML.
    mutating func element(_ name: String, _ place: HTMLPlace, _ html: String) {
      layout("<\(name)>")
      sanitizer.balance.mark(place)
      raw(html)
      sanitizer.balance.closeToMark(into: &out)
      if place != .paragraph { layout("</\(name)>") }
    }

    mutating func end() { sanitizer.balance.closeToMark(into: &out) }
  }

  @Test(arguments: [
    HTMLCase("</div></main></body>", "&lt;/div&gt;&lt;/main&gt;&lt;/body&gt;"),
    HTMLCase("<div><b>x", "<div><b>x</b></div>"),
    HTMLCase("<b><i>x</b>y</i>z", "<b><i>x</i></b>yz"),
    HTMLCase("<b><div>x</b>y</div>", "<b><div>x</div></b>y"),
    HTMLCase("<p>a<p>b</p></p></p>", "<p>a</p><p>b</p>&lt;/p&gt;"),
    HTMLCase("<p>a<div>b</div></p>", "<p>a</p><div>b</div>"),
    HTMLCase("<p><b>a<h1>b</h1>c</b></p>", "<p><b>a</b></p><h1>b</h1>c"),
    HTMLCase("<b>x</b></b>", "<b>x</b>&lt;/b&gt;"),
    HTMLCase("<a name=x>a<a href=y>b</a></a>", "<a id=\"x\">a</a><a href=\"y\">b</a>"),
    HTMLCase(
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
    HTMLCase(
      "<b><table><tr><td></b>x</table></b>",
      "<b><table><tr><td>&lt;/b&gt;x</td></tr></table></b>"),
    HTMLCase(
      "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
      "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>"),
    HTMLCase("<ul><li><ul></li></ul>", "<ul><li><ul>&lt;/li&gt;</ul></li></ul>"),
    HTMLCase("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    HTMLCase("<ruby>a<rp>(<rt>b<rp>)</ruby>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"),
    HTMLCase(
      "<p><video src=x><p>y</p></video></p>",
      "<p><video src=\"x\" controls=\"\">&lt;p&gt;y&lt;/p&gt;</video></p>"),
    HTMLCase("</br></img><br></br>", "<br>"),
  ])
  func writesTagsInOrder(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test func letsOneBlockHoldMarkdownUntilAnotherClosesIt() {
    var page = Page()
    page.raw("<details><summary>T</summary>")
    page.element("p", .paragraph, "x</details>")
    page.raw("</details>")
    page.end()
    #expect(page.text == "<details><summary>T</summary><p>x&lt;/details&gt;</p></details>")
  }

  @Test func closesAnItemsElementsInsideTheItem() {
    var page = Page()
    page.layout("<ul>")
    page.element("li", .flow, "<div><b>x")
    page.element("li", .flow, "</div>y</b></li></ul>")
    page.layout("</ul>")
    page.end()
    #expect(
      page.text
        == "<ul><li><div><b>x</b></div></li><li>&lt;/div&gt;y&lt;/b&gt;&lt;/li&gt;&lt;/ul&gt;</li></ul>"
    )
  }

  @Test func endsTheRenderersParagraphWhereABlockBegins() {
    var page = Page()
    page.element("p", .paragraph, "a<br><table><tr><td>b</table>c</p>")
    page.element("p", .paragraph, "d")
    #expect(
      page.text == "<p>a<br></p><table><tr><td>b</td></tr></table>c&lt;/p&gt;<p>d</p>")
  }

  @Test(arguments: [HTMLPlace.phrasing, .link])
  func keepsBlocksOutOfHeadingsAndEmphasis(_ place: HTMLPlace) {
    #expect(sanitised("<div>x</div><b>y</b>", in: place) == "&lt;div&gt;x&lt;/div&gt;<b>y</b>")
  }

  @Test func keepsLinksOutOfLinks() {
    #expect(sanitised("<a href=x>y</a>", in: .link) == "&lt;a href=x&gt;y&lt;/a&gt;")
    var balance = HTMLBalance()
    #expect(!balance.isInsideLink)
    balance.mark(.link)
    balance.mark(.phrasing)
    #expect(balance.isInsideLink)
  }

  @Test func makesRoomForTheRenderersBlocksAndLinks() {
    var page = Page()
    page.raw("<p align=center>")
    page.sanitizer.balance.prepareForBlock(into: &page.out)
    page.element("p", .paragraph, "x<a name=y>")
    page.raw("</p><a name=z>")
    let hasRoom = page.sanitizer.balance.prepareForLink(into: &page.out)
    #expect(hasRoom)
    page.raw("</a>")
    page.end()
    #expect(
      page.text
        == "<p class=\"align-center\"></p><p>x<a id=\"y\"></a></p><a id=\"z\"></a>")
  }

  @Test func boundsTheDepth() {
    let count = 4 * HTMLBalance.depthLimit
    let html = String(repeating: "<div>", count: count) + String(repeating: "</div>", count: count)
    let output = sanitised(html)
    #expect(output.occurrences(of: "<div>") == HTMLBalance.depthLimit)
    #expect(output.occurrences(of: "</div>") == HTMLBalance.depthLimit)
    #expect(output.occurrences(of: "&lt;div&gt;") == count - HTMLBalance.depthLimit)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
