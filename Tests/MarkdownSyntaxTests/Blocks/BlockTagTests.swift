import Diagnostics
import MarkdownSyntax
import Testing

/// A body's tree on lines: a block as `name(attributes)`, its role where it is no plain pair, what is
/// in it two columns deeper.
private func outline(_ body: String) -> String {
  let document = MarkdownParser().parse(
    SourceText(path: "page.md", bytes: Array(body.utf8)), bodyStart: 0
  ).value
  var lines: [String] = []
  func visit(_ index: Int, _ depth: Int) {
    let node = document.nodes[index]
    var line = String(repeating: "  ", count: depth)
    switch node.kind {
    case .taggedBlock:
      let tag = document.tag(of: index)
      let attributes = tag.attributes.map { "\($0.name.value)=\($0.value.value)" }
      line += "{\(([tag.name.value] + attributes).joined(separator: " "))}"
      switch tag.role {
      case .container: break
      case .part: line += " part"
      case .single: line += " single"
      case .misnested: line += " misnested"
      case .strayEnd, .inline, .unreadable: line += " impossible"
      }
    case .text, .code, .htmlBlock, .codeBlock:
      line += "\(node.kind) \(document.string(of: index).debugDescription)"
    case .formula:
      line += "formula \(document.string(of: index).debugDescription)"
      if node.isDisplay { line += " display" }
    default: line += "\(node.kind)"
    }
    lines.append(line)
    for child in document.children(of: index) {
      #expect(document.nodes[child].parent == Int32(index))
      visit(child, depth + 1)
    }
  }
  for child in document.children(of: MarkdownDocument.root) { visit(child, 0) }
  for tag in document.tags {
    let source = document.source.bytes[tag.span.start..<tag.span.end]
    let text = String(decoding: source, as: UTF8.self)
    #expect(tag.role == .unreadable || text.contains(tag.name.value))
    switch tag.role {
    case .strayEnd: lines.append("stray end of \(tag.name.value)")
    case .inline: lines.append("inline \(tag.name.value)")
    case .unreadable: lines.append("unreadable \(text)")
    default: break
    }
  }
  return lines.joined(separator: "\n")
}

