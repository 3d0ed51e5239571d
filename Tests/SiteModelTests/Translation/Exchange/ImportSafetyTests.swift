import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

/// Nothing that somebody wrote is lost or vouched for by an import.
@Suite struct ImportSafetyTests {
  private func page(_ done: Diagnosed<CatalogueImport>) throws -> String {
    String(decoding: try #require(done.value.pages.first).bytes, as: UTF8.self)
  }

  private func entries(_ done: Diagnosed<CatalogueImport>) throws -> [TranslationRecord.Entry] {
    try #require(done.value.record[PagePath(clean: "crossing.md")])
  }

  @Test func aUnitWhoseBlockIsGoneDoesNotTakeAnothersPlace() {
    var exchange = Exchange(
      source: "# T\n\nA.\n\nB.\n", translation: "# T\n\nPremier.\n\nSecond.\n")
    let catalogue = exchange.catalogue(translating: [:])
    exchange.source = "# T\n\nNew.\n\nA.\n\nB, but otherwise.\n"
    let done = exchange.importing(catalogue)
    #expect(done.value.pages.isEmpty)
    #expect(done.diagnostics.map(\.code) == [.interchangeStale])
  }

  @Test func blocksThatSayTheSameKeepTheirOrder() throws {
    var exchange = Exchange(
      source: "# T\n\n* same\n* same\n", translation: "# T\n\n* un\n* deux\n")
    let catalogue = exchange.catalogue
    exchange.source = "# T\n\nNew.\n\n* same\n* same\n"
    let done = exchange.importing(catalogue)
    #expect(done.diagnostics.isEmpty && done.value.pages.isEmpty)
  }

  @Test func wordsOfNobodyAreNotCurrent() throws {
    var exchange = Exchange()
    exchange.translation = Exchange.translation.replacing("* deux cordes\n", with: "")
    let inserted = exchange.importing(
      exchange.catalogue(translating: ["two ropes": "deux cordes"], state: .outdated))
    #expect(try entries(inserted)[4].origin == .unknown)
    exchange.translation = nil
    let made = exchange.importing(
      exchange.catalogue(translating: ["Crossing": "Traversée"], state: .outdated))
    #expect(try entries(made)[1].origin == .unknown)
    #expect(try entries(made)[2].isUntranslated)
  }

  @Test func otherLinesOfTheRecordStayAsTheyAre() throws {
    var exchange = Exchange()
    exchange.record = """
      crossing.md:
      - 000000000001 description # How to swim.
      - own title # Mine
      - 000000000003 paragraph # Look.
      - 000000000004 item
      - 000000000005 item
      - 000000000006 paragraph
      - 000000000007 row
      - 000000000008 row
      - 000000000009 code

      """
    let before = try #require(
      exchange.site.site.languages[1].record[PagePath(clean: "crossing.md")])
    let done = exchange.importing(exchange.catalogue(translating: ["one plank": "une poutre"]))
    var after = try entries(done)
    #expect(after[3].origin == .source(BlockFingerprint(of: Array("one plank".utf8))))
    after[3] = before[3]
    #expect(after == before)
  }

  @Test(arguments: [
    ("une poutre ", "une poutre"), ("  une poutre", "une poutre"),
    ("une\r\n   poutre", "une\n  poutre"),
  ])
  func whiteSpaceAroundATextIsNoOtherBlock(_ target: String, _ written: String) throws {
    let exchange = Exchange()
    let done = exchange.importing(exchange.catalogue(translating: ["one plank": target]))
    #expect(done.diagnostics.isEmpty)
    #expect(try page(done).contains("* \(written)\n"))
  }

  @Test func whatWouldAppearBesidesIsTold() {
    let text = "# T\n\nOne.\n\n[^1]: Note.\n"
    let exchange = Exchange(source: text, translation: "# T\n\nUn.\n\n[^1]: Note.\n")
    let done = exchange.importing(exchange.catalogue(translating: ["One.": "Un.[^1]"]))
    #expect(done.diagnostics.map(\.code) == [.interchangeReshapes])
  }

  @Test func aRowOfATableThatThePageLacksIsNotPutIntoAnother() {
    let one = "| A | B |\n|---|---|\n| a | b |\n"
    let two = "| C | D |\n|---|---|\n| c | d |\n"
    let exchange = Exchange(
      source: "# T\n\n\(one)\nBetween.\n\n\(two)", translation: "# T\n\n\(one)\nEntre.\n")
    let done = exchange.importing(
      exchange.catalogue(translating: ["| C | D |": "| C | D |", "| c | d |": "| c | d |"]))
    #expect(done.diagnostics.map(\.code) == [.interchangeUnplaced, .interchangeUnplaced])
    #expect(done.value.pages.isEmpty)
  }

  @Test(arguments: ["Un.\n", "\n\nUn.\n", "---\nicon: x\n---\nUn.\n"])
  func whatComesFirstIsPutFirst(_ translation: String) throws {
    let exchange = Exchange(source: "## T\n\nOne.\n", translation: translation)
    let done = exchange.importing(exchange.catalogue(translating: ["T": "Titre"]))
    #expect(done.diagnostics.isEmpty)
    #expect(try page(done).hasSuffix("## Titre\n\nUn.\n"))
  }

  @Test func indentationOfRawHTMLIsKept() throws {
    let html = "<pre>\n    x\n</pre>\n"
    let exchange = Exchange(source: "# T\n\n\(html)", translation: "# T\n\n\(html)")
    let unit = try #require(exchange.catalogue.units.first { $0.kind == "html" })
    #expect(unit.source == "<pre>\n    x\n</pre>")
  }

  @Test func aFileThatTranslatesAnotherPageIsNotOverwritten() {
    var exchange = Exchange(source: "# Crossing\n\nGo.\n", translation: nil)
    let catalogue = exchange.catalogue(translating: ["Go.": "Allez."])
    exchange.translation = "---\ntranslates: map.md\n---\n# Plan\n\nUn plan.\n"
    exchange.others = ["fr/map.md": nil]
    let done = exchange.importing(catalogue)
    #expect(done.diagnostics.map(\.code) == [.interchangeUnplaced])
    #expect(!done.value.pages.contains { $0.isNew })
  }
}
