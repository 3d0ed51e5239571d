import Diagnostics
import MarkdownSyntax
import SiteTestSupport
import Testing

@Suite struct TreeShapeTests {
  @Test(arguments: 0..<40)
  func everyTreeIsSound(_ batch: Int) {
    for seed in 0..<50 {
      var generator = MarkdownGenerator(seed: UInt64(batch * 50 + seed))
      let text = generator.page()
      let faults = Self.faults(of: parsed(text))
      #expect(faults == [], "seed \(batch * 50 + seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "---\na: b\n---\n", "x"])
  func smallTreesAreSound(_ text: String) {
    #expect(Self.faults(of: parsed(text)) == [])
  }

  @Test func deepEmphasisNeedsNoStack() {
    let depth = 3000
    let text =
      String(repeating: "*a **b ", count: depth) + "x" + String(repeating: " c** d*", count: depth)
    var limits = InputLimits()
    limits.inlineRunBytes = 1 << 20
    let document = parsed(text, limits: limits)
    #expect(document.spans(of: .strong).count == depth)
    #expect(Self.faults(of: document) == [])
  }

  /// Sentences about what does not hold of a tree that must.
  static func faults(of document: MarkdownDocument) -> [String] {
    let nodes = document.nodes
    var faults: [String] = []
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      func check(_ holds: Bool, _ sentence: String) {
        if !holds { faults.append("\(index) \(node.kind): \(sentence)") }
      }
      while let last = open.last, Int(nodes[last].end) <= index { open.removeLast() }
      check(Int(node.parent) == open.last ?? -1, "its parent is the innermost open node")
      check(Int(node.end) > index && Int(node.end) <= nodes.count, "it ends behind itself")
      if let last = open.last { check(node.end <= nodes[last].end, "it ends within its parent") }
      check(node.spanStart <= node.spanEnd, "its span starts before it ends")
      check(node.spanStart >= 0, "its span starts in the file")
      check(Int(node.spanEnd) <= document.source.bytes.count, "its span ends in the file")
      if let last = open.last, nodes[last].kind != .document {
        check(
          node.spanStart >= nodes[last].spanStart && node.spanEnd <= nodes[last].spanEnd,
          "its span \(document.span(of: index)) lies in its parent's \(document.span(of: last))")
      }
      if let fault = wordFault(document, index) { check(false, fault) }
      open.append(index)
    }
    for index in nodes.indices {
      var previous: Int?
      for child in document.children(of: index) {
        if Int(nodes[child].parent) != index { faults.append("\(child): no child of \(index)") }
        if let previous, nodes[child].kind != .footnoteDefinition,
          nodes[child].spanStart < nodes[previous].spanEnd
        {
          faults.append(
            "\(child) \(nodes[child].kind) \(document.span(of: child)): overlaps "
              + "\(previous) \(nodes[previous].kind) \(document.span(of: previous))")
        }
        previous = child
      }
    }
    return faults
  }

  /// What stands in an inline's span has its form.
  private static func wordFault(_ document: MarkdownDocument, _ index: Int) -> String? {
    let written = document.source.bytes[
      document.span(of: index).start..<document.span(of: index).end]
    let said = document.literal(of: index)
    switch document.nodes[index].kind {
    case .text:
      // A tab before it may have been read in part.
      func words(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.drop { $0 == 0x20 || $0 == 0x09 }
      }
      let isPlain = !written.contains { [0x5C, 0x26, 0].contains($0) }
      guard isPlain, words(written) != words(said) else { return nil }
      return "says \(String(decoding: said, as: UTF8.self).debugDescription), "
        + "written \(String(decoding: written, as: UTF8.self).debugDescription)"
    case .code:
      return written.first == 0x60 && written.last == 0x60 ? nil : "no code span"
    case .emphasis, .strong:
      guard let first = written.first, [0x2A, 0x5F].contains(first), written.last == first else {
        return "no emphasis"
      }
      return nil
    case .strikethrough:
      return written.first == 0x7E && written.last == 0x7E ? nil : "no strikethrough"
    case .image: return written.starts(with: "![".utf8) ? nil : "no image"
    case .footnoteReference:
      return written.starts(with: "[^".utf8) && written.last == 0x5D ? nil : "no reference"
    case .htmlInline: return written.first == 0x3C && written.last == 0x3E ? nil : "no tag"
    case .softBreak, .lineBreak:
      return written.contains { $0 == 0x0A || $0 == 0x0D } ? nil : "no line end"
    default: return nil
    }
  }
}
