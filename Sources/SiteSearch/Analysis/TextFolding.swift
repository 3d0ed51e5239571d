import CUnicode

/// Text whose words can be told apart and compared: compatibility forms and case folded
/// (NFKC_Casefold, Unicode Standard Annex #15), composed, marks kept, nothing that is not seen.
///
/// `search-words.js` folds a reader's words in the same way; a change here is a change there.
enum TextFolding {
  /// Stands where a small letter meets a capital, as in `camelCase`, which folding would hide.
  static let camelSign: UInt8 = 0x01

  /// The folded text, always valid UTF-8.
  ///
  /// - Cost: about 1.5 ns a byte for Latin text with ordinary punctuation; other scripts take one
  ///   call of ICU for the whole text.
  static func fold(_ text: [UInt8]) -> [UInt8] {
    var isFolded = true
    // At most every second letter meets a capital.
    let folded = [UInt8](capacity: text.count + text.count / 2) {
      isFolded = fold(text.span, into: &$0)
    }
    return isFolded
      ? folded : transformed(withCamelSigns(text)) { unicode_fold_letters($0, $1, $2, $3) }
  }

  private static func withCamelSigns(_ text: [UInt8]) -> [UInt8] {
    [UInt8](capacity: text.count + text.count / 2) { signed in
      let text = text.span
      for position in text.indices {
        if isHump(in: text, at: position) { signed.append(camelSign) }
        signed.append(text[position])
      }
    }
  }

  /// Whether a capital stands behind a small letter, both of ASCII.
  @inline(__always)
  private static func isHump(in text: Span<UInt8>, at position: Int) -> Bool {
    text[position] &- 0x41 < 26 && position > 0 && text[position - 1] &- 0x61 < 26
  }

  /// - Returns: False at the first letter that only ICU knows.
  private static func fold(_ text: Span<UInt8>, into folded: inout OutputSpan<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if isHump(in: text, at: position) { folded.append(camelSign) }
        folded.append(lowercase(byte))
        position += 1
      } else if position + 1 < text.count,
        LatinLetters.appendFolded(lead: byte, next: text[position + 1], to: &folded)
      {
        position += 2
      } else if let length = plainSign(in: text, at: position) {
        for offset in 0..<length { folded.append(text[position + offset]) }
        position += length
      } else {
        return false
      }
    }
    return true
  }

  @inline(__always)
  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Bytes of a sign that folding leaves as it is or that separates words either way: `§©«®°±·»¿`,
  /// no-break space, the spaces, dashes, quotation marks and bullets of General Punctuation, arrows,
  /// box drawing, geometric shapes.
  @inline(__always)
  private static func plainSign(in text: Span<UInt8>, at position: Int) -> Int? {
    guard position + 1 < text.count else { return nil }
    let next = text[position + 1]
    switch text[position] {
    case 0xC2:
      switch next {
      case 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB7, 0xBB, 0xBF: return 2
      default: return nil
      }
    case 0xE2:
      guard position + 2 < text.count, (0x80...0xBF).contains(text[position + 2]) else {
        return nil
      }
      switch (next, text[position + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0x90...0xA3), (0x80, 0xA7), (0x80, 0xAF): return 3
      case (0x86, 0x90...0xBF), (0x87, _), (0x94...0x97, _): return 3
      default: return nil
      }
    default:
      return nil
    }
  }

  /// What a function of ICU makes of a text.
  static func transformed(
    _ text: [UInt8],
    _ transform: (UnsafePointer<UInt8>, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> [UInt8] {
    var needed = 0
    func attempt(capacity: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = transform(text, text.count, buffer.baseAddress, capacity)
        count = max(0, min(needed, capacity))
      }
    }
    let first = attempt(capacity: text.count + text.count / 4 + 64)
    let result = needed > first.count ? attempt(capacity: needed) : first
    precondition(needed >= 0, "ICU folds any text that memory can hold")
    return result
  }
}
