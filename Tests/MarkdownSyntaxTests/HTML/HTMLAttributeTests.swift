import MarkdownSyntax
import Testing

@Suite struct HTMLAttributeTests {
  @Test(arguments: [
    HTMLCase("<mark style=\"color:blue;\">x</mark>", "<mark class=\"colour-blue\">x</mark>"),
    HTMLCase(
      "<mark style=\"background-color:gray\"></mark>", "<mark class=\"ground-grey\"></mark>"),
    HTMLCase(
      "<span style=' COLOR : Red ; background-color:pink'>x</span>",
      "<span class=\"colour-red ground-pink\">x</span>"),
    HTMLCase("<mark style=\"color:#f00\">x</mark>", "<mark>x</mark>"),
    HTMLCase("<p style=\"color:blue\">x</p>", "<p>x</p>"),
    HTMLCase("<p style=\"text-align: right\">x</p>", "<p class=\"align-right\">x</p>"),
    HTMLCase("<mark style=\"color:blue&quot; onclick=&quot;x\">x</mark>", "<mark>x</mark>"),
  ])
  func turnsPresentationIntoClasses(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase(
      "<a href=\"x\" class=\"button primary evil align-left\" data-icon=\"rocket\">x</a>",
      "<a href=\"x\" class=\"button primary\">x</a>"),
    HTMLCase(
      "<i class=\"fa-github\">:github:</i><i class=\"fa-\"></i>",
      "<i class=\"fa-github\">:github:</i><i></i>"),
    HTMLCase(
      "<pre class=\"language-c++\"><code class=\"lang-c++ expression\">x</code></pre>",
      "<pre class=\"language-c++\"><code class=\"lang-c++ expression\">x</code></pre>"),
  ])
  func keepsKnownClasses(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase("<img src=a.png>", "<img src=\"a.png\" alt=\"\">"),
    HTMLCase(
      "<img src='a.png' width=50% height=270.9 border=0>",
      "<img src=\"a.png\" height=\"270\" alt=\"\" class=\"width-50\">"),
    HTMLCase("<img src=a.png width=-1 height=12px>", "<img src=\"a.png\" height=\"12\" alt=\"\">"),
    HTMLCase("<img alt=\"A &amp; B\">", "A &amp; B"),
    HTMLCase(
      "<picture><source srcset=\"d.svg, e.svg 2x, f 3q\" media=\"(prefers-color-scheme: dark)\"><img src=\"l.svg\" alt=\"\"></picture>",
      "<picture><source srcset=\"d.svg, e.svg 2x\" media=\"(prefers-color-scheme: dark)\"><img src=\"l.svg\" alt=\"\"></picture>"
    ),
    HTMLCase(
      "<video src=v.mp4 autoplay width=9></video>",
      "<video src=\"v.mp4\" width=\"9\" controls=\"\"></video>"),
  ])
  func givesImagesWhatTheyNeed(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase("<h2 id=\"a-b\">x</h2>", "<h2 id=\"a-b\">x</h2>"),
    HTMLCase("<a name=\"x\" id=\"y\"></a>", "<a id=\"x\"></a>"),
    HTMLCase("<p id=\"a b\">x</p><p id='a\"b'>x</p><p id>x</p>", "<p>x</p><p>x</p><p>x</p>"),
    HTMLCase(
      "<p title='a\"b<c' lang=pt-BR dir=RTL>x</p>",
      "<p title=\"a&quot;b&lt;c\" lang=\"pt-BR\" dir=\"rtl\">x</p>"),
    HTMLCase("<p lang=\"a b\" dir=up>x</p>", "<p>x</p>"),
    HTMLCase("<p title=a title=b>x</p>", "<p title=\"a\">x</p>"),
    HTMLCase(
      "<ol start=-3 type=A reversed><li value=4>x</ol>",
      "<ol start=\"-3\" type=\"A\" reversed=\"\"><li value=\"4\">x</li></ol>"),
    HTMLCase(
      "<table border=1><tr valign=top><td align=right colspan=2 rowspan=x>x</table>",
      "<table><tr class=\"valign-top\"><td colspan=\"2\" class=\"align-right\">x</td></tr></table>"),
    HTMLCase("<p onclick=\"x\" data-x role=tab tabindex=1>x</p>", "<p>x</p>"),
  ])
  func keepsOtherAttributesInTheirForm(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }
}
