/// One scalar of folded text.
struct FoldedScalar {
  static let none = FoldedScalar(kind: .none, value: 0, length: 0)

  let kind: LetterKind
  let value: UInt32
  /// In bytes.
  let length: Int

  var isHebrew: Bool { (0x05D0...0x05EA).contains(value) }
}

/// Signs that join what stands on both sides of them.
extension WordRuns {
  struct Joiner {
    let length: Int
    /// Whether the sides are no words of their own: `aujourd’hui`, `1,000`.
    let fuses: Bool
  }

  /// The sign at a position if it joins the scalar before it to the one after it.
  func joiner(at position: Int, after last: FoldedScalar) -> Joiner? {
    guard position < text.count, let joiner = sign(at: position) else { return nil }
    let next = scalar(at: position + joiner.length)
    guard next.kind.beginsWord else { return nil }
    let areDigits = last.kind == .digit && next.kind == .digit
    let areLetters = last.kind != .digit && next.kind != .digit
    let fuses: Bool? =
      switch joiner.sign {
      case .apostrophe: true
      case .identifier: false
      case .fullStop: areDigits ? true : areLetters ? false : nil
      case .comma: areDigits ? true : nil
      case .middleDot: areLetters ? false : nil
      case .gershayim: last.isHebrew && next.isHebrew ? true : nil
      }
    return fuses.map { Joiner(length: joiner.length, fuses: $0) }
  }

  private enum Sign { case apostrophe, identifier, fullStop, comma, middleDot, gershayim }

  private func sign(at position: Int) -> (sign: Sign, length: Int)? {
    switch text[position] {
    case 0x27: return (.apostrophe, 1)
    case 0x2E: return (.fullStop, 1)
    case 0x2C: return (.comma, 1)
    case 0x22: return (.gershayim, 1)
    case 0x5F, TextFolding.camelSign:
      let end = text[position...].firstIndex { $0 != 0x5F && $0 != TextFolding.camelSign }
      return (.identifier, (end ?? text.count) - position)
    case 0x80...: break
    default: return nil
    }
    let scalar = scalar(at: position)
    switch scalar.value {
    case 0x2019, 0x05F3: return (.apostrophe, scalar.length)
    case 0x066B, 0x066C: return (.comma, scalar.length)
    case 0x00B7: return (.middleDot, scalar.length)
    case 0x05F4: return (.gershayim, scalar.length)
    default: return nil
    }
  }

  /// The scalar at a position; nothing beyond the end.
  @inline(__always)
  func scalar(at position: Int) -> FoldedScalar {
    guard position < text.count else { return .none }
    let byte = text[position]
    guard byte < 0x80 else { return longScalar(at: position, lead: byte) }
    let kind: LetterKind =
      byte &- 0x61 < 26 ? .letter : byte &- 0x30 < 10 ? .digit : .none
    return FoldedScalar(kind: kind, value: UInt32(byte), length: 1)
  }

  private func longScalar(at position: Int, lead: UInt8) -> FoldedScalar {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + length <= text.count else {
      return FoldedScalar(kind: .none, value: 0, length: 1)
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    let kind = Unicode.Scalar(value).map(LetterKind.init) ?? .none
    return FoldedScalar(kind: kind, value: value, length: length)
  }
}
