package import Diagnostics
package import MarkdownSyntax

extension MarkdownDocument {
  /// Where the address of a link or image stands, without angle brackets; `nil` where it is not
  /// written behind the text, as in `[text][definition]` and `<https://…>`.
  package func destinationSpan(of link: Int) -> SourceSpan? {
    let whole = span(of: link)
    let bytes = bytes[..<min(whole.end, self.bytes.count)]
    var at = whole.start
    for child in range(of: link).dropFirst() { at = max(at, span(of: child).end) }
    // Between the text and `](` only closing marks of the text can stand.
    while at + 1 < bytes.endIndex, !(bytes[at] == 0x5D && bytes[at + 1] == 0x28) {
      at += bytes[at] == 0x5C ? 2 : 1
    }
    at += 2
    // On a line of its own the address stands behind the marks of the quotes around it.
    var isNewLine = false
    while at < bytes.endIndex, isSpace(bytes[at]) || isNewLine && bytes[at] == 0x3E {
      isNewLine = isNewLine || bytes[at] == 0x0A || bytes[at] == 0x0D
      at += 1
    }
    guard at < bytes.endIndex else { return nil }
    let isBracketed = bytes[at] == 0x3C
    let start = isBracketed ? at + 1 : at
    var end = start
    var depth = 0
    scan: while end < bytes.endIndex {
      switch bytes[end] {
      case 0x5C: end += 1
      case 0x3E where isBracketed: break scan
      case 0x28 where !isBracketed: depth += 1
      case 0x29 where !isBracketed:
        if depth == 0 { break scan }
        depth -= 1
      default: if !isBracketed, isSpace(bytes[end]) { break scan }
      }
      end += 1
    }
    return end < bytes.endIndex ? SourceSpan(start, end) : nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
