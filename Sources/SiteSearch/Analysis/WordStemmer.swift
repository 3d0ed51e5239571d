import CStemmer

/// What stands for all forms of a word in one language: Snowball's stemmer, and for Arabic
/// ``ArabicStemmer``, which the browser has too.
///
/// - Cost: 0.4 µs a word.
/// - Not shared between tasks.
final class WordStemmer {
  /// Nil for Arabic.
  private let snowball: OpaquePointer?
  private let isRomanian: Bool

  /// - Returns: Nil for a language without stemmer.
  init?(language: String) {
    let code = Self.code(of: language)
    isRomanian = code == "ro"
    if code == "ar" {
      snowball = nil
      return
    }
    guard Self.languages.contains(code), let opened = sb_stemmer_new(code, nil) else { return nil }
    snowball = opened
  }

  deinit { sb_stemmer_delete(snowball) }

  /// - Parameter lightWord: As ``SearchAnalyzer`` gives it, with its marks.
  /// - Returns: Bare letters; those of the word itself where the stemmer fails.
  func stem(_ lightWord: [UInt8]) -> [UInt8] {
    guard let snowball else { return ArabicStemmer.stem(SearchAnalyzer.bare(lightWord.span)) }
    let word = isRomanian ? Self.withCedillas(lightWord) : lightWord
    guard let letters = sb_stemmer_stem(snowball, word, Int32(word.count)) else {
      return SearchAnalyzer.bare(lightWord.span)
    }
    let stem = UnsafeBufferPointer(start: letters, count: Int(sb_stemmer_length(snowball)))
    return SearchAnalyzer.bare(Array(stem).span)
  }

  /// The first part of a language tag as Snowball names languages.
  static func code(of language: String) -> String {
    let code = language.prefix { $0 != "-" }.lowercased()
    return code == "nb" || code == "nn" ? "no" : code
  }

  /// The stemmer knows `ş ţ`, which Romanian had before Unicode gave it `ș ț`.
  private static func withCedillas(_ word: [UInt8]) -> [UInt8] {
    var word = word
    for position in word.indices.dropLast() where word[position] == 0xC8 {
      switch word[position + 1] {
      case 0x99: (word[position], word[position + 1]) = (0xC5, 0x9F)
      case 0x9B: (word[position], word[position + 1]) = (0xC5, 0xA3)
      default: break
      }
    }
    return word
  }

  /// Languages of libstemmer 2.2 by their codes of ISO 639.
  static let languages: Set<String> = [
    "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt",
    "ne", "nl", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
  ]
}
