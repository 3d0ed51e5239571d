/// What a scalar of folded text is to the search.
enum LetterKind {
  /// Separates words, or joins them (``WordRuns``).
  case none
  case letter
  case digit
  /// Belongs to the letter before it.
  case mark
  /// Han, kana, Hangul: read by pairs of letters (``LetterGroups``).
  case paired
  /// Thai, Lao, Burmese, Khmer: read by triples.
  case tripled

  /// - Source: Unicode Standard Annex #29; letters, marks and numbers make words.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0430...0x044F, 0x05D0...0x05EA, 0x0621...0x063A, 0x03B1...0x03C9:
      self = .letter
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      self = .paired
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        self = .mark
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .letterNumber, .otherNumber:
        self = Self.grouped(scalar.value) ?? .letter
      case .decimalNumber:
        self = Self.grouped(scalar.value) ?? .digit
      default:
        self = .none
      }
    }
  }

  /// Whether a word goes on with it.
  var continuesWord: Bool {
    switch self {
    case .letter, .digit, .mark: true
    case .none, .paired, .tripled: false
    }
  }

  /// Whether a word can begin with it.
  var beginsWord: Bool {
    switch self {
    case .letter, .digit: true
    case .none, .mark, .paired, .tripled: false
    }
  }

  /// The same ranges stand in `search-words.js`.
  private static func grouped(_ value: UInt32) -> LetterKind? {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: .tripled
    case 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .paired
    default: nil
    }
  }
}
