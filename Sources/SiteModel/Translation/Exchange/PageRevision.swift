import Diagnostics

/// A page of a translation, and its lines in the record, as a catalogue's units would have them.
struct PageRevision {
  let site: Site
  let parser: PageParser
  /// The page before, and how its blocks are paired.
  let page: ParsedPage
  let comparison: PageTranslation
  private(set) var diagnostics: [Diagnostic] = []
  private var edits: [PageEdit] = []
  /// New texts by the translation's block.
  private var texts: [Int: String] = [:]
  /// Blocks that are put in, by the block they follow (-1 at the start), in order.
  private var insertions: [Int: [(block: TranslationBlock, text: String)]] = [:]
  private var origins: [Int: BlockFingerprint] = [:]

  init(site: Site, parser: PageParser, page: ParsedPage, comparison: PageTranslation) {
    self.site = site
    self.parser = parser
    self.page = page
    self.comparison = comparison
  }

  private var source: ParsedPage? { comparison.source.map { site[$0].parsed } }

  // MARK: - Units

  mutating func take(_ unit: TranslationUnit) {
    guard !unit.target.isEmpty else { return }
    guard let position = position(of: unit),
      let pair = comparison.pairs.first(where: { $0.source == position })
    else {
      diagnostics.append(
        finding(
          .interchangeStale, page.titleLocation.span,
          "The source has no block \(unit.number) any more; its translation is left out.",
          hint: "Export the language again, and translate what is new."))
      return
    }
    let isVouched = unit.state == .translated
    guard let block = pair.block else {
      insert(unit, position)
      return
    }
    let isSame = page.markdown(of: comparison.blocks[block]).utf8.elementsEqual(unit.target.utf8)
    if isSame {
      let isSettled = pair.state == .outdated && isVouched || pair.state == .untranslated
      if isSettled { origins[block] = BlockFingerprint(unit.fingerprint) }
      return
    }
    guard let edit = page.replacing(comparison.blocks[block], by: unit.target) else {
      refuse(unit, comparison.blocks[block].span)
      return
    }
    edits.append(edit)
    texts[block] = unit.target
    if isVouched { origins[block] = BlockFingerprint(unit.fingerprint) }
  }

  /// The source's block that a unit is about: the one that still says the same, else the one at its
  /// place, if it is of the same kind.
  private func position(of unit: TranslationUnit) -> Int? {
    let blocks = comparison.sourceBlocks
    let at = unit.number - 1
    if blocks.indices.contains(at), blocks[at].fingerprint.text == unit.fingerprint { return at }
    if let same = blocks.firstIndex(where: { $0.fingerprint.text == unit.fingerprint }) {
      return same
    }
    guard blocks.indices.contains(at), unit.kind.isEmpty || blocks[at].kind.rawValue == unit.kind
    else { return nil }
    return at
  }

  private mutating func insert(_ unit: TranslationUnit, _ position: Int) {
    let block = comparison.sourceBlocks[position]
    let before = comparison.pairs.prefix { $0.source != position }.last { $0.block != nil }?.block
    guard let source,
      let edit = BlockInsertion(page: page, source: source).edit(
        putting: unit.target, as: block,
        behind: before.map { comparison.blocks[$0] })
    else {
      diagnostics.append(
        finding(
          .interchangeUnplaced, page.titleLocation.span,
          "Block \(unit.number) of the source has no counterpart here, and no place of its own.",
          hint: "Put its translation into the page by hand."))
      return
    }
    edits.append(edit)
    insertions[before ?? -1, default: []].append((block, unit.target))
  }

  // MARK: - Result

  /// The page's new bytes and lines; `nil` when nothing changes, or when the page would come out
  /// otherwise than the units say.
  mutating func result() -> (bytes: [UInt8], entries: [TranslationRecord.Entry])? {
    guard !edits.isEmpty || !origins.isEmpty else { return nil }
    let bytes = PageEdit.applying(edits, to: page.document.source.bytes)
    let language = site.languages.first { $0.tag == page.language } ?? site.languages[0]
    let revised = parser.page(
      SourceText(path: page.sourcePath, bytes: bytes), at: page.path, in: language.profile
    ).value
    let old = comparison.entries(source, page)
    var expected: [(text: String, entry: TranslationRecord.Entry)] = []
    func put(after block: Int) {
      for inserted in insertions[block] ?? [] {
        expected.append((inserted.text, entry(.source(inserted.block.fingerprint), inserted.block)))
      }
    }
    put(after: -1)
    for (index, block) in comparison.blocks.enumerated() {
      let entry = origins[index].map { self.entry(.source($0), block, like: old[index]) }
      expected.append((texts[index] ?? page.markdown(of: block), entry ?? old[index]))
      put(after: index)
    }
    let blocks = revised.translationBlocks
    for (position, wanted) in expected.enumerated() {
      let isThere =
        blocks.indices.contains(position) && blocks[position].kind == wanted.entry.kind
        && revised.markdown(of: blocks[position]).utf8.elementsEqual(
          Self.normal(wanted.text, wanted.entry.kind).utf8)
      guard isThere else {
        let place = min(position, comparison.blocks.count - 1)
        diagnostics.append(
          finding(
            .interchangeReshapes,
            comparison.blocks.indices.contains(place)
              ? comparison.blocks[place].span : .fileStart,
            "“\(TranslationRecord.firstWords(of: wanted.text.oneLine))” would not stay one \(wanted.entry.kind.rawValue).",
            hint: "Put a backslash before the sign that Markdown takes for a mark, or take out the "
              + "empty line."))
        return nil
      }
    }
    guard blocks.count == expected.count else { return nil }
    return (bytes, expected.map(\.entry))
  }

  /// What the tree gives back for a text that was put in.
  private static func normal(_ text: String, _ kind: TranslationBlock.Kind) -> String {
    switch kind {
    case .title, .heading, .row, .description: text.oneLine
    case .paragraph, .item, .html, .code: text
    }
  }

  private func entry(
    _ origin: TranslationRecord.Origin, _ block: TranslationBlock,
    like old: TranslationRecord.Entry? = nil
  ) -> TranslationRecord.Entry {
    let words =
      old?.words ?? source.map { TranslationRecord.firstWords(of: $0.plainLine(of: block)) }
    return TranslationRecord.Entry(origin: origin, kind: block.kind, words: words ?? "")
  }

  private mutating func refuse(_ unit: TranslationUnit, _ span: SourceSpan) {
    diagnostics.append(
      finding(
        .interchangeUnplaced, span,
        "The translation of block \(unit.number) cannot be put in its place.",
        hint: "Write it into the page by hand."))
  }

  private func finding(
    _ code: DiagnosticCode, _ span: SourceSpan, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(code, at: page.location(span), message, hint: hint)
  }
}
