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
    let index = address(file: site.prefix(of: site.language(of: page)) + "llms.txt", from: page)
    let own = address(file: page.address.twin, from: page)
    out.append(
      contentsOf: """
        > For the complete documentation index, see [llms.txt](\(index)). Markdown versions of \
        documentation pages are available by appending `.md` to page URLs; this page is available \
        as [Markdown](\(own)).


        """.utf8)
    appendText(of: id, into: &out)
    return out
  }

  /// Title and body alone, as `llms-full.txt` strings them together.
  func appendText(of id: PageID, into out: inout [UInt8], withDescription: Bool = false) {
    let page = site[id]
    out.append(contentsOf: "# ".utf8)
    out.append(contentsOf: page.title.utf8)
    out.append(contentsOf: "\n\n".utf8)
    if withDescription, let description = page.parsed.frontMatter.description?.value {
      out.append(contentsOf: description.utf8)
      out.append(contentsOf: "\n\n".utf8)
    }
    appendBody(of: id, into: &out)
    while let last = out.last, last == 0x0A || last == 0x0D || last == 0x20 { out.removeLast() }
    out.append(0x0A)
  }

  private func appendBody(of id: PageID, into out: inout [UInt8]) {
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
    for edit in edits(of: page).sorted(by: { $0.span < $1.span }) {
      guard edit.span.start >= written, edit.span.end <= extent.end else { continue }
      out.append(contentsOf: source[written..<edit.span.start])
      out.append(contentsOf: edit.text.utf8)
      written = edit.span.end
    }
    out.append(contentsOf: source[written..<extent.end])
  }

  /// The bytes from the first block that the page's author wrote to the last.
  private func extent(of page: SitePage) -> SourceSpan? {
    let document = page.parsed.document
    var blocks = page.parsed.body
    if let title = page.parsed.titleHeading { blocks.append(title.node) }
    if let typeLine = page.parsed.typeLine { blocks.append(typeLine) }
    let spans = blocks.map { document.span(of: $0) }
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return nil }
    return SourceSpan(start, min(end, document.source.bytes.count))
  }

  // MARK: - Links

  private struct Edit {
    let span: SourceSpan
    let text: String
  }

  private func edits(of page: SitePage) -> [Edit] {
    let targets = linked[page.id].targets
    return page.parsed.references.compactMap { reference in
      guard
        let address = address(
          of: targets[LinkKey(reference.destination, reference.kind)] ?? .none, from: page),
        let span = destinationSpan(of: reference, in: page.parsed.document)
      else { return nil }
      return Edit(span: span, text: address)
    }
  }

  private func address(of target: LinkTarget, from page: SitePage) -> String? {
    switch target {
    case .page(let id, let anchor):
      // A fallback has no twin of its own: its source's says the same.
      let target = site.isFallback(id) ? site.languages[0].byKey[site[id].key] ?? id : id
      let file = address(file: site.address(of: target).twin, from: page)
      return anchor.map { "\(file)#\($0)" } ?? file
    case .asset(let path):
      return site.assets[path].map { address(file: $0.published, from: page) }
    case .external, .foreignImage, .none: return nil
    }
  }

  /// Absolute with a base, else relative.
  private func address(file: String, from page: SitePage) -> String {
    site.configuration.absolute(file: file)
      ?? RelativeAddress.href(fromFolder: page.address.folder, to: file)
  }

  /// Where a reference's address stands inside it; `nil` when it stands in a definition elsewhere.
  private func destinationSpan(
    of reference: PageReference, in document: MarkdownDocument
  ) -> SourceSpan? {
    let kind = document.nodes[reference.node].kind
    if kind == .htmlInline || kind == .htmlBlock { return reference.span }
    let source = document.source.bytes
    let span = reference.span
    guard span.end <= source.count, span.end - span.start > 3 else { return nil }
    let wanted = Array(reference.destination.utf8)
    var at = span.end - wanted.count
    while at > span.start {
      if source[at...].starts(with: wanted) {
        let before = source[at - 1]
        if before == 0x28 || before == 0x3C || before == 0x20 || before == 0x0A {
          return SourceSpan(at, at + wanted.count)
        }
      }
      at -= 1
    }
    return nil
  }
}
