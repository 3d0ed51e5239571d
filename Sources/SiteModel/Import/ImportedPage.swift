import Diagnostics
import MarkdownSyntax

/// A page of a GitBook repository in our spelling.
///
/// What changes: the type line becomes front matter, bold labels become headings, empty `<mark>`s and
/// ligatures go, what a server added goes, and links lead to where the pages are now. Every other byte
/// stays.
package struct ImportedPage: Sendable {
  /// How often something was changed.
  package struct Changes: Hashable, Sendable {
    package var typeLines = 0
    package var labels = 0
    package var marks = 0
    package var ligatures = 0
    package var residues = 0
    package var links = 0

    static func += (left: inout Changes, right: Changes) {
      left.typeLines += right.typeLines
      left.labels += right.labels
      left.marks += right.marks
      left.ligatures += right.ligatures
      left.residues += right.residues
      left.links += right.links
    }
  }

  /// Below the folder of its language.
  package let path: PagePath
  package let bytes: [UInt8]
  package let changes: Changes
}

/// A page as its file has it, before anything is put in: what is edited.
struct ImportedSource {
  let page: SitePage
  let parsed: ParsedPage
  /// Where the references of ``parsed`` lead, in their order.
  let targets: [LinkTarget]

  /// - Parameter file: The page's own.
  init(_ linked: LinkedPage, file: SourceText, in site: Site) {
    page = linked.page
    // What the site has is the page with its includes and variables.
    let language = site.language(of: page)
    let own = PageParser(configuration: site.configuration).page(
      file, at: page.parsed.path, in: language.profile
    ).value
    let resolver = ReferenceResolver(site: site)
    let page = page
    parsed = own
    targets = own.references.map { resolver.resolve($0.destination, $0.kind, from: page).target }
  }
}

extension ImportedPage {
  /// - Parameters:
  ///   - types: What the site's type lines name; `nil` for a page that is no tool.
  ///   - statesTypes: Whether the page says its types itself; a translation inherits its source's.
  init(
    _ source: ImportedSource, paths: ImportPaths, vocabulary: SectionVocabulary,
    types: [ToolTypeID]?, statesTypes: Bool
  ) {
    let page = source.page
    var editor = PageEditor(source, vocabulary: vocabulary)
    editor.removeResidue()
    if let types { editor.writeAsTool(types: statesTypes ? types : []) }
    editor.cleanWords()
    path = paths.path(of: page)
    editor.leadLinks(from: path, paths: paths)
    editor.leadIncludes(from: path, paths: paths)
    bytes = editor.bytes
    changes = editor.changes
  }
}

/// Collects the edits of one page.
private struct PageEditor {
  private let page: SitePage
  private let parsed: ParsedPage
  private let targets: [LinkTarget]
  private let blocks: ToolBlocks
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
    guard !edits.contains(where: { $0.span.start < span.end && span.start < $0.span.end }) else {
      return false
    }
    let edit = PageEdit(span: span, bytes: Array(text.utf8))
    // What is put in between comes before what is taken away from there on.
    if span.isEmpty { edits.insert(edit, at: 0) } else { edits.append(edit) }
    return true
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
  mutating func leadIncludes(from path: PagePath, paths: ImportPaths) {
    for case .include(let written) in parsed.blocks {
      guard let file = paths.included(written.value, by: page),
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
