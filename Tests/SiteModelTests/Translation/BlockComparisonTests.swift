import Diagnostics
import Testing

@testable import SiteModel

/// Blocks are written by kind and text: "p Text", "h Heading", "i Item".
@Suite struct BlockComparisonTests {
  static let page = ["t Title", "p One", "h Two", "p Three", "i Four", "i Five", "p Six"]

  /// What comes of a page whose translation was recorded, and whose source became another since.
  ///
  /// - Returns: The pairs that are not current, as `state source/block`.
  private func afterwards(
    _ source: [String], of old: [String] = page, translation: [String]? = nil,
    untranslated: Set<Int> = []
  ) -> [String] {
    let entries = blocks(old).enumerated().map { index, block in
      TranslationRecord.Entry(
        origin: .source(block.fingerprint), kind: block.kind,
        isUntranslated: untranslated.contains(index))
    }
    let own =
      translation
      ?? old.enumerated().map { untranslated.contains($0.offset) ? $0.element : french($0.element) }
    return shown(compare(source, own, entries))
  }

  private func compare(
    _ source: [String], _ translation: [String], _ entries: [TranslationRecord.Entry]?
  ) -> [PageTranslation.Pair] {
    BlockComparison(source: blocks(source), blocks: blocks(translation), entries: entries).pairs
  }

  private func shown(_ pairs: [PageTranslation.Pair]) -> [String] {
    pairs.filter { $0.state != .current }.map { pair in
      let source = pair.source.map { "\($0)" } ?? "-"
      return "\(pair.state.rawValue) \(source)/\(pair.block.map { "\($0)" } ?? "-")"
    }
  }

  private func french(_ line: String) -> String { line + " en français" }

  private func blocks(_ lines: [String]) -> [TranslationBlock] {
    let kinds: [Character: TranslationBlock.Kind] = [
      "t": .title, "p": .paragraph, "h": .heading, "i": .item, "r": .row,
    ]
    return lines.map { line in
      TranslationBlock(
        kind: kinds[line.first ?? "p"] ?? .paragraph, node: nil, span: .fileStart,
        text: line.dropFirst(2).utf8)
    }
  }

  private func replacing(_ index: Int, _ line: String) -> [String] {
    var lines = Self.page
    lines[index] = line
    return lines
  }

  private func inserting(_ line: String, at index: Int) -> [String] {
    var lines = Self.page
    lines.insert(line, at: index)
    return lines
  }

  @Test func nothingChanged() {
    #expect(afterwards(Self.page) == [])
  }

