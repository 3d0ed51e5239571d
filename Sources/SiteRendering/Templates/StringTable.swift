import Diagnostics
import MarkdownSyntax
import SiteModel

/// The interface words of one language, by flat keys such as `search.open`.
package struct StringTable: Sendable {
  private let words: [String: String]

  init(_ words: [String: String]) { self.words = words }

  package subscript(key: String) -> String? { words[key] }

  var keys: [String] { words.keys.sorted() }

  /// A word with its `{name}` places filled in; the key itself when there is no such word.
  package func callAsFunction(
    _ key: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let text = words[key] ?? key
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: 0x7B),
      let close = rest[open...].utf8.firstIndex(of: 0x7D)
    {
      let name = rest[rest.utf8.index(after: open)..<close]
      let end = rest.utf8.index(after: close)
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? String(rest[open..<end])
      rest = rest[end...]
    }
    return filled + rest
  }

  /// Reads `strings/<language>.yml`.
  static func read(_ source: SourceText) -> Diagnosed<[String: String]> {
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var words: [String: String] = [:]
    for entry in yaml.value {
      if case .scalar(let text) = entry.value.value { words[entry.key.value] = text }
    }
    return Diagnosed(words, yaml.diagnostics)
  }
}

/// The string tables of all languages that are shipped or overridden.
struct StringTables: Sendable {
  /// By language tag, as read from `strings/`.
  let shipped: [String: [String: String]]

  /// The words of a language: its own overrides, its shipped table, those of wider tags, then
  /// English; with a diagnostic for each word that had to be taken from another language.
  func table(for profile: LanguageProfile) -> Diagnosed<StringTable> {
    let english = shipped["en"] ?? [:]
    var own: [String: String] = [:]
    for tag in profile.tag.widening.reversed() {
      own.merge(shipped[tag.rawValue] ?? [:]) { $1 }
    }
    own.merge(profile.strings) { $1 }
    // A language that has a word for every number takes no English word for one of them.
    let words = own.merging(english.filter { own[Self.plural($0.key) ?? $0.key] == nil }) {
      own, _ in own
    }
    let categories = UnicodeText.pluralCategories(of: profile.tag)
    let unknown = profile.strings.keys.filter { key in
      guard english[key] == nil else { return false }
      return english[Self.plural(key) ?? key] == nil
        || !categories.contains { key.hasSuffix(".\($0.rawValue)") }
    }
    let diagnostics = unknown.sorted().map { key in
      let near = nearestName(to: key, among: english.keys.sorted())
      return Diagnostic(
        .configUnknownKey, at: SourceLocation(path: profile.path, span: .fileStart),
        "The interface has no word “\(key)”.",
        hint: near.map { "Did you mean “\($0)”?" } ?? "Take it out of “strings:”.")
    }
    let missing = words.keys.filter { own[$0] == nil }.sorted()
    guard !missing.isEmpty else { return Diagnosed(StringTable(words), diagnostics) }
    let shown = missing.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
    return Diagnosed(
      StringTable(words),
      diagnostics + [
        Diagnostic(
          .translationMissingString,
          at: SourceLocation(path: profile.path, span: .fileStart),
          "The interface has no \(profile.name) words for \(shown)\(more); English stands there.",
          hint: "Add them below “strings:” in \(profile.path).")
      ])
  }

  /// The key of the word that stands for every number without one of its own: for
  /// `search.results.few`, `search.results.other`; `nil` where the key names no plural category.
  private static func plural(_ key: String) -> String? {
    guard let dot = key.lastIndex(of: "."),
      PluralCategory(rawValue: String(key[key.index(after: dot)...])) != nil
    else { return nil }
    return "\(key[..<dot]).other"
  }
}
