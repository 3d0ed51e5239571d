import Diagnostics
import MarkdownSyntax

/// What stands before a block's lines because of the quotes and lists around it.
struct ContainerPrefix {
  /// Before a line of the block that is not its first: quote marks, and spaces in place of list marks.
  let continuation: [UInt8]
  private let quotes: Int

  init(of node: Int, startingAt start: Int, in document: MarkdownDocument) {
    let bytes = document.source.bytes
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D {
      lineStart -= 1
    }
    if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
    continuation = bytes[min(lineStart, start)..<start].map {
      $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20
    }
    var quotes = 0
    var parent = Int(document.nodes[node].parent)
    while parent > 0 {
      if document.nodes[parent].kind == .blockQuote { quotes += 1 }
      parent = Int(document.nodes[parent].parent)
    }
    self.quotes = quotes
  }

  /// A later line of the block without what stands before it.
  ///
  /// - Parameter keepsIndentation: Whether spaces beyond the containers' own say something, as in raw
  ///   HTML; in a paragraph they do not.
  func text(of line: ArraySlice<UInt8>, keepsIndentation: Bool = false) -> ArraySlice<UInt8> {
    var rest = line
    for _ in 0..<quotes {
      let inner = rest.drop { $0 == 0x20 || $0 == 0x09 }
      guard inner.first == UInt8(ascii: ">") else { break }
      rest = inner.dropFirst()
    }
    if keepsIndentation {
      let own = continuation.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
      return rest.dropFirst(min(own, rest.prefix { $0 == 0x20 || $0 == 0x09 }.count))
    }
    return rest.drop { $0 == 0x20 || $0 == 0x09 }
  }
}
