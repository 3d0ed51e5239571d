/// A BCP 47 language tag such as `pt-BR`, in its usual letter case.
package struct LanguageTag: Hashable, Sendable, Comparable {
  package let rawValue: String

  /// - Returns: `nil` unless the text is a well-formed tag whose language is known: a language of two
  ///   or three letters, then a script of four, then a region of two letters or three digits, then
  ///   variants.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let language = parts.first, (2...3).contains(language.count), language.isASCIILetters,
      UnicodeText.isLanguage(language.lowercased())
    else { return nil }
    var written = [language.lowercased()]
    for part in parts.dropFirst() {
      guard (2...8).contains(part.count),
        part.utf8.allSatisfy({
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39)
        })
      else { return nil }
      switch part.count {
      case 4 where part.isASCIILetters:
        written.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      case 2 where part.isASCIILetters: written.append(part.uppercased())
      default: written.append(part.lowercased())
      }
    }
    rawValue = written.joined(separator: "-")
  }

  private init(known: String) { rawValue = known }

  package static let english = LanguageTag(known: "en")

  /// The tag's own chain of wider tags: `pt-BR`, `pt`.
  package var widening: [LanguageTag] {
    var parts = rawValue.split(separator: "-")
    var chain: [LanguageTag] = []
    while !parts.isEmpty {
      chain.append(LanguageTag(known: parts.joined(separator: "-")))
      parts.removeLast()
    }
    return chain
  }

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension String {
  fileprivate var isASCIILetters: Bool {
    utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
