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
    out.reserveCapacity(page.parsed.document.bytes.count + 400)
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
    for (page, tool) in renderer.tools(of: site) where tool.belongs(to: term) {
      var twin: [UInt8] = []
      append(.page(page.id, anchor: nil), from: own.folder, into: &twin)
      let entry = MarkdownText.entry(
        page.title, String(decoding: twin, as: UTF8.self), PageDescription.text(of: page))
      out.append(contentsOf: "\(entry)\n".utf8)
    }
    return out
  }

  /// The twin of a group's page: its title, and all pages in it.
  func bytes(of group: Navigation.GroupPage, in renderer: LanguageRenderer) -> [UInt8] {
    var out: [UInt8] = []
    appendQuote(of: group.address, renderer.prefix, into: &out)
    out.append(contentsOf: "# \(MarkdownText.escaped(group.title))\n\n".utf8)
    appendList(of: group.entries, renderer.language, from: group.address.folder, into: &out)
    return out
  }

  /// What programs read where no page is: the nearest ones, and the index.
  func missing(near pages: [SitePage], in renderer: LanguageRenderer) -> [UInt8] {
    let base = site.configuration.basePath
    func address(_ file: String) -> String {
      site.configuration.absolute(file: file) ?? base + RelativeAddress.encoded(file)
    }
    var out = "# Page Not Found\n\nThere is no page at this address.\n"
    if !pages.isEmpty {
      out += "\n## Suggested Pages\n\n"
      for page in pages {
        let entry = MarkdownText.entry(
          page.title, address(page.address.twin), PageDescription.text(of: page))
        out += "\(entry)\n"
      }
    }
    out += "\nAll pages are listed in [llms.txt](\(address("\(renderer.prefix)llms.txt"))).\n"
    return Array(out.utf8)
  }

  /// A line for each page in a range of entries.
  private func appendList(
    of entries: Range<Int>, _ language: SiteLanguage, from folder: String, into out: inout [UInt8]
  ) {
    for page in ChildList(site: site, language: language).pages(in: entries) {
      let entry = MarkdownText.entry(
        page.title, address(file: page.address.twin, from: folder), PageDescription.text(of: page))
      out.append(contentsOf: "\(entry)\n".utf8)
    }
  }

  private func appendQuote(of own: PageAddress, _ prefix: String, into out: inout [UInt8]) {
    out.write("> For the complete documentation index, see [llms.txt](")
    append(file: prefix + "llms.txt", from: own.folder, into: &out)
    out.write("). Markdown versions of documentation pages are available by appending `.md` to ")
    out.write("page URLs; this page is available as [Markdown](")
    append(file: own.twin, from: own.folder, into: &out)
    out.write(").\n\n")
  }

  /// Title and body alone, as `llms-full.txt` strings them together.
  ///
  /// - Parameter folder: Where the text will lie, for relative links.
  func appendText(
    of id: PageID, from folder: String, into out: inout [UInt8], withDescription: Bool = false
  ) {
    let page = site[id]
    out.write("# ")
    out.append(contentsOf: MarkdownText.escaped(page.title).utf8)
    out.write("\n\n")
    if withDescription, let description = page.parsed.frontMatter.description?.value {
      out.append(contentsOf: MarkdownText.escaped(PlainLine.of(description)).utf8)
      out.write("\n\n")
    }
    appendBody(of: id, from: folder, into: &out)
    let navigation = site.language(of: page).navigation
    if page.parsed.isEmpty, let place = navigation.place[id] {
      appendList(
        of: (place + 1)..<navigation.entries[place].end, site.language(of: page), from: folder,
        into: &out)
    }
    while let last = out.last, last == 0x0A || last == 0x0D || last == 0x20 { out.removeLast() }
    out.append(0x0A)
  }

  private func appendBody(of id: PageID, from folder: String, into out: inout [UInt8]) {
    let page = site[id]
    guard let extent = extent(of: page) else { return }
    let text = TwinText(
      bytes: page.parsed.document.bytes, edits: edits(of: page, in: extent, folder))
    text.append(extent, to: &out)
  }

  /// What the page's author wrote: up to what a server added, with the definitions of links that
  /// stand before the first block and behind the last.
  private func extent(of page: SitePage) -> SourceSpan? {
    let document = page.parsed.document
    let parsed = page.parsed
    let own = [
      parsed.titleHeading?.node, parsed.typeLine, parsed.body.first, parsed.body.last,
    ].compactMap(\.self)
    guard let first = own.min(), let last = own.max() else { return nil }
    let length = document.source.bytes.count
    // Definitions of footnotes come last in the tree, wherever they stand in the file.
    let next = Int(document.nodes[last].end)
    var end = next < document.nodes.count ? document.ownSpan(of: next).start : length
    var start = length
    var block = first
    while block < next {
      let span = document.ownSpan(of: block)
      start = min(start, span.start)
      end = max(end, span.end)
      block = Int(document.nodes[block].end)
    }
    return SourceSpan(start, min(end, length))
  }

  // MARK: - Edits

  /// What is written otherwise than in the page's file: the title, which stands above, other files in
  /// the places of their tags, values of expressions, and addresses.
  private func edits(of page: SitePage, in extent: SourceSpan, _ folder: String) -> [TwinText.Edit]
  {
    let document = page.parsed.document
    var edits = linkEdits(of: page, from: folder)
    if let title = page.parsed.titleHeading {
      let span = document.span(of: title.node)
      var end = span.end
      let limit = document.isOwn(span) ? extent.end : document.bytes.count
      while end < limit, document.bytes[end] == 0x0A || document.bytes[end] == 0x0D {
        end += 1
      }
      edits.append(TwinText.Edit(span: SourceSpan(span.start, end), text: .bytes([])))
    }
    for inclusion in document.inclusions {
      let body = SourceSpan(min(inclusion.bodyStart, inclusion.end), inclusion.end)
      edits.append(TwinText.Edit(span: inclusion.tag, text: .other(body)))
    }
    for substitution in document.substitutions {
      edits.append(
        TwinText.Edit(span: substitution.span, text: .bytes(Array(substitution.text.utf8))))
    }
    // Of two edits at one place the wider counts.
    return edits.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  /// Addresses to be written anew.
  private func linkEdits(of page: SitePage, from folder: String) -> [TwinText.Edit] {
    let document = page.parsed.document
    var edits: [TwinText.Edit] = []
    var defined: Set<String> = []
    for (reference, target) in zip(page.parsed.references, linked[page.id].targets) {
      guard isOfSite(target) else { continue }
      var address: [UInt8] = []
      append(target, from: folder, into: &address)
      if let span = reference.destinationSpan {
        edits.append(TwinText.Edit(span: span, text: .bytes(address)))
        edits += labelSpans(of: reference.node, in: document).map {
          TwinText.Edit(span: $0, text: .bytes(address))
        }
      } else if defined.insert(reference.destination).inserted {
        let written =
          [reference.destination]
          + (document.writtenAddresses[reference.destination] ?? []).sorted()
        edits += written.flatMap { definitions(of: $0, in: document.bytes[...]) }.map {
          TwinText.Edit(span: $0, text: .bytes(address))
        }
      }
    }
    return edits
  }

  /// Addresses in the label of a card: it leads where the card does.
  private func labelSpans(of card: Int, in document: MarkdownDocument) -> [SourceSpan] {
    guard document.nodes[card].kind == .taggedBlock, document.labelOfCard(card) != nil else {
      return []
    }
    return document.range(of: card).filter { document.nodes[$0].kind == .link }
      .compactMap { document.destinationSpan(of: $0) }
  }

  private func isOfSite(_ target: LinkTarget) -> Bool {
    switch target {
    case .page: true
    case .asset(let path): site.assets[path] != nil
    case .external, .foreignImage, .none: false
    }
  }

  private func append(_ target: LinkTarget, from folder: String, into out: inout [UInt8]) {
    switch target {
    case .page(let id, let anchor):
      // A fallback has no twin of its own: that of the page it shows says the same.
      append(file: site.original(of: site[id]).address.twin, from: folder, into: &out)
      guard let anchor else { return }
      out.write("#")
      out.append(contentsOf: anchor.utf8)
    case .asset(let path):
      guard let asset = site.assets[path] else { return }
      append(file: asset.published, from: folder, into: &out)
    case .external, .foreignImage, .none: return
    }
  }

  func address(file: String, from folder: String) -> String {
    var bytes: [UInt8] = []
    append(file: file, from: folder, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Absolute with a base, else relative.
  private func append(file: String, from folder: String, into out: inout [UInt8]) {
    let start = out.count
    if let base = site.configuration.base {
      out.append(contentsOf: base.utf8)
      RelativeAddress.appendEncoded(file, to: &out)
    } else {
      RelativeAddress.appendHref(fromFolder: folder, to: file, into: &out)
    }
    // A single parenthesis would end the link.
    for index in (start..<out.count).reversed() where out[index] == 0x28 || out[index] == 0x29 {
      out.replaceSubrange(index...index, with: (out[index] == 0x28 ? "%28" : "%29").utf8)
    }
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
