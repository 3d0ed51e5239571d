/// Reads the values of attributes that are not addresses or text.
enum HTMLAttributeValue {
  /// Bytes of an identifier, at most.
  static let longestIdentifier = 200

  /// Whether a name may be an anchor: no space, control, quote or other sign of markup.
  static func isIdentifier(_ name: [UInt8]) -> Bool {
    guard !name.isEmpty, name.count <= longestIdentifier else { return false }
    return name.allSatisfy { byte in
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "'"),
        UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "`"):
        false
      default: true
      }
    }
  }

  /// What is published for a value, or `nil` when it is not one of those its rule takes. Nothing in
  /// it needs escaping.
  static func accepted(_ rule: HTMLAllowList.Rule, _ value: String) -> String? {
    switch rule {
    case .flag: return ""
    case .number(let range): return number(value, in: range)
    case .word(let words):
      if words.contains(value) { return value }
      return words.first { $0 == value.lowercased() }
    case .languageTag: return isLanguageTag(value) ? value : nil
    default: return nil
    }
  }

  /// The classes that an attribute asks for.
  static func classes(
    _ rule: HTMLAllowList.Rule, _ value: String, on element: HTMLElement
  ) -> [String] {
    switch rule {
    case .classes:
      value.utf8.split(whereSeparator: \.isHTMLSpace)
        .compactMap { HTMLStyle.isKnownClass(Substring($0)) ? String(Substring($0)) : nil }
    case .style: HTMLStyle.classes(forStyle: value, on: element)
    case .wish(let classes): classes[value.lowercased()].map { [$0] } ?? []
    case .share: HTMLStyle.shareClass(ofColumn: value).map { [$0] } ?? []
    case .alignment: HTMLStyle.alignment(value).map { [$0] } ?? []
    case .verticalAlignment: HTMLStyle.verticalAlignment(value).map { [$0] } ?? []
    case .colour: HTMLStyle.colourClass(value).map { [$0] } ?? []
    default: []
    }
  }

  /// The whole part of `375`, `270.32` or `375px`; not of `50%`.
  private static func number(_ text: String, in range: ClosedRange<Int>) -> String? {
    let words = text.utf8.split(whereSeparator: \.isHTMLSpace)
    guard words.count == 1 else { return nil }
    let whole = words[0].prefix { $0.isHTMLDigit || $0 == UInt8(ascii: "-") }
    let rest = Substring(words[0][whole.endIndex...])
    let isFraction = rest.first == "." && rest.utf8.dropFirst().allSatisfy(\.isHTMLDigit)
    guard rest.isEmpty || rest == "px" || isFraction, let value = Int(Substring(whole)),
      range.contains(value)
    else { return nil }
    return String(value)
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 35 && text.utf8.first?.isHTMLLetter == true
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { $0.isHTMLLetter || $0.isHTMLDigit }
      }
  }
}
