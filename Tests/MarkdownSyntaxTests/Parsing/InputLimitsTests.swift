import Diagnostics
import MarkdownSyntax
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
        var limits = InputLimits()
        limits[keyPath: path] = value - 1
        all.append((name, limits))
      }
      add("run", run, \.inlineRunBytes)
      add("depth", depth, \.containerDepth)
      add("columns", columns, \.tableColumns)
      return all
    }
  }

  func excess(in text: String, _ limits: InputLimits = InputLimits()) -> InputLimits.Excess? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { limits.firstExcess(in: $0, at: 0) }
  }
}
