import Diagnostics

/// A page of a translation, and its lines in the record, as a catalogue's units would have them.
struct PageRevision {
  let site: Site
  /// The page before, and how its blocks are paired.
  let page: ParsedPage
  let comparison: PageTranslation
  private(set) var diagnostics: [Diagnostic] = []
  /// The record's line of each block, as it was.
  private let before: [TranslationRecord.Entry?]
  /// What the translation's blocks say.
  private let standing: Set<String>
  private var edits: [PageEdit] = []
  /// New texts by the translation's block.
  private var texts: [Int: String] = [:]
  /// New lines of the record by the translation's block.
  private var entries: [Int: TranslationRecord.Entry] = [:]
  /// What is put in, by the block it follows (-1 at the start), in order.
  private var insertions: [Int: [(text: String, entry: TranslationRecord.Entry)]] = [:]

  /// - Parameter recorded: The page's lines in the record; `nil` when it has none.
  init(
    site: Site, page: ParsedPage, comparison: PageTranslation,
    recorded: [TranslationRecord.Entry]?
  ) {
    self.site = site
    self.page = page
    self.comparison = comparison
    before = TranslationRecord.aligned(recorded ?? [], with: comparison.blocks)
    standing = Set(comparison.blocks.map { page.markdown(of: $0) })
  }

  private var source: ParsedPage? { comparison.source.map { site[$0].parsed } }

  // MARK: - Units

  /// Takes in the page's units.
  mutating func take(_ units: ArraySlice<TranslationUnit>) {
    let places = UnitPlaces(of: units, in: comparison.sourceBlocks)
    let pairs = Dictionary(
      comparison.pairs.compactMap { pair in pair.source.map { ($0, pair) } },
      uniquingKeysWith: { first, _ in first })
    for (unit, position) in zip(units, places.positions) where !unit.target.isEmpty {
      guard let position, let pair = pairs[position] else {
        found(
          .interchangeStale, page.titleLocation.span,
          "The source has no block \(unit.number) any more; its translation is left out.",
          hint: "Export the language again, and translate what is new.")
        continue
      }
      let kind = comparison.sourceBlocks[position].kind
      let target = BlockText.normal(
        unit.target, as: pair.block.map { comparison.blocks[$0].kind } ?? kind)
      guard !target.isEmpty else { continue }
      if let block = pair.block {
        take(target, of: unit, pair, block)
      } else {
        insert(target, of: unit, position)
      }
    }
  }

  private mutating func take(
    _ target: String, of unit: TranslationUnit, _ pair: PageTranslation.Pair, _ block: Int
  ) {
    let own = comparison.blocks[block]
    let isVouched = unit.state == .translated
    // A text that stands elsewhere on the page already is no new one: which blocks belong together is
    // a guess where nobody recorded it.
    if pair.state == .unrecorded, standing.contains(target) { return }
    if page.markdown(of: own).utf8.elementsEqual(target.utf8) {
      if isVouched, pair.state == .outdated || pair.state == .untranslated {
        entries[block] = entry(of: unit, own.kind)
      }
      return
    }
    guard let edit = page.replacing(own, by: target) else {
      unplaced(unit, own.span)
      return
    }
    edits.append(edit)
    texts[block] = target
    // What nobody vouches for stays outdated where it was, and is nobody's word elsewhere.
    if isVouched {
      entries[block] = entry(of: unit, own.kind)
    } else if pair.state != .outdated {
      entries[block] = unknown(own.kind, words: before[block]?.words, unit)
    }
  }

  private mutating func insert(
    _ target: String, of unit: TranslationUnit, _ position: Int
  ) {
    let block = comparison.sourceBlocks[position]
    let previous = comparison.pairs.prefix { $0.source != position }.last { $0.block != nil }
    guard let source,
      let edit = BlockInsertion(page: page, source: source).edit(
        putting: target, as: block,
        behind: previous?.block.map { comparison.blocks[$0] },
        which: previous?.source.map { comparison.sourceBlocks[$0] })
    else {
      unplaced(unit, page.titleLocation.span)
      return
    }
    edits.append(edit)
    let entry =
      unit.state == .translated
      ? entry(of: unit, block.kind) : unknown(block.kind, words: nil, unit)
    insertions[previous?.block ?? -1, default: []].append((target, entry))
  }

