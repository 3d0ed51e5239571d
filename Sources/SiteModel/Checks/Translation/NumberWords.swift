/// The words of one language for small numbers and for powers of ten, as far as they can be recognised in
/// any inflection: by their beginnings.
///
/// What a language calls a number is asked of ICU (rule-based number formats) when a number is missed.
struct NumberWords {
  private let language: LanguageTag
  private let folding = FoldedWords.Folding()
  private var beginnings: [Int: [String]] = [:]

  init(language: LanguageTag) {
    self.language = language
  }

  /// Whether a text may say a whole number up to a hundred in words.
  mutating func say(_ value: Int, in text: String) -> Bool {
    value <= 100 && says(value, FoldedWords(text, folding).words)
  }

  /// Whether a text has a word for thousand, ten thousand, million or the like.
  mutating func sayScale(in text: String) -> Bool {
    let words = FoldedWords(text, folding).words
    return [1_000, 10_000, 100_000, 1_000_000, 1_000_000_000].contains { value in
      guard let last = beginnings(of: value).last else { return false }
      return words.contains { NumberWords.word($0, has: last) }
    }
  }

  /// Whether a text has a number in Roman figures: "XIXe".
  static func sayRoman(_ value: Int, in text: String) -> Bool {
    let roman = roman(value)
    return !roman.isEmpty
      && text.split { !$0.isLetter && $0 != "º" && $0 != "ª" }.contains { word in
        guard word.hasPrefix(roman) else { return false }
        return !word.dropFirst(roman.count).contains { $0.isUppercase }
      }
  }

  private mutating func says(_ value: Int, _ words: [String]) -> Bool {
    let wanted = beginnings(of: value)
    return !wanted.isEmpty
      && wanted.allSatisfy { beginning in words.contains { NumberWords.word($0, has: beginning) } }
  }

  private mutating func beginnings(of value: Int) -> [String] {
    if let known = beginnings[value] { return known }
    let spelled = UnicodeText.spelled(value, in: language) ?? ""
    let found = FoldedWords(spelled, folding).words.map(NumberWords.beginning)
    beginnings[value] = found
    return found
  }

  /// What of a number's word stays in all its forms, as a rule of thumb for each script: "huit",
  /// "quatr", "вос", "ثمان".
  private static func beginning(of word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    let count = word.unicodeScalars.count
    switch first.value {
    case 0x400..<0x530: return beginning(min(3, max(2, count - 1)), of: word)
    case 0x600..<0x700:
      let hasEnding = ["ة", "ه"].contains { word.hasSuffix($0) }
      return beginning(hasEnding ? count - 1 : min(count, 3), of: word)
    default: return count <= 4 ? word : beginning(count - 1, of: word)
    }
  }

  private static func beginning(_ count: Int, of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(count)))
  }

  private static func word(_ word: String, has beginning: String) -> Bool {
    beginning.unicodeScalars.first?.value ?? 0 >= 0x590
      ? word.contains(beginning) : word.hasPrefix(beginning)
  }

  private static func roman(_ value: Int) -> String {
    guard (1...39).contains(value) else { return "" }
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: value / 10) + ones[value % 10]
  }
}
