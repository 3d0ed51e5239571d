/// What a scalar is to the search: nothing, a letter of a word, or a letter of a script that does
/// not put spaces between words.
enum LetterKind {
  case none
  case plain
  /// Han, kana, Thai, Lao, Burmese, Khmer: read by pairs of letters, because a dictionary would have
  /// to be the same in the browser.
  case paired

  /// - Source: Unicode Standard Annex #29 in spirit; letters, marks and numbers make words.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0430...0x044F, 0x05D0...0x05EA, 0x0621...0x063A, 0x03B1...0x03C9, 0xAC00...0xD7A3:
      self = .plain
    default:
      guard Self.isWordCategory(scalar.properties.generalCategory) else {
        self = .none
        return
      }
      self = Self.isPaired(scalar.value) ? .paired : .plain
    }
  }

  private static func isWordCategory(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default:
      false
    }
  }

  /// The same ranges stand in `search-words.js`.
  private static func isPaired(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default:
      false
    }
  }
}
