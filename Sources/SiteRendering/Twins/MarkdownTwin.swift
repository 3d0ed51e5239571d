import Diagnostics
import MarkdownSyntax
import SiteModel

/// A page as Markdown, for programs that read it: its source without front matter and title marks,
/// links rewritten to other twins.
///
/// The shape is the one GitBook serves at a page's address with `.md` behind it.
struct MarkdownTwin {
  let linked: LinkedSite

  private var site: Site { linked.site }

  /// The twin's bytes, with the line that names `llms.txt`.
  func bytes(of id: PageID) -> [UInt8] {
    let page = site[id]
    var out: [UInt8] = []
    out.reserveCapacity(page.parsed.document.source.bytes.count + 400)
    appendQuote(of: page.address, site.prefix(of: site.language(of: page)), into: &out)
    appendText(of: id, from: page.address.folder, into: &out)
    return out
  }

  /// The twin of a type's or phase's page: its label, and its tools.
  func bytes(of term: VocabularyTerm, in renderer: LanguageRenderer) -> [UInt8] {
    let own = renderer.address(of: term)
    var out: [UInt8] = []
    appendQuote(of: own, renderer.prefix, into: &out)
    let label = MarkdownText.escaped(renderer.language.profile.label(of: term))
    out.append(contentsOf: "# \(label)\n\n".utf8)
    for (page, tool) in site.tools(of: renderer.language) where tool.belongs(to: term) {
      let twin = address(of: .page(page.id, anchor: nil), from: own.folder) ?? ""
      let entry = MarkdownText.entry(page.title, twin, PageDescription.text(of: page))
      out.append(contentsOf: "\(entry)\n".utf8)
    }
    return out
  }

  private func appendQuote(of own: PageAddress, _ prefix: String, into out: inout [UInt8]) {
    let index = address(file: prefix + "llms.txt", from: own.folder)
    let twin = address(file: own.twin, from: own.folder)
    out.append(
      contentsOf: """
        > For the complete documentation index, see [llms.txt](\(index)). Markdown versions of \
        documentation pages are available by appending `.md` to page URLs; this page is available \
        as [Markdown](\(twin)).


        """.utf8)
  }

  /// Title and body alone, as `llms-full.txt` strings them together.
  ///
  /// - Parameter folder: Where the text will lie, for relative links.
  func appendText(
    of id: PageID, from folder: String, into out: inout [UInt8], withDescription: Bool = false
  ) {
    let page = site[id]
    out.append(contentsOf: "# ".utf8)
    out.append(contentsOf: MarkdownText.escaped(page.title).utf8)
    out.append(contentsOf: "\n\n".utf8)
    if withDescription, let description = page.parsed.frontMatter.description?.value {
      out.append(contentsOf: MarkdownText.escaped(PlainLine.of(description)).utf8)
      out.append(contentsOf: "\n\n".utf8)
    }
    appendBody(of: id, from: folder, into: &out)
    while let last = out.last, last == 0x0A || last == 0x0D || last == 0x20 { out.removeLast() }
    out.append(0x0A)
  }

  private func appendBody(of id: PageID, from folder: String, into out: inout [UInt8]) {
    let page = site[id]
    let document = page.parsed.document
    let source = document.source.bytes
    guard let extent = extent(of: page) else { return }
    var written = extent.start
    if let title = page.parsed.titleHeading {
      let span = document.span(of: title.node)
      if span.start >= extent.start, span.end <= extent.end {
        out.append(contentsOf: source[written..<span.start])
        written = span.end
        while written < extent.end, source[written] == 0x0A || source[written] == 0x0D {
          written += 1
        }
      }
    }
    for edit in edits(of: page, in: extent, from: folder).sorted(by: { $0.span < $1.span }) {
      guard edit.span.start >= written, edit.span.end <= extent.end else { continue }
      out.append(contentsOf: source[written..<edit.span.start])
      out.append(contentsOf: edit.text.utf8)
      written = edit.span.end
    }
    out.append(contentsOf: source[written..<extent.end])
  }

  /// What the page's author wrote: up to what a server added, with the definitions of links that
  /// stand before the first block and behind the last.
  private func extent(of page: SitePage) -> SourceSpan? {
    let document = page.parsed.document
    let own = Set(
      page.parsed.body + [page.parsed.titleHeading?.node, page.parsed.typeLine].compactMap(\.self))
    let blocks = Array(document.children(of: MarkdownDocument.root))
    guard let first = blocks.firstIndex(where: own.contains),
      let last = blocks.lastIndex(where: own.contains)
    else { return nil }
    let length = document.source.bytes.count
    let isLast = blocks[last...].count == 1
    // Definitions of footnotes come last in the tree, wherever they stand in the file.
    let end = isLast ? length : document.span(of: blocks[last + 1]).start
    let spans = blocks[first...last].map { document.span(of: $0) }
    let start = spans.map(\.start).min() ?? 0
    return SourceSpan(start, min(max(end, spans.map(\.end).max() ?? 0), length))
  }

  // MARK: - Links

  private struct Edit {
    let span: SourceSpan
    let text: String
  }

  private func edits(of page: SitePage, in extent: SourceSpan, from folder: String) -> [Edit] {
    let targets = linked[page.id].targets
    let source = page.parsed.document.source.bytes[extent.start..<extent.end]
    var edits: [Edit] = []
    var defined: Set<String> = []
    for reference in page.parsed.references {
      let key = LinkKey(reference.destination, reference.kind)
      guard let text = address(of: targets[key] ?? .none, from: folder) else { continue }
      if let span = reference.destinationSpan {
        edits.append(Edit(span: span, text: text))
      } else if defined.insert(reference.destination).inserted {
        edits += definitions(of: reference.destination, in: source).map {
          Edit(span: $0, text: text)
        }
      }
    }
    return edits
  }

  private func address(of target: LinkTarget, from folder: String) -> String? {
    switch target {
    case .page(let id, let anchor):
      // A fallback has no twin of its own: that of the page it shows says the same.
      let file = address(file: site.original(of: site[id]).address.twin, from: folder)
      return anchor.map { "\(file)#\($0)" } ?? file
    case .asset(let path):
      return site.assets[path].map { address(file: $0.published, from: folder) }
    case .external, .foreignImage, .none: return nil
    }
  }

  /// Absolute with a base, else relative.
  func address(file: String, from folder: String) -> String {
    let address =
      site.configuration.absolute(file: file) ?? RelativeAddress.href(fromFolder: folder, to: file)
    // A single one would end the link.
    guard address.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 }) else { return address }
    return address.replacing("(", with: "%28").replacing(")", with: "%29")
  }

  /// Definitions of links, `[name]: address`, that name an address.
  private func definitions(of destination: String, in source: ArraySlice<UInt8>) -> [SourceSpan] {
    let wanted = Array(destination.utf8)
    var spans: [SourceSpan] = []
    var at = source.startIndex
    while at + 1 < source.endIndex {
      guard source[at] == UInt8(ascii: "]"), source[at + 1] == UInt8(ascii: ":") else {
        at += 1
        continue
      }
      at += 2
      while at < source.endIndex, " \t\r\n<".utf8.contains(source[at]) { at += 1 }
      let end = at + wanted.count
      guard end <= source.endIndex, source[at..<end].elementsEqual(wanted),
        end == source.endIndex || " \t\r\n>".utf8.contains(source[end])
      else { continue }
      spans.append(SourceSpan(at, end))
    }
    return spans
  }
}
