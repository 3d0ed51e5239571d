/// The parts of links and of their definitions, as the C parser reads them (CommonMark 0.29 §4.7,
/// §6.5): each gives the offset behind the part that begins at an offset, `nil` where none does.
struct LinkSyntax {
  let text: UnsafeBufferPointer<UInt8>

  /// Longest label, in bytes.
  private static let longestLabel = 1000
  private static let deepestParenthesis = 32

  /// `[label]`, empty ones too.
  func label(at start: Int) -> Int? {
    guard start < text.count, text[start] == 0x5B else { return nil }
    var at = start + 1
    while at < text.count, at - start <= Self.longestLabel + 1 {
      switch text[at] {
      case 0x5B: return nil
      case 0x5D: return at + 1
      default: at += isEscape(at) ? 2 : 1
      }
    }
    return nil
  }

  /// `(address "title")`.
  func inlineTarget(at start: Int) -> Int? {
    guard start < text.count, text[start] == 0x28,
      let address = destination(at: spaces(from: start + 1))
    else { return nil }
    var at = spaces(from: address)
    if at > address, let title = title(at: at) { at = spaces(from: title) }
    guard at < text.count, text[at] == 0x29 else { return nil }
    return at + 1
  }

  /// `[label]: address "title"` with its line end.
  func definition(at start: Int) -> Int? {
    guard let label = label(at: start), label < text.count, text[label] == 0x3A,
      text[(start + 1)..<(label - 1)].contains(where: { !Self.isSpace($0) }),
      let address = destination(at: afterOneLineEnd(label + 1))
    else { return nil }
    let beforeTitle = afterOneLineEnd(address)
    if beforeTitle > address, let title = title(at: beforeTitle), let end = lineEnd(from: title) {
      return end
    }
    return lineEnd(from: address)
  }

  private func destination(at start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start] == 0x3C {
      var at = start + 1
      while at < text.count {
        switch text[at] {
        case 0x3E: return at + 1
        case 0x3C, 0x0A: return nil
        case 0x5C: at += 2
        default: at += 1
        }
      }
      return nil
    }
    var at = start
    var depth = 0
    while at < text.count, !Self.isSpace(text[at]) {
      if text[at] == 0x28 {
        depth += 1
        if depth > Self.deepestParenthesis { return nil }
      } else if text[at] == 0x29 {
        if depth == 0 { return at }
        depth -= 1
      }
      at += isEscape(at) ? 2 : 1
    }
    return at > start ? at : nil
  }

  private func title(at start: Int) -> Int? {
    guard start < text.count else { return nil }
    let close: UInt8
    switch text[start] {
    case 0x22, 0x27: close = text[start]
    case 0x28: close = 0x29
    default: return nil
    }
    var at = start + 1
    while at < text.count {
      if text[at] == close { return at + 1 }
      if close == 0x29, text[at] == 0x28 { return nil }
      at += isEscape(at) ? 2 : 1
    }
    return nil
  }

  func spaces(from start: Int) -> Int {
    var at = start
    while at < text.count, Self.isSpace(text[at]) { at += 1 }
    return at
  }

  func blanks(from start: Int) -> Int {
    var at = start
    while at < text.count, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    return at
  }

  private func afterOneLineEnd(_ start: Int) -> Int {
    let at = blanks(from: start)
    return at < text.count && text[at] == 0x0A ? blanks(from: at + 1) : at
  }

  private func lineEnd(from start: Int) -> Int? {
    let at = blanks(from: start)
    if at >= text.count { return at }
    return text[at] == 0x0A ? at + 1 : nil
  }

  /// A backslash with the sign that it takes its meaning from.
  func isEscape(_ at: Int) -> Bool {
    at + 1 < text.count && text[at] == 0x5C && Self.isPunctuation(text[at + 1])
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
