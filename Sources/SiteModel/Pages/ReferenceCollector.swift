import Diagnostics
import MarkdownSyntax

/// Collects a page's links, images and anchors in document order, from Markdown and from raw HTML,
/// and what of the HTML is refused.
struct ReferenceCollector {
  private let document: MarkdownDocument
  private var balance = HTMLBalance()
  private var unread: [UInt8] = []
  /// The end of a label that is not shown.
  private var labelEnd = 0
  private(set) var references: [PageReference] = []
  private(set) var anchors: [String] = []
  private(set) var refusals: [Diagnostic] = []

  init(document: MarkdownDocument) {
    self.document = document
    references.reserveCapacity(
      document.nodes.count { $0.kind == .link || $0.kind == .image })
  }

  mutating func visit(_ block: Int) {
    let range = document.range(of: block)
    let hasHTML = document.nodes[range].contains {
      $0.kind == .htmlBlock || $0.kind == .htmlInline
    }
    guard hasHTML else {
      for index in range { collect(index) }
      return
    }
    var open: [Int] = []
    for index in range {
      while let last = open.last, Int(document.nodes[last].end) <= index {
        close(open.removeLast())
      }
      collect(index)
      enter(index)
      if document.htmlPlace(of: index) != nil { open.append(index) }
    }
    while let last = open.popLast() { close(last) }
  }

  private mutating func collect(_ index: Int) {
    guard index >= labelEnd else { return }
    switch document.nodes[index].kind {
    case .link: add(.link, index)
    case .image: add(.image, index)
    case .taggedBlock: addTag(index)
    default: break
    }
  }

  /// The address that a block tag leads to.
  private mutating func addTag(_ index: Int) {
    let tag = document.tag(of: index)
    if tag.name.value == BlockName.contentReference.rawValue, document.labelOfCard(index) != nil {
      labelEnd = Int(document.nodes[index].end)
    }
    guard let attribute = BlockName.addressAttribute(of: tag.name.value),
      let address = tag[attribute]
    else { return }
    references.append(
      PageReference(
        kind: .link, destination: address.value, span: tag.span, destinationSpan: address.span,
        node: index))
  }

  private mutating func add(_ kind: PageReference.Kind, _ index: Int) {
    references.append(
      PageReference(
        kind: kind, destination: document.string(of: index), span: document.span(of: index),
        destinationSpan: document.destinationSpan(of: index), node: index))
  }

  // MARK: - Raw HTML

  private mutating func enter(_ index: Int) {
    switch document.nodes[index].kind {
    case .htmlInline, .htmlBlock:
      survey(index)
    case .link:
      _ = balance.prepareForLink(into: &unread)
      balance.mark(.link)
    case .paragraph, .heading, .blockQuote, .list, .codeBlock, .table, .thematicBreak,
      .taggedBlock:
      balance.prepareForBlock(into: &unread)
      if let place = document.htmlPlace(of: index) { balance.mark(place) }
    default:
      if let place = document.htmlPlace(of: index) { balance.mark(place) }
    }
    unread.removeAll(keepingCapacity: true)
  }

  private mutating func close(_ index: Int) {
    balance.closeToMark(into: &unread)
    unread.removeAll(keepingCapacity: true)
  }

  private mutating func survey(_ index: Int) {
    let literal = Array(document.literal(of: index))
    let survey = HTMLSurvey(of: literal.span, balance: &balance)
    let images = HTMLTable.imageAddresses(in: literal)
    var search = PlaceSearch(document.span(of: index), of: document)
    for reference in survey.references where reference.attribute != .cite {
      let isImage = images.contains(reference.span.start)
      let destination = String(decoding: reference.url, as: UTF8.self)
      let span =
        writtenPlace(of: destination, index)
        ?? place(of: reference.span, in: literal, index, &search)
      references.append(
        PageReference(
          kind: isImage ? .image : kind(of: reference), destination: destination,
          span: span ?? document.span(of: index), destinationSpan: span, node: index))
    }
    for anchor in survey.anchors {
      anchors.append(String(decoding: anchor.name, as: UTF8.self))
    }
    search = PlaceSearch(document.span(of: index), of: document)
    for refusal in survey.refusals {
      refusals.append(
        Diagnostic(
          .htmlRefused,
          at: SourceLocation(
            path: document.source.path,
            span: place(of: refusal.span, in: literal, index, &search) ?? document.span(of: index)),
          refusal.reason.sentence, hint: refusal.reason.hint))
    }
  }

  private func kind(of reference: HTMLReference) -> PageReference.Kind {
    switch (reference.attribute, reference.element) {
    case (.href, _): .link
    case (.src, .audio), (.src, .iframe), (.src, .source), (.src, .track), (.src, .video): .media
    case (.cite, _), (.poster, _), (.src, _), (.srcset, _): .image
    }
  }

  /// A span of a literal in the file. Inside lists and quotes a literal lacks what its lines begin
  /// with, so the bytes are looked for from where they should be. `nil` where the file has others.
  private func place(
    of span: SourceSpan, in literal: [UInt8], _ index: Int, _ search: inout PlaceSearch
  ) -> SourceSpan? {
    if let place = search.place(of: literal[span.start..<span.end], at: span.start) {
      return place
    }
    return document.isOwn(index) && document.substitutions.isEmpty
      ? document.span(of: index) : nil
  }

  /// Where an included file writes an address in its own way.
  private func writtenPlace(of destination: String, _ index: Int) -> SourceSpan? {
    guard !document.isOwn(index) else { return nil }
    for written in (document.writtenAddresses[destination] ?? []).sorted() {
      var search = PlaceSearch(document.span(of: index), of: document)
      if let place = search.next(Array(written.utf8)[...]) { return place }
    }
    return nil
  }
}

/// Anchors that headings and entries declare with `<a id="x">`.
enum HTMLAnchors {
  /// The `id` of one inline tag, or the `name` of a link.
  static func declared(in html: ArraySlice<UInt8>) -> String? {
    anchors(in: Array(html)).first.map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// The `id` of one inline tag.
  static func identifier(in html: ArraySlice<UInt8>) -> String? {
    let html = Array(html)
    let signs: Set<UInt8> = [0x22, 0x27, 0x3D, 0x20, 0x09, 0x0A, 0x0D]
    let anchor = anchors(in: html).first { anchor in
      let name = html[..<anchor.span.start].reversed().drop { signs.contains($0) }.prefix(2)
      return name.map { $0 | 0x20 } == [0x64, 0x69]
    }
    return anchor.map { String(decoding: $0.name, as: UTF8.self) }
  }

  private static func anchors(in html: [UInt8]) -> [HTMLAnchor] {
    var balance = HTMLBalance()
    return HTMLSurvey(of: html.span, balance: &balance).anchors
  }
}
