import MarkdownSyntax
import Testing

@Suite struct HTMLSanitizerTests {
  @Test(arguments: [
    HTMLCase("<kbd>Ctrl</kbd> H<sub>2</sub>O<br>", "<kbd>Ctrl</kbd> H<sub>2</sub>O<br>"),
    HTMLCase("<BR/><hr />", "<br><hr>"),
    HTMLCase(
      "<figure><img src=\"a.png\" alt=\"A\" width=\"375\"><figcaption><p>x</p></figcaption></figure>",
      "<figure><img src=\"a.png\" alt=\"A\" width=\"375\"><figcaption><p>x</p></figcaption></figure>"
    ),
    HTMLCase(
      "<details open><summary>T</summary>x</details>",
      "<details open=\"\"><summary>T</summary>x</details>"),
    HTMLCase(
      "<table><thead><tr><th width=\"270.32\" data-hidden>A</th></tr></thead></table>",
      "<table><thead><tr><th class=\"width-35\">A</th></tr></thead></table>"),
    HTMLCase(
      "<table data-header-hidden><col width=50%></table>",
      "<table class=\"header-hidden\"><col class=\"width-50\"></table>"),
    HTMLCase(
      "<img src=a width=\"33%\"><img src=b width=\"40px\" data-size=\"line\">",
      "<img src=\"a\" alt=\"\" class=\"width-35\"><img src=\"b\" width=\"40\" alt=\"\" class=\"size-line\">"
    ),
    HTMLCase(
      "<div data-full-width=\"true\" data-with-frame=\"TRUE\">x</div>",
      "<div class=\"full-width framed\">x</div>"),
    HTMLCase(
      "<a class=\"button\">x</a>",
      "<a role=\"link\" aria-disabled=\"true\" class=\"button\">x</a>"),
    // Nothing stands for a frame unless the giver of references has something.
    HTMLCase("a<iframe src=\"https://x.example\"></iframe>b", "ab"),
    HTMLCase("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    HTMLCase("a<!-- b -->c", "ac"),
    HTMLCase("<a id=\"x\"/>y", "<a id=\"x\"></a>y"),
    HTMLCase(
      "a < b & c > d &amp; &copy; &copy e &nope; &#x20;",
      "a &lt; b &amp; c &gt; d &amp; &copy; &amp;copy e &amp;nope; &#x20;"),
    HTMLCase("&#xNAN;x&#0;&#xD800;&#8211;\0", "x\u{FFFD}\u{FFFD}&#8211;\u{FFFD}"),
    HTMLCase("<b>é 中 🏠</b>", "<b>é 中 🏠</b>"),
  ])
  func publishesWhatIsAllowed(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    HTMLCase(
      "<style><b>x</b></style><b>y</b>",
      "&lt;style&gt;&lt;b&gt;x&lt;/b&gt;&lt;/style&gt;<b>y</b>"),
    HTMLCase("<iframe src=\"x\"><b></iframe>", "&lt;iframe src=\"x\"&gt;&lt;b&gt;&lt;/iframe&gt;"),
    HTMLCase("<svg><b>x</b></svg>", "&lt;svg&gt;<b>x</b>&lt;/svg&gt;"),
    HTMLCase("<your-name>", "&lt;your-name&gt;"),
    HTMLCase("<T> <dir>", "&lt;T&gt; &lt;dir&gt;"),
    HTMLCase("<foo a=\"&lt;\">", "&lt;foo a=\"&amp;lt;\"&gt;"),
    HTMLCase("<!DOCTYPE html>", "&lt;!DOCTYPE html&gt;"),
    HTMLCase("<?php x ?>", "&lt;?php x ?&gt;"),
    HTMLCase("<input type=checkbox disabled>", "&lt;input type=checkbox disabled&gt;"),
  ])
  func showsWhatIsRefusedAsText(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase("<p align=\"center\">x</p>", "<p class=\"align-center\">x</p>"),
    HTMLCase("<center>x</center>", "<div class=\"align-center\">x</div>"),
    HTMLCase("<strike>x</strike><tt>y</tt>", "<s>x</s><code>y</code>"),
    HTMLCase("<font color=Red size=7>x</font>", "<span class=\"colour-red\">x</span>"),
    HTMLCase(
      "<button type=\"button\" class=\"button primary\" data-action=\"ask\">x</button>",
      "<span class=\"button primary\">x</span>"),
    HTMLCase("<select><option label=\"Done\" color=\"blue\"></option></select>", ""),
  ])
  func writesObsoleteElementsAsTheirSuccessors(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }

  @Test(arguments: [
    HTMLCase("<td>x</td>", "&lt;td&gt;x&lt;/td&gt;"),
    HTMLCase("<li>x</li>", "&lt;li&gt;x&lt;/li&gt;"),
    HTMLCase("<summary>x</summary>", "&lt;summary&gt;x&lt;/summary&gt;"),
    HTMLCase("<table><div>x</div></table>", "<table>&lt;div&gt;x&lt;/div&gt;</table>"),
    HTMLCase("<h2><h3>x</h3></h2>", "<h2>&lt;h3&gt;x&lt;/h3&gt;</h2>"),
    HTMLCase(
      "<a href=\"x\"><p><a href=\"y\">z</a></p></a>",
      "<a href=\"x\"><p>&lt;a href=\"y\"&gt;z&lt;/a&gt;</p></a>"),
  ])
  func showsMisplacedElementsAsText(_ html: HTMLCase) {
    #expect(sanitised(html.input) == html.output)
  }
}
