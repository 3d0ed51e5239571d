import Diagnostics
import MarkdownSyntax
import Testing

@testable import SiteRendering

@Suite struct BlockLayoutTests {
  @Test func childrenAreCountedInAnyOrder() {
    let source = SourceText(path: "p.md", bytes: Array("- a\n  - b\n  - c\n- d\n- e\n".utf8))
    let document = MarkdownParser().parse(source, bodyStart: 0).value
    let list = 1
    let items = Array(document.children(of: list))
    var layout = BlockLayout()
    let asked = [items[0], items[2], items[1], items[2], items[0]]
    #expect(asked.map { layout.position(of: $0, in: document) } == [1, 3, 2, 3, 1])
  }
}
