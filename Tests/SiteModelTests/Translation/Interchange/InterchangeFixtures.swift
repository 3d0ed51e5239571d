import Diagnostics
import Testing

@testable import SiteModel

extension LanguageTag {
  static let french = tag("fr")

  static func tag(_ text: String) -> LanguageTag {
    guard let tag = LanguageTag(text) else { preconditionFailure("\(text) is a language") }
    return tag
  }
}

extension TranslationCatalogue {
  /// Two pages with one unit of each state, short enough to be read in every format.
  static let small = TranslationCatalogue(
    sourceLanguage: .english, targetLanguage: .french,
    units: [
      TranslationUnit(
        page: "toolkit/4-swot.md", number: 1, kind: "heading", fingerprint: "9f86d081884c7d65",
        line: 7, source: "4. SWOT", target: "4. Forces et faiblesses", state: .translated),
      TranslationUnit(
        page: "toolkit/4-swot.md", number: 2, kind: "paragraph", fingerprint: "60303ae22b998861",
        line: 9,
        source: """
          A SWOT asks for “strengths” & <weaknesses>, see [the guide](../guide.md "All of it"): it takes \
          an hour, a wall and *patience*.
          """),
      TranslationUnit(
        page: "toolkit/4-swot.md", number: 3, kind: "code block", fingerprint: "fd61a03af4f77d87",
        line: 12, source: "a \\ b\n\tc \"d\"\n", target: "a \\ b\n\tc « d »\n", state: .outdated,
        previousSource: "a \\ b\n"),
      TranslationUnit(
        page: "README.md", number: 1, kind: "description", fingerprint: "a4e624d686e03ed2",
        source: "All tools", target: "Tous les outils", state: .translated),
    ])

  /// One unit with these texts.
  static func one(
    source: String, target: String = "", state: TranslationState = .translated,
    previous: String? = nil
  ) -> TranslationCatalogue {
    TranslationCatalogue(
      sourceLanguage: .english, targetLanguage: .french,
      units: [
        TranslationUnit(
          page: "a.md", number: 1, kind: "paragraph", fingerprint: "0a", line: 3, source: source,
          target: target, state: state, previousSource: previous)
      ])
  }

  /// Everything as bytes: `String` would take two stored forms of a letter for the same.
  var exact: [[[UInt8]]] {
    [[Array(sourceLanguage.rawValue.utf8), Array(targetLanguage.rawValue.utf8)]]
      + units.map { unit in
        [
          unit.page, String(unit.number), unit.kind, unit.fingerprint, String(unit.line),
          unit.source, unit.target, unit.state.rawValue, unit.previousSource ?? "none",
          unit.previousSource == nil ? "" : "there",
        ].map { Array($0.utf8) }
      }
  }
}

extension InterchangeFormat {
  func text(of catalogue: TranslationCatalogue) -> String {
    String(decoding: write(catalogue), as: UTF8.self)
  }

  func reading(_ text: String) -> Diagnosed<TranslationCatalogue?> {
    read(SourceText(path: "fr.\(rawValue)", text))
  }

  /// The catalogue of a file that must be one.
  func catalogue(in text: String) throws -> TranslationCatalogue {
    let read = reading(text)
    #expect(read.diagnostics.map(\.message) == [])
    return try #require(read.value)
  }
}
