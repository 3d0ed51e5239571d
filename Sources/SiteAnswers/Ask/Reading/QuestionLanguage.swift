import SiteModel
import SiteSearch

/// Finds out which language of a site a question is asked in: by its script, then by the words that
/// hold it together.
struct QuestionLanguage: Sendable {
  private let languages: [(tag: LanguageTag, forms: WordForms)]

  init(_ site: Site) {
    languages = site.languages.map { ($0.tag, WordForms(language: $0.tag.rawValue)) }
  }

  /// Positions of the site's languages, the likeliest first; those of another script left out, unless
  /// none has the question's.
  ///
  /// - Parameter page: Position of the language of the page that was asked on.
  func order(for text: String, askedOn page: Int?) -> [Int] {
    let script = TextScript.of(text)
    var scores = languages.map { language -> Double in
      let isWritten = script.map { TextScript.writes(language.tag, $0) } ?? true
      return isWritten ? 0 : -1
    }
    if !scores.contains(0) { scores = scores.map { _ in 0 } }
    let known = languages.map { language in
      language.forms.forms(of: text).map(\.isFunctionWord)
    }
    for (position, words) in known.enumerated() where scores[position] >= 0 {
      for place in words.indices where words[place] {
        // A word of many languages says little.
        let others = known.count { $0.indices.contains(place) && $0[place] }
        scores[position] += 1 / Double(others)
      }
    }
    func rank(_ position: Int) -> Int { position == page ? 0 : 1 }
    return scores.indices.filter { scores[$0] >= 0 }.sorted {
      (scores[$1], rank($0), $0) < (scores[$0], rank($1), $1)
    }
  }
}

/// The script that most letters of a text are of, by the names of ISO 15924.
enum TextScript {
  /// `nil` for a text without letters.
  static func of(_ text: String) -> String? {
    var counts: [String: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      counts[name(of: scalar.value), default: 0] += 1
    }
    // Kana and Hangul tell Japanese and Korean from Chinese, however much Han stands between them.
    if counts["Kana"] != nil { return "Kana" }
    if counts["Hang"] != nil { return "Hang" }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether a language is written in a script.
  static func writes(_ tag: LanguageTag, _ script: String) -> Bool {
    switch tag.likelyScript {
    case "Jpan": script == "Kana" || script == "Hani"
    case "Kore": script == "Hang" || script == "Hani"
    case "Hans", "Hant": script == "Hani"
    case let own?: own == script || script == "Zyyy"
    case nil: true
    }
  }

  /// The blocks of the scripts that languages of sites are told apart by; `Zyyy` for all others.
  private static func name(of scalar: UInt32) -> String {
    switch scalar {
    case 0x41...0x24F, 0x1E00...0x1EFF: "Latn"
    case 0x370...0x3FF, 0x1F00...0x1FFF: "Grek"
    case 0x400...0x52F: "Cyrl"
    case 0x530...0x58F: "Armn"
    case 0x590...0x5FF: "Hebr"
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: "Arab"
    case 0x900...0x97F: "Deva"
    case 0x980...0x9FF: "Beng"
    case 0xB80...0xBFF: "Taml"
    case 0xE00...0xE7F: "Thai"
    case 0x10A0...0x10FF: "Geor"
    case 0x1100...0x11FF, 0xAC00...0xD7AF: "Hang"
    case 0x1200...0x137F: "Ethi"
    case 0x3040...0x30FF: "Kana"
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: "Hani"
    default: "Zyyy"
    }
  }
}
