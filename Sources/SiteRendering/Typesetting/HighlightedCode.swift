/// Code that highlight.js has marked, looked through before it is published.
///
/// The markup is of spans and text alone, and its text must be the code itself, byte by byte: what
/// else it may be, it is not published. Spans are written anew and flat. None crosses the end of a
/// line, so a line of code can be taken out of it.
struct HighlightedCode {
  private var out: [UInt8] = []
  private var open: CodeHue?
  /// Of the spans around what comes next, the outermost first.
  private var around: [CodeHue?] = []

  /// - Returns: `nil` for markup that is not this code's.
  static func html(_ markup: [UInt8], of text: [UInt8]) -> HTML? {
    var code = HighlightedCode()
    code.out.reserveCapacity(markup.count)
    var rest = markup[...]
    var expected = text[...]
    while let byte = rest.first {
      if byte == 0x3C {
        guard code.takeTag(&rest) else { return nil }
      } else {
        guard let character = takeByte(&rest), character == expected.popFirst() else { return nil }
        code.write(character)
      }
    }
    guard expected.isEmpty, code.around.isEmpty else { return nil }
    code.show(nil)
    return HTML(code.out)
  }

  private static let start = Array("<span class=\"".utf8)
  private static let end = Array("</span>".utf8)
  private static let prefix = Array("hljs-".utf8)

  private mutating func takeTag(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.starts(with: Self.end) {
      rest.removeFirst(Self.end.count)
      return around.popLast() != nil
    }
    guard rest.starts(with: Self.start), let close = rest.firstIndex(of: 0x3E) else { return false }
    let value = rest[(rest.startIndex + Self.start.count)..<close]
    guard value.last == 0x22, !value.dropLast().contains(0x22) else { return false }
    var name = value.dropLast().prefix { $0 != 0x20 }
    if name.starts(with: Self.prefix) { name.removeFirst(Self.prefix.count) }
    switch CodeHue.meaning(ofClass: String(decoding: name, as: UTF8.self)) {
    case .hue(let hue): around.append(hue)
    case .plain: around.append(nil)
    case .inherited: around.append(around.last ?? nil)
    }
    rest = rest[(close + 1)...]
    return true
  }

  private static let references: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
    (Array("&quot;".utf8), 0x22), (Array("&#x27;".utf8), 0x27),
  ]

  private static func takeByte(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard rest.first == 0x26 else { return rest.popFirst() }
    guard let reference = references.first(where: { rest.starts(with: $0.name) }) else {
      return nil
    }
    rest.removeFirst(reference.name.count)
    return reference.byte
  }

  private mutating func write(_ byte: UInt8) {
    show(byte == 0x0A ? nil : around.last ?? nil)
    switch byte {
    case 0x26: out.write("&amp;")
    case 0x3C: out.write("&lt;")
    case 0x3E: out.write("&gt;")
    case 0x22: out.write("&quot;")
    default: out.append(byte)
    }
  }

  private mutating func show(_ hue: CodeHue?) {
    guard hue != open else { return }
    if open != nil { out.write("</span>") }
    if let hue { out.write(hue.tag) }
    open = hue
  }
}
