import Diagnostics
import MarkdownSyntax
import SiteTestSupport
import Testing

@Suite struct InputLimitsTests {
  /// Whatever the parser makes of a page, the scan before it has counted at least as much.
  @Test(arguments: 0..<40)
  func nothingIsReadThatWasNotCounted(_ batch: Int) {
    for seed in 0..<50 {
      var generator = MarkdownGenerator(seed: UInt64(1_000_000 + batch * 50 + seed))
      let text = generator.page()
      let measure = Measure(of: parsed(text))
      for (name, limits) in measure.limitsJustTooLow {
        #expect(
          excess(in: text, limits) != nil,
          "\(name) of seed \(batch * 50 + seed): \(text.debugDescription)")
      }
    }
  }

  /// The greatest of everything that is limited, in a tree.
  struct Measure {
    var run = 0
    var depth = 0
    var columns = 0

    init(of document: MarkdownDocument) {
      var depths: [Int] = []
      for (index, node) in document.nodes.enumerated() {
        let above = node.parent < 0 ? 0 : depths[Int(node.parent)]
        let span = document.span(of: index)
        switch node.kind {
        case .blockQuote, .item, .footnoteDefinition:
          depths.append(above + 1)
          depth = max(depth, above + 1)
          continue
        case .heading:  // without its underline
          let end = document.children(of: index).map { document.span(of: $0).end }.max()
          run = max(run, (end ?? span.start) - span.start)
        case .paragraph, .tableRow: run = max(run, span.end - span.start)
        case .tableCell: columns = max(columns, Int(node.number) + 1)
        default: break
        }
        depths.append(above)
      }
    }

    var limitsJustTooLow: [(String, InputLimits)] {
      var all: [(String, InputLimits)] = []
      func add(_ name: String, _ value: Int, _ path: WritableKeyPath<InputLimits, Int>) {
        guard value > 0 else { return }
        all.append((name, .with(path, value - 1)))
      }
      add("run", run, \.inlineRunBytes)
      add("depth", depth, \.containerDepth)
      add("columns", columns, \.tableColumns)
      return all
    }
  }

  // MARK: - Each limit

  struct LimitCase: CustomTestStringConvertible {
    let name: String
    let limits: InputLimits
    let beyond: String
    let within: String
    var testDescription: String { name }
  }

  @Test(arguments: limitCases)
  func refusesWhatIsBeyondALimit(_ limit: LimitCase) {
    #expect(excess(in: limit.beyond, limit.limits) != nil)
    #expect(excess(in: limit.within, limit.limits) == nil)
  }

  static let limitCases = [
    LimitCase(
      name: "page", limits: .with(\.pageBytes, 10), beyond: "a\n\nb\n\nc\n\nde",
      within: "a\n\nb\n\nc\n\nd"),
    LimitCase(
      name: "paragraph", limits: .with(\.inlineRunBytes, 10), beyond: "abcde\nfghij",
      within: "abcde\nfghi\n\nabcde\nfghi"),
    LimitCase(
      name: "long paragraph", limits: .withLongRuns, beyond: "abcde\nfghij\nklmno",
      within: "abcde\nfghij\nklm"),
    LimitCase(
      name: "long paragraph of signs", limits: .withLongRuns, beyond: "ab(de\nf)h",
      within: "abcde\nf)h"),
    LimitCase(
      name: "signs of a row", limits: .withLongRuns, beyond: "a|b\n-|-\n(abcd)|(e",
      within: "a|b\n-|-\nabcdefgh|i"),
    LimitCase(
      name: "heading", limits: .with(\.inlineRunBytes, 10), beyond: "# abcdefghi",
      within: "# abcdefgh\n# abcdefgh"),
    LimitCase(
      name: "table row", limits: .with(\.inlineRunBytes, 10), beyond: "a|b\n-|-\nabcde|fghij",
      within: "a|b\n-|-\nabcd|fghij\nabcd|fghij"),
    LimitCase(
      name: "item", limits: .with(\.inlineRunBytes, 10), beyond: "- a\n- abcde\nfghi",
      within: "- abcde\n- fghij\n- klmno\n"),
    LimitCase(
      name: "number that goes on with a paragraph", limits: .with(\.inlineRunBytes, 10),
      beyond: "abcde\n2. fg\n", within: "abcde\n1. fghijk\n2. lmnopq"),
    LimitCase(
      name: "lazy line", limits: .with(\.inlineRunBytes, 10), beyond: "> abcde\nfgh",
      within: "> abcde\n- fgh"),
    LimitCase(
      name: "depth on a line", limits: .with(\.containerDepth, 3), beyond: "> - > - a",
      within: "> - > a\n>> > b"),
    LimitCase(
      name: "depth over lines", limits: .with(\.containerDepth, 3),
      beyond: "- a\n  - b\n    - c\n      - d", within: "- a\n  - b\n    - c\n    - d"),
    LimitCase(
      name: "notes are depth", limits: .with(\.containerDepth, 1), beyond: "[^a]: > b",
      within: "[^a]: b\n[^c]: d"),
    LimitCase(
      name: "columns", limits: .with(\.tableColumns, 3), beyond: "a|b|c|d\n-|-|-|-",
      within: "a|b|c\n-|-|-\nd|e|f|g\n\na|b|c|d\n"),
    LimitCase(
      name: "missing cells", limits: .with(\.missingCells, 3), beyond: "a|b|c\n-|-|-\nd\ne\n",
      within: "a|b|c\n-|-|-\nd\ne|f\n"),
    LimitCase(
      name: "definition", limits: .with(\.definitionBytes, 13), beyond: "[a]:\n/b\n'title'",
      within: "[a]: /b 'ti'\n[b]: /b 'ti'"),
    LimitCase(
      name: "expansion", limits: .with(\.expandedBytes, 27), beyond: "[a]: /b\n\n[a] [a] [a]",
      within: "[a]: /b\n\n[a] [a]"),
    LimitCase(
      name: "brackets alone expand to nothing", limits: .with(\.expandedBytes, 27),
      beyond: "[a]: /b\n[c]: /d\n\n[a] [a]", within: "[a] [a] [a] [a] [a] [a] [a] [a]"),
  ]

  @Test func whatIsRefusedIsPublishedAsPlainText() throws {
    let text = "---\na: b\n---\nx\n\n" + String(repeating: "y", count: 70_000) + "\n"
    let source = SourceText(path: "page.md", text)
    let start = FrontMatterFence(in: source).bodyStart
    let result = MarkdownParser().parse(source, bodyStart: start)
    #expect(result.value.nodes.map(\.kind) == [.document, .plainText])
    #expect(result.value.string(of: 1) == String(text.dropFirst(start)))
    let diagnostic = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(diagnostic.code == .markdownOverLimit)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.location.span == SourceSpan(start + 3, start + 83))
  }

  // MARK: - Denial of service

  /// Inputs that take the parser seconds to hours, where nothing refuses them.
  @Test(arguments: HostileMarkdown.families, HostileMarkdown.disguises)
  func refusesWhatTheParserIsSlowAt(_ family: HostileMarkdown, _ disguise: String) {
    #expect(excess(in: disguise + family.text) != nil)
  }

  @Test(arguments: HostileMarkdown.harmless)
  func readsWhatOnlyLooksSlow(_ family: HostileMarkdown) {
    let source = SourceText(path: "page.md", family.text)
    let result = MarkdownParser().parse(source, bodyStart: 0)
    #expect(result.diagnostics == [])
    #expect(TreeShapeTests.faults(of: result.value) == [])
  }

  func excess(in text: String, _ limits: InputLimits = InputLimits()) -> InputLimits.Excess? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { limits.firstExcess(in: $0, at: 0) }
  }
}

extension InputLimits {
  fileprivate static func with(_ limit: WritableKeyPath<InputLimits, Int>, _ value: Int) -> Self {
    var limits = InputLimits()
    limits[keyPath: limit] = value
    if limit == \.inlineRunBytes { limits.longRunBytes = value }
    return limits
  }

  /// Runs of 8 bytes, or of 16 with at most two signs.
  fileprivate static var withLongRuns: Self {
    var limits = InputLimits()
    limits.inlineRunBytes = 8
    limits.longRunBytes = 16
    limits.longRunSigns = 2
    return limits
  }
}
