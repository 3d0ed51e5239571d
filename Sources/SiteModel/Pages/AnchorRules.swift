/// Heading anchors as GitBook computes them, so that old fragments live on.
///
/// Source of the rules: anchors of published GitBook sites, compared with their headings.
package struct AnchorRules: Sendable {
  private let latin = Transliterator(
    "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower")

  package init() {}

  /// The anchor of a heading's text, without a number for repeats; empty when nothing is left.
  package func anchor(for heading: String) -> String {
    let text = heading.utf8.allSatisfy { $0 < 0x80 } ? heading : transliterated(heading)
    return AnchorRules.slug(of: text)
  }

  /// The heading in its own script: lower case, other signs as dashes. Browsers cope with it.
  package func nativeAnchor(for heading: String) -> String {
    var result = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
      {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return String(result.prefix(100))
  }

  private static func slug(of text: String) -> String {
    var result: [UInt8] = []
    var pendingDash = false
    func flush() {
      if pendingDash { result.append(0x2D) }
      pendingDash = false
    }
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A:
        flush()
        result.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2B:  // . _ + survive for now
        flush()
        result.append(byte)
      case 0x26:
        flush()
        result.append(contentsOf: "and".utf8)
      case 0x7C:
        flush()
        result.append(contentsOf: "or".utf8)
      case 0x3E:
        flush()
        result.append(contentsOf: "greater-than".utf8)
      case 0x3C:
        flush()
        result.append(contentsOf: "less-than".utf8)
      case 0x27, 0x80...:
        continue
      default:
        pendingDash = true
      }
    }
    result.removeAll { $0 == 0x2B }
    var slice = result[...]
    while slice.first == 0x2D { slice.removeFirst() }
    while let last = slice.last, last == 0x2D || last == 0x2E || last == 0x5F { slice.removeLast() }
    if let first = slice.first, (0x30...0x39).contains(first) { slice = "id-".utf8 + slice }
    slice = slice.prefix(100)
    return String(decoding: slice, as: UTF8.self)
  }

  /// Non-Latin text as GitBook spells it: kana without kanji, pinyin a syllable, Cyrillic by its map.
  private func transliterated(_ heading: String) -> String {
    var text = heading.replacing("’", with: "").replacing("‘", with: "")
    let hasKana = text.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
    if hasKana {
      text.unicodeScalars.removeAll {
        (0x3400...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
      }
    }
    var spelled = ""
    var previousWasHan = false
    for scalar in text.unicodeScalars {
      let isHan = (0x3400...0x9FFF).contains(scalar.value)
      if isHan != previousWasHan, !spelled.isEmpty { spelled.append(" ") }
      previousWasHan = isHan
      if let letters = CyrillicLetters.latin[scalar] {
        spelled += letters
      } else {
        spelled.unicodeScalars.append(scalar)
      }
    }
    return latin.apply(to: spelled) ?? spelled
  }
}

/// Cyrillic as GitBook's slugs spell it (`русский` is `russkii`), which is not how ICU does.
private enum CyrillicLetters {
  static let latin: [Unicode.Scalar: String] = {
    let pairs: KeyValuePairs<Unicode.Scalar, String> = [
      "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z",
      "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
      "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh",
      "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye",
      "ґ": "g",
    ]
    var map: [Unicode.Scalar: String] = [:]
    for (letter, latin) in pairs {
      map[letter] = latin
      for upper in letter.properties.uppercaseMapping.unicodeScalars { map[upper] = latin }
    }
    return map
  }()
}