@Suite struct BlockTagTests {
  @Test func endsParagraphsAndLists() {
    let page = """
      Before
      {% hint style="info" %}
      Text *here*
      * item
      {% endhint %}
      After
      """
    #expect(
      outline(page) == """
        paragraph
          text "Before"
        {hint style=info}
          paragraph
            text "Text "
            emphasis
              text "here"
          list
            item
              paragraph
                text "item"
        paragraph
          text "After"
        """)
  }

  @Test func standsOnOneLineWithItsText() {
    #expect(
      outline("{% tabs %}{% tab title=\"A b\" %} text {% endtab %}{% endtabs %}") == """
        {tabs}
          {tab title=A b}
            paragraph
              text "text"
        """)
  }

  @Test func standsInListItems() {
    let page = """
      1. one

         {% hint style="warning" %}
         inside
         {% endhint %}
      2. {% hint %} two {% endhint %}
      """
    #expect(
      outline(page) == """
        list
          item
            paragraph
              text "one"
            {hint style=warning}
              paragraph
                text "inside"
          item
            {hint}
              paragraph
                text "two"
        """)
  }

  @Test func endsRawHTMLThatABlankLineWouldEnd() {
    let page = """
      <details>
      <summary>More</summary>
      {% hint style="info" %}
      *text*
      {% endhint %}
      </details>
      """
    #expect(
      outline(page) == """
        htmlBlock "<details>\\n<summary>More</summary>\\n"
        {hint style=info}
          paragraph
            emphasis
              text "text"
        htmlBlock "</details>\\n"
        """)
  }

  @Test func standsBehindAComment() {
    #expect(
      outline("<!-- one\ntwo --> {% hint %}\n*text*\n{% endhint %}\n<!-- {% tabs %} -->") == """
        htmlBlock "<!-- one\\ntwo --> \\n"
        {hint}
          paragraph
            emphasis
              text "text"
        htmlBlock "<!-- {% tabs %} -->\\n"
        """)
  }

  @Test func isTextInCode() {
    let page = """
      `{% hint %}` and ``{% a ` %}``

      ```jinja
      {% for x in y %}
      ```

          {% indented %}

      \\{% hint style="info" %\\} shown
      """
    #expect(
      outline(page) == """
        paragraph
          code "{% hint %}"
          text " and "
          code "{% a ` %}"
        codeBlock "{% for x in y %}\\n"
        codeBlock "{% indented %}\\n"
        paragraph
          code "{% hint style=\\"info\\" %}"
          text " shown"
        """)
  }

  @Test func isNeverSeenAsASign() {
    #expect(
      outline("a {% b") == """
        paragraph
          text "a "
          code "{% b"
        unreadable {% b
        """)
    #expect(
      outline("text {% icon x %} text") == """
        paragraph
          text "text "
          text " text"
        inline icon
        """)
  }

  @Test func partsEndWhereTheNextBegins() {
    let page = """
      {% tabs %}
      {% tab title="1" %}
      one
      {% tab title="2" %}
      two
      {% endtabs %}
      """
    #expect(
      outline(page) == """
        {tabs}
          {tab title=1} part
            paragraph
              text "one"
          {tab title=2} part
            paragraph
              text "two"
        """)
  }

  @Test func keepsTheTextOfWhatIsNotClosed() {
    #expect(
      outline("{% hint %}\ntext\n\n{% endtab %}\nmore") == """
        {hint} single
        paragraph
          text "text"
        paragraph
          text "more"
        stray end of tab
        """)
  }

  @Test(arguments: ["endhin", "endh", "endhnit", "endHint"])
  func isEndedByAMisspeltEnd(_ end: String) {
    #expect(
      outline("{% hint %}\ntext\n{% \(end) %}\nafter") == """
        {hint}
          paragraph
            text "text"
        paragraph
          text "after"
        stray end of \(end.dropFirst(3))
        """)
  }

  @Test func isNotEndedByTheEndOfAnotherBlock() {
    #expect(
      outline("{% hint %}\ntext\n{% endif %}\n{% endx %}") == """
        {hint} single
        paragraph
          text "text"
        stray end of if
        stray end of x
        """)
  }

  @Test func reachesOverTheEndsOfContainers() {
    #expect(
      outline("{% hint %}\n* item\n  {% endhint %}\n\nafter") == """
        {hint} misnested
          list
            item
              paragraph
                text "item"
        paragraph
          text "after"
        """)
    #expect(
      outline("* {% hint %}\n  in\n\n{% endhint %}\n\nafter") == """
        list
          item
            {hint} misnested
              paragraph
                text "in"
        paragraph
          text "after"
        """)
  }

  @Test func doesNotReachIntoNotes() {
    let page = outline("{% hint %}\na[^1]\n\n[^1]: note\n\n    {% endhint %}\n")
    #expect(page.hasPrefix("{hint} single\nparagraph"))
    #expect(page.hasSuffix("stray end of hint"))
  }

  @Test func readsTheSpellingWithDivisions() {
    let page = """
      <div data-gb-custom-block data-tag="hint" data-style="warning" class="hint">

      text <b>x</b>

      </div>
      """
    #expect(
      outline(page) == """
        {hint style=warning}
          paragraph
            text "text "
            htmlInline
            text "x"
            htmlInline
        """)
  }

  @Test func readsAttributes() {
    let page = """
      {% file src="a \\"b\\" &amp; c.pdf" %}
      {% include "../x.md" %}
      {% code overflow="wrap" lineNumbers='true' x=y %}
      {% swagger method="get"
        path="/x" %}
      {% endswagger %}
      {% @mermaid/diagram content="a" %}
      """
    #expect(
      outline(page) == """
        {file src=a "b" & c.pdf} single
        {include =../x.md} single
        {code overflow=wrap lineNumbers=true x=y} single
        {swagger method=get path=/x}
        {@mermaid/diagram content=a} single
        """)
  }

  @Test func showsWhatIsRaw() {
    #expect(
      outline("a {% raw %}{% if x %}{{ y }}{% endraw %} b") == """
        paragraph
          text "a "
          code "{% if x %}"
          text "{{ y }}"
          text " b"
        """)
  }
}

@Suite struct FormulaTests {
  @Test func isNoMarkdown() {
    #expect(
      outline("a $$x_1 * y_2$$ b") == """
        paragraph
          text "a "
          formula "x_1 * y_2"
          text " b"
        """)
  }

  @Test func isDisplayedWhereItIsAlone() {
    #expect(
      outline("$$\na\n\n- b\n$$\n\n> $$\n> \\frac{1}{2}\n> $$") == """
        paragraph
          formula "a\\n- b" display
        blockQuote
          paragraph
            formula "\\\\frac{1}{2}" display
        """)
  }

  @Test(arguments: ["costs $5 and $6", "`$$a$$`", "$$", "a $$ b\n\nc $$ d", "$$$$", "\\$$a\\$$"])
  func isNotSeenInOtherText(_ page: String) {
    #expect(!outline(page).contains("formula"))
  }
}
