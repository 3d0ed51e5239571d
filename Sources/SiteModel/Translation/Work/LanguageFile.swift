/// The text of a new `language.yml`: what its translator fills in. Words that we ship stand there
/// already; the others are the source's.
package struct LanguageFile: Hashable, Sendable {
  package let text: String

  /// - Parameters:
  ///   - tag: The new language's.
  ///   - site: With its source language first.
  package init(for tag: LanguageTag, of site: Site) {
    let source = site.languages[0]
    let own = LanguageProfile(tag: tag, folder: tag.rawValue, path: "")
    let vocabulary = own.vocabulary
    var lines = [
      "title: \(YAMLText.scalar(site.title(in: source)))",
      "name: \(YAMLText.scalar(own.name))",
      "direction: \(own.direction.rawValue)",
    ]
    lines.append("sections:")
    for role in SectionRole.allCases {
      let words = vocabulary.roles[role] ?? source.profile.vocabulary.roles[role] ?? []
      lines.append("  \(role.rawValue): \(LanguageFile.list(words))")
    }
    let types =
      vocabulary.typeLabels.isEmpty
      ? source.profile.vocabulary.typeLabels : vocabulary.typeLabels
    lines.append("  type: \(LanguageFile.list(types))")
    lines += LanguageFile.labels(
      "types", site.configuration.types.map { ($0.rawValue, source.profile.label(of: $0)) })
    lines += LanguageFile.labels(
      "phases", site.configuration.phases.map { ($0.rawValue, source.profile.label(of: $0)) })
    let and = own.conjunctions.isEmpty ? source.profile.conjunctions : own.conjunctions
    if !and.isEmpty { lines.append("and: \(LanguageFile.list(and))") }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// A list on one line, whose texts may hold no comma or bracket without quotation marks.
  private static func list(_ words: [String]) -> String {
    let items = words.map { word in
      let isPlain = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == " " || $0 == "'" || $0 == "’"
      }
      return isPlain ? YAMLText.scalar(word) : YAMLText.quoted(word)
    }
    return "[\(items.joined(separator: ", "))]"
  }

  private static func labels(_ key: String, _ entries: [(String, String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["\(key):"] + entries.map { "  \(YAMLText.scalar($0.0)): \(YAMLText.scalar($0.1))" }
  }
}
