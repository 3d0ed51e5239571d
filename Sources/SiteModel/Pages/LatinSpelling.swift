/// Text of any script in unaccented Latin letters, spelled as GitBook's anchors and slugs are.
///
/// Source of the rules: published GitBook sites in Chinese, Japanese, Russian and French. They agree
/// with the npm package limax, tones off.
/// - Japanese is what has kana: it is spelled in Hepburn, and everything else but ASCII letters and
///   digits is dropped: kanji, signs, and vowels that a dash lengthens.
/// - Chinese is spelled in pinyin, one syllable a word; its signs are dropped.
/// - Everything else goes letter by letter: by ``LetterNames``, else as ICU spells it.
struct LatinSpelling: Sendable {
  private let letters = Transliterator(
    "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower")
  private let kana = Transliterator(
    "Hiragana-Katakana; Katakana-Latin; NFC; Lower")

  func spelling(of text: String) -> String {
    var text = text
    text.unicodeScalars.removeAll { LatinSpelling.apostrophes.contains($0) }
    let scalars = text.unicodeScalars
    if scalars.contains(where: LatinSpelling.isKana) { return japanese(text) }
    if scalars.contains(where: LatinSpelling.isHan) { return chinese(text) }
    return spelled(text)
  }

  private func japanese(_ text: String) -> String {
    guard let spelled = kana.apply(to: text) else { return "" }
    return String(
      decoding: spelled.utf8.filter { $0 == 0x20 || $0 == 0x2D || Self.isWord($0) },
      as: UTF8.self)
  }

  private func chinese(_ text: String) -> String {
    var spaced = ""
    for scalar in text.unicodeScalars {
      let isHan = LatinSpelling.isHan(scalar)
      if isHan { spaced += " " }
      spaced.unicodeScalars.append(scalar)
      if isHan { spaced += " " }
    }
    let kept = spelled(spaced).utf8.filter {
      $0 == 0x20 || $0 == 0x2E || $0 == 0x5F || Self.isWord($0)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func spelled(_ text: String) -> String {
    var named = ""
    for scalar in text.unicodeScalars {
      if let name = LetterNames.latin[scalar] {
        named += name
      } else {
        named.unicodeScalars.append(scalar)
      }
    }
    return letters.apply(to: named) ?? named
  }

  /// Typographic ones, which vanish as the plain one does.
  private static let apostrophes: Set<Unicode.Scalar> = ["’", "‘", "‚", "‛", "′", "‵", "ʼ"]

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x3096).contains(scalar.value) || (0x30A1...0x30FA).contains(scalar.value)
      || (0xFF66...0xFF9D).contains(scalar.value)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}

/// Letters that GitBook's slugs spell otherwise than ICU does: Cyrillic (`русский` is `russkii`),
/// Greek and Arabic.
private enum LetterNames {
  static let latin: [Unicode.Scalar: String] = {
    var map: [Unicode.Scalar: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      guard let letter = pair.unicodeScalars.first else { continue }
      let name = String(pair.unicodeScalars.dropFirst())
      map[letter] = name
      let upper = letter.properties.uppercaseMapping.unicodeScalars
      if upper.count == 1, let upper = upper.first { map[upper] = name }
    }
    return map
  }()

  /// A letter, and behind it what it becomes.
  private static let pairs = """
    аa бb вv гg дd еe ёyo жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цc чch шsh щsh ъ ыy ь
    эe юyu яya іi їyi єye ґg ђdj јj љlj њnj ћc џdz ќkj
    αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υy φf χx ψps ωo άa έe ήi ίi όo
    ύy ώo ϊi ϋy ΐi ΰy
    اa أa إi آaa ؤu ئe ءa بb تt ثth جj حh خkh دd ذth رr زz سs شsh صs ضdh طt ظz عa غgh فf قq كk لl مm
    نn هh وw يy ىa ةh گg چch پp ژzh کk یy
    """
}
