import MarkdownSyntax
import Testing

@Suite struct HTMLFragmentTests {
  private func fragment(_ html: String) -> HTMLFragment { HTMLFragment(Array(html.utf8)) }

  /// Elements with what is in them, text as it is; an element that does not end has no `/`.
  private func outline(_ fragment: HTMLFragment, below parent: Int = -1) -> String {
    fragment.children(of: parent).map { node in
      switch fragment.nodes[node].content {
      case .markdown(let index): return "#\(index)"
      case .token(.text(let range), _):
        return String(decoding: fragment.bytes(of: node)[range], as: UTF8.self)
      case .token(.openTag(let tag), _):
        let inner = outline(fragment, below: node)
        if tag.element?.isVoid ?? true { return "<\(tag.name)>" }
        return "<\(tag.name)>[\(inner)]\(fragment.nodes[node].isClosed ? "/" : "")"
      case .token(.closingTag(let tag), _): return "</\(tag.name)>"
      case .token: return "?"
      }
    }.joined()
  }

  @Test(arguments: [
    ("<p>a<b>c</b></p>", "<p>[a<b>[c]/]/"),
    ("<ul><li>a<li>b</ul>", "<ul>[<li>[a]/<li>[b]/]/"),
    ("<tr><td>a<td>b<tr>", "<tr>[<td>[a]/<td>[b<tr>[]]]"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>x", "<table>[<tr>[<td>[a]/<td>[b]/]/<tr>[<td>[c]/]/]/x"
    ),
    ("<td><p>a</td></div>b", "<td>[<p>[a]/]/</div>b"),
    ("<b><i>a</b>c</i>", "<b>[<i>[a]/]/c</i>"),
    ("<your-name><br>a", "<your-name><br>a"),
    ("<details><summary>a</summary>", "<details>[<summary>[a]/]"),
    ("<!-- a --><?b?>", "??"),
    ("", ""),
  ])
  func knowsWhichTagsBelongTogether(_ html: String, _ expected: String) {
    #expect(outline(fragment(html)) == expected)
  }

  @Test func joinsPiecesWithMarkdownBetween() {
    let pieces: [HTMLFragment.Piece] = [
      .html(Array("<table><td>".utf8)), .markdown(7), .html(Array("</table>".utf8)),
    ]
    #expect(outline(HTMLFragment(pieces: pieces)) == "<table>[<td>[#7]/]/")
    #expect(!HTMLFragment(pieces: pieces).leavesTableOpen)
    #expect(HTMLFragment(pieces: [pieces[0]]).leavesTableOpen)
  }

  @Test func deepNestingEndsSomewhere() {
    let deep = fragment(String(repeating: "<div>", count: 5_000))
    #expect(deep.nodes.count == 5_000)
    #expect(deep.nodes[4_999].parent == HTMLBalance.depthLimit - 1)
  }

  @Test(arguments: [
    ("<p> &#x20;<b></b><!-- x --></p>", true), ("<p>a</p>", false), ("<p><img></p>", false),
    ("<p><i class=\"fa-x\">:x:</i></p>", true), ("<p><T></p>", false),
    ("<p><select><option></option></select></p>", true),
  ])
  func knowsWhatIsSeen(_ html: String, _ isEmpty: Bool) {
    #expect(fragment(html).isEmpty(0) == isEmpty)
  }

  @Test func wordsLeaveOutWhatIsHidden() {
    let html = """
      <table><thead><tr><th>A &amp; B</th><th data-hidden>C</th><th data-type="checkbox">D</th></tr>
      </thead><tbody><tr><td>one<br>two <i class="fa-x">:x:</i></td><td>three</td><td>true</td></tr>
      """
    var words: [UInt8] = []
    fragment(html + "</tbody></table>").appendWords(into: &words)
    #expect(PlainLine.of(words) == "A & B D one two")
  }
}

@Suite struct HTMLTableTests {
  private func table(_ html: String) -> HTMLTable? {
    HTMLTable(HTMLFragment(Array(html.utf8)), at: 0)
  }

  @Test func readsTheTypesOfColumns() throws {
    let found = table(
      """
      <table data-view="cards" data-card-size="large"><tr><th data-type="rating" data-max="99"></th>
      <th data-type="select"><select><option value="a" label="A &amp; B" color="blue"></option></select>
      </th><th data-type="robot"></th><th data-card-target data-hidden data-type="content-ref">
      </th></tr><tr><td>1<td>2</table>
      """)
    let read = try #require(found)
    #expect(read.view == .cards(isLarge: true, isCarousel: false))
    #expect(read.columns.map(\.isHidden) == [false, false, false, true])
    #expect(read.columns.map(\.role) == [.shown, .shown, .shown, .target])
    #expect(read.rows.map(\.count) == [2])
    #expect([read.columns[0].kind, read.columns[2].kind] == [.rating(20), .text])
    #expect(read.columns[3].kind == .contentReference)
    guard case .select(let options) = read.columns[1].kind else {
      Issue.record("The second column is one of choices.")
      return
    }
    #expect(options.map(\.value) == ["a"])
    #expect(options.map(\.label) == ["A & B"])
    #expect(options.map(\.colour) == ["blue"])
  }

  @Test(arguments: [
    "<table><tr><th>A</th></tr></table>", "<table data-view=\"cards\"></table>",
    "<table data-view=\"cards\"><tr><td>A</td></tr></table>",
    "<table><tr><th data-hidden>A</th></tr><tr><td colspan=\"2\">x</td></tr></table>",
    "<table data-view=\"cards\"><tr><th>A</th></tr><tr><td><table></table></td></tr></table>",
    "<table data-view=\"cards\"><tr><th>A</th></tr>",
  ])
  func leavesOtherTablesAsTheyAre(_ html: String) {
    #expect(table(html) == nil)
  }

  @Test func coversAreImages() {
    let html = """
      <table><tr><th data-card-cover>A</th><th data-type="image">B</th><th>C</th></tr><tr>\
      <td><a href="a.png"></a></td><td><a href="b.png"></a></td><td><a href="c.md"></a></td></tr></table>
      """
    let bytes = Array(html.utf8)
    let found = HTMLTable.imageAddresses(in: bytes).sorted().map {
      String(decoding: bytes[$0..<($0 + 5)], as: UTF8.self)
    }
    #expect(found == ["a.png", "b.png"])
  }
}
