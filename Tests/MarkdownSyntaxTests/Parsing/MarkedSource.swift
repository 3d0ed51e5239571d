import Diagnostics
import MarkdownSyntax

/// Markdown in which `⟦` and `⟧` mark where nodes are expected to stand.
struct MarkedSource {
  let text: String
  /// In the order of their starts.
  let spans: [SourceSpan]

  init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var spans: [SourceSpan] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(text.utf8.count)
      case "⟧": spans.append(SourceSpan(open.removeLast(), text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    precondition(open.isEmpty, "every mark is closed")
    self.text = text
    self.spans = spans.sorted()
  }
}

/// The tree of a file, below its front matter.
func parsed(_ text: String, limits: InputLimits = InputLimits()) -> MarkdownDocument {
  let source = SourceText(path: "page.md", text)
  let fence = FrontMatterFence(in: source)
  return MarkdownParser(limits: limits).parse(source, bodyStart: fence.bodyStart).value
}

extension MarkdownDocument {
  /// Where the nodes of one kind stand, in the order of their starts.
  func spans(of kind: MarkdownNode.Kind) -> [SourceSpan] {
    nodes.indices.filter { nodes[$0].kind == kind }.map { span(of: $0) }.sorted()
  }
}
