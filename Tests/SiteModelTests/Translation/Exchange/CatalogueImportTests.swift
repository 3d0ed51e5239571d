import Diagnostics
import SiteTestSupport
import Testing

@testable import SiteModel

@Suite struct CatalogueImportTests {
  @Test func holdsEveryBlockAsATranslatorReadsIt() {
    let units = Exchange().catalogue.units.filter { $0.page == "crossing.md" }
    #expect(
      units.map(\.source) == [
        "How to cross a river.", "Crossing", "Look left, *then* right. See [the map](map.md).",
        "one plank", "two ropes", "A quote\nover two lines.", "| Tool | Use |",
        "| rope | to hold |", "cross --now",
      ])
    #expect(units.map(\.target)[5] == "Une citation\nsur deux lignes.")
    #expect(units.map(\.line) == [2, 5, 7, 9, 10, 12, 15, 17, 19])
  }

  @Test(arguments: InterchangeFormat.allCases)
  func whatComesBackUnchangedChangesNothing(_ format: InterchangeFormat) throws {
    let exchange = Exchange()
    let file = SourceText(path: "fr", bytes: format.write(exchange.catalogue))
    let read = try #require(format.read(file).value)
    let done = exchange.importing(read)
    #expect(done.diagnostics.isEmpty)
    #expect(done.value.pages.isEmpty)
    #expect(done.value.record == exchange.site.site.languages[1].record)
  }

  @Test(arguments: [
    ("How to cross a river.", "Passer: comment", "description: \"Passer: comment\"\n"),
    ("Crossing", "Le passage", "# Le passage\n"),
    ("one plank", "une \"planche\"", "* une \"planche\"\n* deux"),
    ("A quote\nover two lines.", "Citation\nsur\ntrois", "> Citation\n> sur\n> trois\n"),
    ("| rope | to hold |", "| la corde | tenir |", "| la corde | tenir |\n"),
    ("cross --now", "cross --later\n\n  now", "```sh\ncross --later\n\n  now\n```\n"),
  ])
  func aChangedTranslationIsWrittenInItsPlace(
    _ source: String, _ target: String, _ written: String
  ) throws {
    let exchange = Exchange()
    let page = try #require(exchange.page(after: exchange.catalogue(translating: [source: target])))
    #expect(page.contains(written))
    let others = Exchange.translation.split(separator: "\n").filter { !page.contains($0) }
    #expect(others.count <= 3)
  }

  @Test func aChangedTranslationIsRecordedAndOthersAreNot() throws {
    let exchange = Exchange()
    let done = exchange.importing(exchange.catalogue(translating: ["one plank": "une poutre"]))
      .value
    let entries = try #require(done.record[PagePath(clean: "crossing.md")])
    #expect(
      entries.map(\.origin)[3] == .source(BlockFingerprint(of: Array("one plank".utf8))))
    #expect(entries.count { $0.origin == .unknown } == 8)
  }

  @Test func aTranslationThatNobodyVouchesForIsWrittenAndNotRecorded() throws {
    let exchange = Exchange()
    let done = exchange.importing(
      exchange.catalogue(translating: ["one plank": "une poutre"], state: .outdated)
    ).value
    #expect(done.pages.count == 1)
    let entries = try #require(done.record[PagePath(clean: "crossing.md")])
    #expect(entries.allSatisfy { $0.origin == .unknown })
  }

  @Test func whatTheTranslationLacksIsPutBehindWhatStandsBeforeIt() throws {
    var exchange = Exchange()
    exchange.translation = Exchange.translation
      .replacing("* deux cordes\n", with: "").replacing("| corde | pour tenir |\n", with: "")
    let page = exchange.page(
      after: exchange.catalogue(translating: [
        "two ropes": "deux cordes", "| rope | to hold |": "| corde | pour tenir |",
      ]))
    #expect(page == Exchange.translation)
  }

  @Test func aParagraphOfItsOwnIsPutIn() throws {
    var exchange = Exchange()
    exchange.translation = Exchange.translation.replacing(
      "Regardez à gauche, *puis* à droite. Voir [la carte](map.md).\n\n", with: "")
    let page = exchange.page(
      after: exchange.catalogue(translating: [
        "Look left, *then* right. See [the map](map.md).":
          "Regardez à gauche, *puis* à droite. Voir [la carte](map.md)."
      ]))
    #expect(page == Exchange.translation)
  }

  @Test func aPageThatIsLackingIsMade() throws {
    var exchange = Exchange()
    exchange.translation = nil
    let done = exchange.importing(exchange.catalogue(translating: ["Crossing": "Traversée"]))
    #expect(done.diagnostics.isEmpty)
    let page = try #require(done.value.pages.first)
    #expect(page.isNew && page.path.value == "crossing.md")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == Exchange.source.replacing("# Crossing", with: "# Traversée"))
    let entries = try #require(done.value.record[page.path])
    #expect(entries.count { $0.isUntranslated } == 8)
  }

  @Test func aPageThatNobodyTranslatedIsNotMade() {
    var exchange = Exchange()
    exchange.translation = nil
    #expect(exchange.importing(exchange.catalogue).value.pages.isEmpty)
  }

  @Test func aWindowsFileKeepsItsLineEnds() throws {
    var exchange = Exchange()
    exchange.translation = Exchange.translation.replacing("\n", with: "\r\n")
    let page = try #require(
      exchange.page(
        after: exchange.catalogue(translating: ["A quote\nover two lines.": "Une\ncitation"])))
    #expect(page.contains("> Une\r\n> citation\r\n"))
    #expect(!page.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func settlingAnOutdatedBlockRecordsItWithoutAWord() throws {
    var exchange = Exchange()
    let stale = BlockFingerprint(of: Array("one board".utf8))
    let current = exchange.site.linked.translations.languages[0].pages
      .first { $0.blocks.count == 9 }.map(\.sourceBlocks)
    let blocks = try #require(current)
    exchange.record =
      "crossing.md:\n"
      + blocks.enumerated().map { index, block in
        "- \((index == 3 ? stale : block.fingerprint).text) \(block.kind.rawValue)\n"
      }.joined()
    let outdated = exchange.catalogue.units.filter { $0.state == .outdated }
    #expect(outdated.map(\.source) == ["one plank"])
    let done = exchange.importing(
      exchange.catalogue(translating: ["one plank": "une planche"])
    ).value
    #expect(done.pages.isEmpty)
    let entries = try #require(done.record[PagePath(clean: "crossing.md")])
    #expect(entries.map(\.origin) == blocks.map { .source($0.fingerprint) })
  }
}
