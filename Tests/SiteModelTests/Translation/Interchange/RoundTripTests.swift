import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

/// What is written and read again is the same, byte for byte.
@Suite struct RoundTripTests {
  static let nasty = [
    "", " ", "\n", "\n\n", "\n\n\n", "\r", "\r\n", "\t", " a ", "a\n", "\na", "\na\n", "\r\na\r\n",
    "a\rb", "a\r\nb", "a\n\n\nb", "\\", "\\n", "\\\\n", "\"", "\"\"", "'", "<", "&", "&amp;", "]]>",
    "<![CDATA[x]]>", "<!-- x -->", "<source>", "&#13;", "\u{1}", "\u{8}\u{B}\u{C}\u{1F}", "\u{7F}",
    "\u{85}", "\u{A0}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{FFFE}\u{FFFF}", "\u{10FFFF}",
    "e\u{301}", "\u{E9}", "\u{301}", "日本語", "العربية", "\u{202E}x\u{202C}", "👩‍👩‍👧",
    "#, fuzzy", "#~ msgid \"x\"", "msgid \"x\"", "%s %(x)d {0}", "a |b| c", "```\na\n```\n",
    "x\u{1}y\u{1}z",
    String(repeating: "word ", count: 60), String(repeating: "x", count: 200),
    String(repeating: " ", count: 100), "\n" + String(repeating: "long line ", count: 20) + "\n",
  ]

  @Test(arguments: InterchangeFormat.allCases)
  func keepsTheSmallCatalogue(_ format: InterchangeFormat) throws {
    let read = try format.catalogue(in: format.text(of: .small))
    #expect(read.exact == TranslationCatalogue.small.exact)
    #expect(read == .small)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func keepsNastyTexts(_ format: InterchangeFormat) throws {
    var units: [TranslationUnit] = []
    for (index, source) in Self.nasty.enumerated() {
      for (other, target) in Self.nasty.enumerated() {
        let state: TranslationState = (index + other) % 3 == 0 ? .outdated : .translated
        let previous = other % 2 == 0 ? Self.nasty[(index + other) % Self.nasty.count] : nil
        units.append(
          TranslationUnit(
            page: "pages/\(index) & <\"é\">.md", number: other + 1, kind: "table row",
            fingerprint: "00ff", line: other, source: source, target: target, state: state,
            previousSource: previous))
      }
    }
    let catalogue = TranslationCatalogue(
      sourceLanguage: .tag("zh-Hant"), targetLanguage: .tag("pt-BR"), units: units)
    #expect(try format.catalogue(in: format.text(of: catalogue)).exact == catalogue.exact)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func keepsTextsPutTogetherAtRandom(_ format: InterchangeFormat) throws {
    let units = (1...300).map { number in
      var generator = MarkdownGenerator(seed: UInt64(number))
      let texts = (0..<3).map { _ in generator.page().replacing("\u{0}", with: "") }
      return TranslationUnit(
        page: "a.md", number: number, kind: "", fingerprint: String(number, radix: 16),
        source: texts[0], target: texts[1], state: number % 2 == 0 ? .translated : .outdated,
        previousSource: texts[2])
    }
    let catalogue = TranslationCatalogue(
      sourceLanguage: .english, targetLanguage: .french, units: units)
    #expect(try format.catalogue(in: format.text(of: catalogue)).exact == catalogue.exact)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func keepsACatalogueWithoutUnits(_ format: InterchangeFormat) throws {
    let empty = TranslationCatalogue(
      sourceLanguage: .english, targetLanguage: .french, units: [])
    #expect(try format.catalogue(in: format.text(of: empty)) == empty)
  }

  @Test(arguments: InterchangeFormat.allCases, ["de", "pt-BR", "zh-Hans", "sr-Latn", "de-1996"])
  func keepsLanguages(_ format: InterchangeFormat, _ language: String) throws {
    let catalogue = TranslationCatalogue(
      sourceLanguage: .tag(language), targetLanguage: .tag("cs"), units: [])
    let turned = TranslationCatalogue(
      sourceLanguage: .tag("cs"), targetLanguage: .tag(language), units: [])
    #expect(try format.catalogue(in: format.text(of: catalogue)) == catalogue)
    #expect(try format.catalogue(in: format.text(of: turned)) == turned)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func writesTheSameBytesEachTime(_ format: InterchangeFormat) {
    #expect(format.write(.small) == format.write(.small))
  }

  @Test(arguments: InterchangeFormat.allCases)
  func isDetected(_ format: InterchangeFormat) {
    let file = SourceText(path: "x", bytes: format.write(.small))
    #expect(InterchangeFormat.detected(in: file) == format)
  }

  @Test(arguments: InterchangeFormat.allCases)
  func isNotDetectedBeyondWhatIsRead(_ format: InterchangeFormat) {
    let bytes = format.write(.small) + [UInt8](repeating: 0x0A, count: 32 << 20)
    #expect(InterchangeFormat.detected(in: SourceText(path: "x", bytes: bytes)) == nil)
  }

  @Test(arguments: [
    "", "hello", "<html/>", "<xliff version=\"1.0\"/>", "<!DOCTYPE x><xliff/>", "<",
  ])
  func anythingElseIsNotDetected(_ text: String) {
    #expect(InterchangeFormat.detected(in: SourceText(path: "x", text)) == nil)
  }
}

/// The rules that a unit and a catalogue keep by themselves.
@Suite struct TranslationCatalogueTests {
  @Test func anEmptyTargetIsUntranslated() {
    let unit = TranslationCatalogue.one(source: "a", state: .outdated, previous: "b").units[0]
    #expect(unit.state == .untranslated)
    #expect(unit.previousSource == nil)
  }

  @Test func aTargetThatNobodyVouchesForIsOutdated() {
    let unit = TranslationCatalogue.one(source: "a", target: "b", state: .untranslated).units[0]
    #expect(unit.state == .outdated)
  }

  @Test func unitsStandPageByPageAndInOrder() {
    let units = [("b", 2), ("a", 1), ("b", 1), ("a", 3), ("b", 3)].map { page, number in
      TranslationUnit(page: page, number: number, kind: "", fingerprint: "0", source: "")
    }
    let catalogue = TranslationCatalogue(
      sourceLanguage: .english, targetLanguage: .french, units: units)
    #expect(catalogue.units.map { "\($0.page)\($0.number)" } == ["b1", "b2", "b3", "a1", "a3"])
    #expect(catalogue.pages.map(\.path) == ["b", "a"])
    #expect(catalogue.pages.map(\.units.count) == [3, 2])
  }
}
