import Diagnostics
import MarkdownSyntax

/// Collects the edits of one page.
struct ImportedPageEditor {
  private let page: SitePage
  private let parsed: ParsedPage
  private let targets: [LinkTarget]
  private let blocks: ToolBlocks
  /// In the order of their places, none over another.
  private var edits: [PageEdit] = []
  private(set) var changes = ImportedPage.Changes()

  init(_ source: ImportedSource, vocabulary: SectionVocabulary) {
    page = source.page
    parsed = source.parsed
    targets = source.targets
    blocks = ToolBlocks(document: source.parsed.document, vocabulary: vocabulary)
  }

  private var document: MarkdownDocument { parsed.document }
  private var source: [UInt8] { document.source.bytes }

  var bytes: [UInt8] { PageEdit.applying(edits, to: source) }

  /// An edit that lies in one that is made already is spared.
  @discardableResult
  private mutating func edit(_ span: SourceSpan, _ text: String) -> Bool {
    let place = position(of: span.start)
    if place > 0, edits[place - 1].span.end > span.start { return false }
    let next = edits[place...].firstIndex { !$0.span.isEmpty || $0.span.start > span.start }
    if let next, edits[next].span.start < span.end { return false }
    // What is put in between comes before what is taken away from there on.
    edits.insert(
      PageEdit(span: span, bytes: Array(text.utf8)),
      at: span.isEmpty ? place : next ?? edits.count)
    return true
  }

  /// The first edit that does not begin before an offset.
  private func position(of offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - What a server added

  mutating func removeResidue() {
    let all = Array(document.children(of: MarkdownDocument.root))
    let authored = ServedResidue.authored(all, of: document)
    if let first = authored.first, first != all.first {
      let start = document.span(of: all[0]).start
      edit(SourceSpan(start, document.span(of: first).start), "")
      changes.residues += 1
    }
    if let last = authored.last, let next = all.first(where: { $0 > last }) {
      var start = document.span(of: next).start
      while start > 0, source[start - 1] <= 0x20 { start -= 1 }
      edit(SourceSpan(start, source.count), "\n")
      changes.residues += 1
    }
  }

  // MARK: - Tools

  mutating func writeAsTool(types: [ToolTypeID]) {
    for block in parsed.body {
      if let line = blocks.typeLine(block), changes.typeLines == 0 {
        removeParagraph(line.node)
        changes.typeLines += 1
      } else if let label = blocks.label(block) {
        if edit(document.span(of: block), "## \(label)") { changes.labels += 1 }
      }
    }
    guard !types.isEmpty, parsed.frontMatter.types == nil else { return }
    let line = "types: [\(types.map(\.rawValue).joined(separator: ", "))]\n"
    let fence = FrontMatterFence(in: document.source)
    if let yaml = fence.yaml {
      edit(SourceSpan(yaml.end, yaml.end), line)
    } else {
      edit(SourceSpan(fence.bodyStart, fence.bodyStart), "---\n\(line)---\n\n")
    }
  }

  /// A paragraph with the blank lines below it.
  private mutating func removeParagraph(_ node: Int) {
    let span = document.span(of: node)
    var end = span.end
    while end < source.count, source[end] <= 0x20 { end += 1 }
    edit(SourceSpan(span.start, end), "")
  }

  // MARK: - Words

  mutating func cleanWords() {
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .htmlInline where isEmptyMark(index):
        let span = SourceSpan(document.span(of: index).start, document.span(of: index + 1).end)
        if edit(span, "") { changes.marks += 1 }
      case .text: expandLigatures(document.span(of: index))
      default: break
      }
    }
  }

  private func isEmptyMark(_ index: Int) -> Bool {
    index + 1 < document.nodes.count && document.nodes[index + 1].kind == .htmlInline
      && document.nodes[index + 1].parent == document.nodes[index].parent
      && document.literal(of: index).starts(with: "<mark".utf8)
      && document.literal(of: index + 1).elementsEqual("</mark>".utf8)
  }

  /// U+FB00 to U+FB06: ligatures that a word processor left behind.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private mutating func expandLigatures(_ span: SourceSpan) {
    var at = span.start
    while at + 2 < span.end {
      if source[at] == 0xEF, source[at + 1] == 0xAC, (0x80...0x86).contains(source[at + 2]) {
        let letters = Self.ligatures[Int(source[at + 2]) - 0x80]
        if edit(SourceSpan(at, at + 3), letters) { changes.ligatures += 1 }
        at += 3
      } else {
        at += 1
      }
    }
  }

  // MARK: - Links

  mutating func leadLinks(from path: PagePath, paths: ImportPaths) {
    for (reference, target) in zip(parsed.references, targets) {
      guard let span = reference.destinationSpan, !reference.destination.hasPrefix("#"),
        let new = paths.path(of: target, from: page)
      else { continue }
      let fragment =
        reference.destination.firstIndex(of: "#")
        .map { String(reference.destination[$0...]) } ?? ""
      let written = RelativeAddress.decoded(
        String(reference.destination.dropLast(fragment.count)))
      guard !leads(written, from: path, to: new) else { continue }
      let address = RelativeAddress.href(fromFolder: path.folder, to: new.value)
      if edit(span, address + fragment) { changes.links += 1 }
    }
  }

  /// Whether an address as it was written leads to the right place from the page's new one.
  private func leads(_ written: String, from path: PagePath, to target: PagePath) -> Bool {
    guard let reached = path.resolving(written) else { return false }
    return reached == target || (target.isFolderPage && reached.value == target.folder)
  }

  /// Files that the page includes stand where ``ImportPaths/asset(_:)`` puts them.
  mutating func leadIncludes(
    from path: PagePath, paths: ImportPaths, library: IncludeLibrary
  ) {
    for case .include(let written) in parsed.blocks {
      guard let file = paths.included(written.value, by: page, in: library),
        let new = paths.asset(file)?.path.value
      else { continue }
      let isFromRoot = written.value.hasPrefix("/")
      let address =
        isFromRoot
        ? "/\(new)"
        : RelativeAddress.decoded(RelativeAddress.href(fromFolder: path.folder, to: new))
      if address != written.value, edit(written.span, address) { changes.links += 1 }
    }
  }
}