  @Test(arguments: page.indices)
  func oneSentenceChanged(_ index: Int) {
    #expect(
      afterwards(replacing(index, Self.page[index] + " more")) == ["outdated \(index)/\(index)"])
  }

  @Test(arguments: page.indices.dropFirst() + [page.count])
  func aBlockIsNew(_ index: Int) {
    for line in ["p New", "h New", "i New", "r New"] {
      #expect(afterwards(inserting(line, at: index)) == ["missing \(index)/-"])
    }
  }

  @Test(arguments: page.indices)
  func aBlockWasRemoved(_ index: Int) {
    var source = Self.page
    source.remove(at: index)
    #expect(afterwards(source) == ["ahead -/\(index)"])
  }

  @Test func aNewBlockStandsBesideAChangedOne() {
    var source = replacing(3, "p Three and a half")
    source.insert("h New", at: 3)
    #expect(afterwards(source) == ["missing 3/-", "outdated 4/3"])
  }

  @Test func aSectionWasMoved() {
    let source = ["t Title", "p One", "p Six", "h Two", "p Three", "i Four", "i Five"]
    #expect(afterwards(source) == [])
    let changed = ["t Title", "h Two", "p Three", "i Four", "i Five", "p One", "p Six, too"]
    #expect(afterwards(changed) == ["outdated 6/6"])
  }

  @Test func aListGrew() {
    #expect(afterwards(inserting("i Four and a half", at: 5)) == ["missing 5/-"])
    #expect(afterwards(inserting("i Zero", at: 4)) == ["missing 4/-"])
  }

  @Test func theTranslationGotAParagraphMore() {
    var translation = Self.page.map(french)
    translation.append("p En plus")
    #expect(afterwards(Self.page, translation: translation) == ["ahead -/7"])
    translation = Self.page.map(french)
    translation.insert("h En plus", at: 3)
    #expect(afterwards(Self.page, translation: translation).count == 1)
  }

  /// A bold label and a heading are one kind; a paragraph that became an item keeps its words.
  @Test func aKindChanged() {
    #expect(afterwards(replacing(3, "i Three")) == [])
    #expect(afterwards(replacing(3, "i Three changed")) == ["ahead -/3", "missing 3/-"])
  }

  @Test func anUntranslatedBlockStaysSoUntilItIsWrittenOver() {
    #expect(
      afterwards(Self.page, untranslated: [1, 4]) == ["untranslated 1/1", "untranslated 4/4"])
    var translation = Self.page.map(french)
    translation[4] = Self.page[4]
    #expect(
      afterwards(Self.page, translation: translation, untranslated: [1, 4]) == ["untranslated 4/4"])
    #expect(
      afterwards(replacing(1, "p One, too"), untranslated: [1]) == ["untranslated 1/1"])
  }

  @Test func aPageWithoutRecordIsPairedByKindAndOrder() {
    let pairs = compare(Self.page, Self.page.map(french), nil)
    #expect(pairs.map(\.state) == Self.page.map { _ in .unrecorded })
    #expect(pairs.map(\.source) == pairs.map(\.block))
    var shorter = Self.page.map(french)
    shorter.remove(at: 5)
    #expect(shown(compare(Self.page, shorter, nil)).filter { $0.hasPrefix("missing") }.count == 1)
  }

  @Test func linesThatNobodyKnewArePairedByKindAndOrder() {
    var entries = blocks(Self.page).map {
      TranslationRecord.Entry(origin: .source($0.fingerprint), kind: $0.kind)
    }
    entries[3] = .init(origin: .unknown, kind: .paragraph)
    entries[6] = .init(origin: .own, kind: .paragraph)
    #expect(
      shown(compare(Self.page, Self.page.map(french), entries)) == [
        "unrecorded 3/3", "ahead -/6", "missing 6/-",
      ])
  }

  @Test func textsThatStandTwiceArePairedInTheirOrder() {
    let old = ["t T", "h A", "p Same", "h B", "p Same", "p Same"]
    #expect(afterwards(old, of: old) == [])
    #expect(
      afterwards(["t T", "h A", "p Same", "h B", "p Other", "p Same"], of: old)
        == ["outdated 4/4"])
    #expect(afterwards(["t T", "h A", "h B", "p Same", "p Same"], of: old) == ["ahead -/2"])
  }

  @Test func everythingWasReplaced() {
    let source = ["t New", "p A", "h B", "p C", "i D", "i E", "p F"]
    #expect(afterwards(source) == source.indices.map { "outdated \($0)/\($0)" })
    #expect(afterwards(["r A"]).filter { $0.hasPrefix("missing") } == ["missing 0/-"])
    #expect(afterwards([]) == Self.page.indices.map { "ahead -/\($0)" })
  }

  /// Whatever changes, each block of either side stands in exactly one pair.
  @Test(arguments: 0..<60)
  func everyBlockStandsInOnePair(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9 &+ 1
    func lines() -> [String] {
      (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return "\(["p", "h", "i"][Int(state >> 33) % 3]) \(Int(state >> 40) % 5)"
      }
    }
    let (old, source, translation) = (lines(), lines(), lines())
    let entries = blocks(old).map {
      TranslationRecord.Entry(origin: .source($0.fingerprint), kind: $0.kind)
    }
    for entries in [entries, nil] {
      let pairs = compare(source, translation, entries)
      #expect(pairs.compactMap(\.source) == Array(source.indices))
      #expect(pairs.compactMap(\.block).sorted() == Array(translation.indices))
      for pair in pairs {
        #expect((pair.source == nil) == (pair.state == .ahead))
        #expect((pair.block == nil) == (pair.state == .missing))
      }
    }
  }
}
