import CUnicode

/// Text as words are compared: compatibility forms and case folded (NFKC_Casefold, Unicode
/// Standard Annex #15), letters without their accents, `œ` as `oe`.
///
/// `search-words.js` folds a reader's words in the same way; a change here is a change there.
enum TextFolding {
  /// The folded text, always valid UTF-8.
  ///
  /// - Cost: about 1.5 ns a byte for Latin text with ordinary punctuation; other scripts take one
  ///   call of ICU for the whole text.
  static func fold(_ text: [UInt8]) -> [UInt8] {
    var isFolded = true
    let folded = [UInt8](capacity: text.count) { isFolded = fold(text.span, into: &$0) }
    return isFolded ? folded : foldEveryScript(text)
  }

  /// - Returns: False at the first letter that only ICU knows.
  private static func fold(_ text: Span<UInt8>, into folded: inout OutputSpan<UInt8>) -> Bool {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        folded.append(lowercase(byte))
        position += 1
      } else if position + 1 < text.count,
        LatinLetters.append(lead: byte, next: text[position + 1], to: &folded)
      {
        position += 2
      } else if let length = plainPunctuation(in: text, at: position) {
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
  /// no-break space, and the spaces, dashes, quotation marks and bullets of General Punctuation.
  @inline(__always)
  private static func plainPunctuation(in text: Span<UInt8>, at position: Int) -> Int? {
    guard position + 1 < text.count else { return nil }
    let next = text[position + 1]
    switch text[position] {
    case 0xC2:
      switch next {
      case 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB7, 0xBB, 0xBF: return 2
      default: return nil
      }
    case 0xE2:
      guard next == 0x80, position + 2 < text.count else { return nil }
      switch text[position + 2] {
      case 0x80...0x8A, 0x90...0xA7, 0xAF: return 3
      default: return nil
      }
    default:
      return nil
    }
  }

  private static func foldEveryScript(_ text: [UInt8]) -> [UInt8] {
    let bare = bareLetters(of: text)
    return [UInt8](capacity: bare.count) { folded in
      var position = 0
      while position < bare.count {
        if position + 1 < bare.count,
          LatinLetters.append(lead: bare[position], next: bare[position + 1], to: &folded)
        {
          position += 2
        } else {
          folded.append(bare[position])
          position += 1
        }
      }
    }
  }

  private static func bareLetters(of text: [UInt8]) -> [UInt8] {
    var needed = 0
    func attempt(capacity: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = unicode_fold_bare(text, text.count, buffer.baseAddress, capacity)
        count = max(0, min(needed, capacity))
      }
    }
    let first = attempt(capacity: text.count + text.count / 4 + 64)
    let bare = needed > first.count ? attempt(capacity: needed) : first
    precondition(needed >= 0, "ICU folds any text that memory can hold")
    return bare
  }
}
