import Diagnostics
import MarkdownSyntax
import SiteModel
import SiteRendering
import SiteTestSupport
import Testing

@Suite struct DressedBodyTests {
  @Test(arguments: GoldenCase.all(in: "body/dressed"))
  func matchesGolden(_ golden: GoldenCase) throws {
    let source = SourceText(path: "page.md", try golden.read("input.md"))
    let document = MarkdownParser().parse(source, bodyStart: 0).value
    var reader = PageBlockReader(path: "page.md")
    var renderer = BodyRenderer(
      document, blocks: reader.blocks(document.tags), links: FixtureLinks(document),
      style: .dressed(BodyStyle.Words()))
    try golden.expect("expected.html", equals: renderer.html().string)
  }

  /// A tool's sections are not written in the order of the source.
  @Test func blocksMayBeWrittenInAnyOrder() {
    let text =
      "a <i class=\"fa-check\">:check:</i> b\n\n<table><tr>\n\n<td>c</td></tr></table>\n\nd\n"
    let document = MarkdownParser().parse(SourceText(path: "page.md", text), bodyStart: 0).value
    let blocks = Array(document.children(of: MarkdownDocument.root))
    var renderer = BodyRenderer(
      document, links: FixtureLinks(document), style: .dressed(BodyStyle.Words()))
    let html = renderer.html(of: blocks.reversed()).string
    for part in ["<p>a <span class=\"sign\">✓</span> b</p>", "<td>c</td>", "<p>d</p>"] {
      #expect(html.contains(part))
    }
  }

  @Test(arguments: GoldenCase.all(in: "body/dressed"))
  func everyIDStandsOnce(_ golden: GoldenCase) throws {
    let html = try golden.read("expected.html")
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }
}

/// A page whose headings have an anchor and every other one an alias, among files of which those
/// called `lost` are not there. Markdown files are pages with a title.
private struct FixtureLinks: BodyLinks {
  private let anchors: [Int: [String]]

  init(_ document: MarkdownDocument) {
    let headings = document.nodes.indices.filter { document.nodes[$0].kind == .heading }
    anchors = Dictionary(
      uniqueKeysWithValues: headings.enumerated().map { position, node in
        let anchor = document.plainText(of: node).lowercased().replacing(" ", with: "-")
        return (node, position % 2 == 0 ? [anchor] : [anchor, "alias-\(position)"])
      })
  }

  func target(of destination: String, isImage: Bool) -> BodyTarget {
    if destination.hasPrefix("lost") { return .none }
    if isImage, destination.hasPrefix("https://") { return .foreignImage(destination) }
    return .address(destination)
  }

  var searchAddress: String? { "pages.html" }

  func page(at destination: String) -> BodyPage? {
    guard destination.hasSuffix(".md"), !destination.hasPrefix("lost") else { return nil }
    return BodyPage(
      title: "Title of \(destination)", description: "What it is about", address: destination)
  }

  func size(of destination: String) -> Int? { destination.hasSuffix(".pdf") ? 1_234_567 : nil }

  func anchors(ofHeading node: Int) -> [String] { anchors[node] ?? [] }

  var headingAnchors: Set<String> { Set(anchors.values.joined()) }
}
