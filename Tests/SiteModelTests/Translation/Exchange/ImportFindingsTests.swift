import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

/// What cannot be taken in, with a case that is told and a near one that is not.
@Suite struct ImportFindingsTests {
  @Test(arguments: [
    ("1. une planche", false), ("1\\. une planche", true), ("# une planche", false),
    ("une\n\nplanche", false), ("une #planche", true),
  ])
  func aTextThatWouldChangeThePageIsRefused(_ text: String, _ isTaken: Bool) {
    let exchange = Exchange()
    let source = "Look left, *then* right. See [the map](map.md)."
    let done = exchange.importing(exchange.catalogue(translating: [source: text]))
    #expect(done.diagnostics.map(\.code) == (isTaken ? [] : [.interchangeReshapes]))
    #expect(done.value.pages.isEmpty != isTaken)
  }

  @Test func aBlockThatTheSourceDroppedIsTold() {
    var exchange = Exchange()
    let catalogue = exchange.catalogue(translating: ["two ropes": "trois cordes"])
    exchange.source = Exchange.source.replacing("* two ropes\n", with: "").replacing(
      "* one plank\n", with: "* one plank\n")
    let codes = exchange.importing(catalogue).diagnostics.map(\.code)
    #expect(codes == [.interchangeStale])
  }

  @Test func aBlockThatTheSourceRewordedIsTaken() {
    var exchange = Exchange()
    let catalogue = exchange.catalogue(translating: ["two ropes": "trois cordes"])
    exchange.source = Exchange.source.replacing("two ropes", with: "three ropes")
    let done = exchange.importing(catalogue)
    #expect(done.diagnostics.isEmpty)
    #expect(done.value.pages.count == 1)
  }

  @Test func aPageThatTheSourceDroppedIsTold() {
    let catalogue = TranslationCatalogue(
      sourceLanguage: .english, targetLanguage: Exchange().catalogue.targetLanguage,
      units: [
        TranslationUnit(
          page: "gone.md", number: 1, kind: "title", fingerprint: "0123456789ab", source: "Gone",
          target: "Parti", state: .translated)
      ])
    #expect(Exchange().importing(catalogue).diagnostics.map(\.code) == [.interchangeStale])
  }

  @Test func anItemOfAListThatThePageLacksIsTold() {
    var exchange = Exchange()
    exchange.translation = Exchange.translation
      .replacing("* une planche\n* deux cordes\n\n", with: "")
    let done = exchange.importing(exchange.catalogue(translating: ["two ropes": "deux cordes"]))
    #expect(done.diagnostics.map(\.code) == [.interchangeUnplaced])
    #expect(done.value.pages.isEmpty)
  }
}
