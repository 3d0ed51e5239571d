import Diagnostics
import MarkdownSyntax

/// Collects a page's links, images and anchors in document order.
struct ReferenceCollector {
  private let document: MarkdownDocument
  private(set) var references: [PageReference] = []
  private(set) var anchors: [String] = []

  init(document: MarkdownDocument) {
    self.document = document
  }

  mutating func visit(_ range: NodeRange) {
    for index in range {
      switch document.nodes[index].kind {
      case .link:
        references.append(
          PageReference(
            kind: .link, destination: document.string(of: index), span: document.span(of: index),
            node: index))
      case .image:
        references.append(
          PageReference(
            kind: .image, destination: document.string(of: index), span: document.span(of: index),
            node: index))
      case .htmlInline, .htmlBlock:
        visitHTML(index)
      default:
        break
      }
    }
  }

  private mutating func visitHTML(_ index: Int) {
    let literal = document.literal(of: index)
    if let anchor = HTMLAnchors.declared(in: literal) { anchors.append(anchor) }
  }
}

/// Anchors that raw HTML declares.
enum HTMLAnchors {
  /// The `id` of the first `<a …>` in a piece of HTML.
  static func declared(in html: ArraySlice<UInt8>) -> String? {
    guard html.starts(with: [0x3C, 0x61, 0x20]) else { return nil }
    let text = String(decoding: html, as: UTF8.self)
    guard let start = text.firstRange(of: " id=\"") else { return nil }
    let rest = text[start.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    let anchor = String(rest[..<end])
    return anchor.isEmpty || anchor.contains(where: \.isWhitespace) ? nil : anchor
  }
}
