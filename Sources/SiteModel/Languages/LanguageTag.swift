import CUnicode

/// A BCP 47 language tag such as `pt-BR`, in its usual letter case and with the codes in use now.
package struct LanguageTag: Hashable, Sendable, Comparable {
  package let rawValue: String

  /// - Returns: `nil` unless the text is a tag whose parts are all registered.
  package init?(_ text: String) {
    guard case .success(let tag) = LanguageTag.reading(text) else { return nil }
    self = tag
  }

  private init(registered: String) { rawValue = registered }

  package static let english = LanguageTag(registered: "en")

  package static func < (left: LanguageTag, right: LanguageTag) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension LanguageTag {
  /// Why a text is no tag.
  package struct Fault: Error, Hashable, Sendable {
    /// The first part that is wrong, as it is written.
    package let part: String
    /// What stands before it, where that is a tag.
    package let valid: LanguageTag?

    package init(part: String, valid: LanguageTag?) {
      self.part = part
      self.valid = valid
    }
  }

  private enum Place: Int { case language, script, region, variant }

  /// A language of two or three letters, then a script of four, then a region of two letters or
  /// three digits, then variants, each of them registered.
  package static func reading(_ text: String) -> Result<LanguageTag, Fault> {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var written: [String] = []
    var place = Place.language
    for part in parts {
      guard let (found, form) = registered(part, after: written.isEmpty ? nil : place) else {
        return .failure(Fault(part: part, valid: canonical(written)))
      }
      place = found
      written.append(form)
    }
    guard let tag = canonical(written) else {
      return .failure(Fault(part: text, valid: nil))
    }
    return .success(tag)
  }

  /// A part in the letter case of its place, which is behind `last`.
  private static func registered(_ part: String, after last: Place?) -> (Place, String)? {
    let isLetters = part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    let isASCII = part.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    guard isASCII else { return nil }
    guard let last else {
      let language = part.lowercased()
      let isLanguage =
        isLetters && (2...3).contains(part.count) && unicode_is_language(language) != 0
      return isLanguage ? (.language, language) : nil
    }
    if isLetters, part.count == 4, last.rawValue < Place.script.rawValue {
      let script = part.prefix(1).uppercased() + part.dropFirst().lowercased()
      return unicode_is_subtag("script", script) != 0 ? (.script, script) : nil
    }
    if isLetters && part.count == 2 || Int(part) != nil && part.count == 3,
      last.rawValue < Place.region.rawValue
    {
      let region = part.uppercased()
      return unicode_is_subtag("region", region) != 0 ? (.region, region) : nil
    }
    let variant = part.lowercased()
    return (4...8).contains(part.count) && unicode_is_subtag("variant", variant) != 0
      ? (.variant, variant) : nil
  }

  private static func canonical(_ parts: [String]) -> LanguageTag? {
    guard !parts.isEmpty else { return nil }
    let text = parts.joined(separator: "-")
    return UnicodeText.filled { unicode_canonical_tag(text, $0, $1) }
      .map(LanguageTag.init(registered:))
  }
}

extension LanguageTag {
  /// The tag, then those whose words stand in for its own, the nearest first: `pt-BR`, `pt`.
  ///
  /// A script is never left for another: `zh-TW` widens to `zh-Hant` and ends there, `sr-Latn` has
  /// nothing wider. A language that is written in several scripts ends with the one that it has
  /// where none is stated: `zh-CN`, `zh-Hans-CN`, `zh-Hans`, `zh`, and `zh`, `zh-Hans`.
  ///
  /// - Source: Unicode Technical Standard #35, Parent Locales and Likely Subtags.
  package var widening: [LanguageTag] {
    var chain = [self]
    while let wider = chain[chain.count - 1].wider, !chain.contains(wider) { chain.append(wider) }
    let last = chain[chain.count - 1].rawValue
    if !last.contains("-"), let script = LanguageTag.script(of: last) {
      let whole = LanguageTag(registered: "\(last)-\(script)")
      if LanguageTag.hasSeveralScripts(last), !chain.contains(whole) { chain.append(whole) }
    }
    return chain
  }

  /// The next wider tag.
  private var wider: LanguageTag? {
    let parts = rawValue.split(separator: "-").map(String.init)
    guard parts.count > 1 else { return nil }
    let language = parts[0]
    let shorter = parts.dropLast().joined(separator: "-")
    let hasScript = parts[1].count == 4 && !parts[1].utf8.contains { $0 < 0x41 }
    let script = hasScript ? parts[1] : LanguageTag.script(of: rawValue)
    if parts.count == 2, hasScript {
      return script == LanguageTag.script(of: language) ? LanguageTag(registered: language) : nil
    }
    switch UnicodeText.filled({ unicode_stated_parent(rawValue, $0, $1) }) ?? "" {
    case "": break
    case "root": return nil
    case let stated: return LanguageTag(registered: stated)
    }
    if parts.count == 2, let script, LanguageTag.hasSeveralScripts(language) {
      return LanguageTag(registered: "\(language)-\(script)-\(parts[1])")
    }
    return LanguageTag(registered: shorter)
  }

  /// The script that the language is most likely written in, as ISO 15924 names it: `Latn`.
  package var likelyScript: String? { LanguageTag.script(of: rawValue) }

  /// The script that a tag states or is most likely written in.
  private static func script(of tag: String) -> String? {
    let script = UnicodeText.filled { unicode_likely_script(tag, $0, $1) }
    return script?.isEmpty == false ? script : nil
  }

  private static func hasSeveralScripts(_ language: String) -> Bool {
    unicode_has_several_scripts(language) != 0
  }
}