  /// What the record says of a block that somebody vouches for: made from what the unit says.
  private func entry(
    of unit: TranslationUnit, _ kind: TranslationBlock.Kind
  ) -> TranslationRecord.Entry {
    guard let fingerprint = BlockFingerprint(unit.fingerprint) else {
      return unknown(kind, words: nil, unit)
    }
    return TranslationRecord.Entry(
      origin: .source(fingerprint), kind: kind, words: words(of: unit))
  }

  private func unknown(
    _ kind: TranslationBlock.Kind, words: String?, _ unit: TranslationUnit
  ) -> TranslationRecord.Entry {
    TranslationRecord.Entry(origin: .unknown, kind: kind, words: words ?? self.words(of: unit))
  }

  private func words(of unit: TranslationUnit) -> String {
    let same = comparison.sourceBlocks.first { $0.fingerprint.text == unit.fingerprint }
    guard let same, let source else {
      return TranslationRecord.firstWords(of: unit.source.oneLine)
    }
    return TranslationRecord.firstWords(of: source.plainLine(of: same))
  }

  // MARK: - Result

  /// The page's new bytes and lines; `nil` when nothing changes, or when the page would come out
  /// otherwise than the units say.
  ///
  /// - Parameter parser: Reads the new page, to see that every block stayed what it was.
  mutating func result(
    _ parser: PageParser
  ) -> (bytes: [UInt8], entries: [TranslationRecord.Entry])? {
    guard !edits.isEmpty || !entries.isEmpty else { return nil }
    let bytes = PageEdit.applying(edits, to: page.document.source.bytes)
    let language = site.languages.first { $0.tag == page.language } ?? site.languages[0]
    let revised = parser.page(
      SourceText(path: page.sourcePath, bytes: bytes), at: page.path, in: language.profile
    ).value
    let expected = expected()
    let blocks = revised.translationBlocks
    for (position, wanted) in expected.enumerated() {
      let isThere =
        blocks.indices.contains(position) && blocks[position].kind == wanted.entry.kind
        && revised.markdown(of: blocks[position]).utf8.elementsEqual(wanted.text.utf8)
      guard isThere else {
        reshapes(wanted.text, wanted.entry.kind, near: position)
        return nil
      }
    }
    if blocks.count > expected.count {
      let block = blocks[expected.count]
      reshapes(revised.markdown(of: block), block.kind, near: expected.count)
      return nil
    }
    return (bytes, expected.map(\.entry))
  }

  /// The page's blocks as they should be.
  private func expected() -> [(text: String, entry: TranslationRecord.Entry)] {
    var expected = insertions[-1] ?? []
    for (index, block) in comparison.blocks.enumerated() {
      let kept =
        entries[index] ?? before[index]
        ?? TranslationRecord.Entry(
          origin: .unknown, kind: block.kind,
          words: TranslationRecord.firstWords(of: page.plainLine(of: block)))
      expected.append((texts[index] ?? page.markdown(of: block), kept))
      expected += insertions[index] ?? []
    }
    return expected
  }

  // MARK: - Findings

  private mutating func reshapes(
    _ text: String, _ kind: TranslationBlock.Kind, near position: Int
  ) {
    let place = min(position, comparison.blocks.count - 1)
    let words = TranslationRecord.firstWords(of: text.oneLine)
    found(
      .interchangeReshapes,
      comparison.blocks.indices.contains(place) ? comparison.blocks[place].span : .fileStart,
      "With “\(words)” the page would have other blocks than its source; it is to be one \(kind.rawValue).",
      hint: "Put a backslash before the sign that Markdown takes for a mark, or take out the "
        + "empty line.")
  }

  private mutating func unplaced(_ unit: TranslationUnit, _ span: SourceSpan) {
    found(
      .interchangeUnplaced, span,
      "Block \(unit.number) of the source has no place here that its translation could be put in.",
      hint: "Write it into the page by hand.")
  }

  private mutating func found(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, hint: String
  ) {
    diagnostics.append(Diagnostic(code, at: page.location(span), message, hint: hint))
  }
}
