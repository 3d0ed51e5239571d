import Diagnostics

/// Publishes the raw HTML of one page as far as the allow-list goes: escapes, never repairs.
///
/// Allowed tags are written anew; all other markup is escaped and so seen as the text it is.
/// Whatever is given to it, its output opens and closes elements in order, closes none that it did
/// not open since the balance's last mark, and holds only the elements and attributes of
/// ``HTMLAllowList``.
///
/// - Use: one for a page; the renderer marks and closes in `balance` around its own elements.
/// - Cost: linear in the bytes.
/// - A self-closing tag (`<a id="x"/>`) is an empty element. The closing tag of a void element
///   (`</br>`) and comments are dropped.
/// - An element without a closing tag ends where HTML lets the next one end it, or at the mark.
package struct HTMLSanitizer<References: HTMLReferences> {
  package var references: References
  package var balance: HTMLBalance
  private var refusals: [HTMLRefusal] = []

  package init(references: References, balance: HTMLBalance = HTMLBalance()) {
    self.references = references
    self.balance = balance
  }

  /// Appends an HTML block's text, or one inline tag.
  ///
  /// - Returns: What was refused, by place, as offsets into `html`.
  package mutating func append(_ html: Span<UInt8>, into out: inout [UInt8]) -> [HTMLRefusal] {
    refusals = []
    var tokenizer = HTMLTokenizer()
    while let token = tokenizer.next(in: html) { write(token, of: html, into: &out) }
    return refusals
  }

  /// Appends one token of raw HTML. Tokens in a row come to what their bytes do.
  package mutating func append(
    _ token: HTMLToken, of html: Span<UInt8>, into out: inout [UInt8]
  ) {
    refusals = []
    write(token, of: html, into: &out)
  }

  private mutating func write(
    _ token: HTMLToken, of html: Span<UInt8>, into out: inout [UInt8]
  ) {
    switch token {
    case .text(let range): HTMLText.append(html.extracting(range), as: .source, into: &out)
    case .openTag(let tag): append(tag, in: html, into: &out)
    case .closingTag(let tag): append(tag, in: html, into: &out)
    case .comment: break
    case .other(let range): refuse(.refusedMarkup, range, in: html, into: &out)
    }
  }

  private mutating func append(
    _ tag: HTMLOpenTag, in html: Span<UInt8>, into out: inout [UInt8]
  ) {
    guard let element = tag.element else {
      guard !HTMLElement.droppedNames.contains(tag.name) else { return }
      let isKnown = HTMLElement.refusedNames.contains(tag.name)
      refuse(
        isKnown ? .refusedElement(tag.name) : .unknownElement(tag.name), tag.range, in: html,
        into: &out)
      return
    }
    switch balance.placement(of: element) {
    case .refused(let reason):
      refuse(reason, tag.range, in: html, into: &out)
      if !element.isVoid, !tag.isSelfClosing, !reason.isTooDeep { balance.open(element, .escaped) }
    case .dropped: return
    case .here(let ending):
      balance.end(ending, into: &out)
      if element == .iframe {
        appendFrame(tag, in: html, into: &out)
        return
      }
      var writer = HTMLTagWriter(element)
      let outcome = writer.append(tag, in: html, asking: &references, into: &out)
      refusals.append(contentsOf: writer.refusals)
      guard !element.isVoid else { return }
      balance.open(element, outcome == .written ? .raw : .silent)
      if tag.isSelfClosing { balance.close(1, into: &out) }
    }
  }

  /// A frame is never written. One with the address of a page elsewhere is what the giver of
  /// references makes of it; any other is refused.
  private mutating func appendFrame(
    _ tag: HTMLOpenTag, in html: Span<UInt8>, into out: inout [UInt8]
  ) {
    let source = tag.attribute("src")
    let url = source.map { HTMLURL.decoded(html.extracting($0.value)) } ?? []
    guard let source, HTMLURL.isWebAddress(url.span) else {
      refuse(.refusedElement(tag.name), tag.range, in: html, into: &out)
      balance.open(.iframe, .escaped)
      return
    }
    let span = SourceSpan(source.value.lowerBound, source.value.upperBound)
    let reference = HTMLReference(element: .iframe, attribute: .src, url: url, span: span)
    if case .markup(let markup) = references.rewrite(reference) {
      out.append(contentsOf: markup)
    }
    balance.open(.iframe, .silent)
  }

  private mutating func append(
    _ tag: HTMLClosingTag, in html: Span<UInt8>, into out: inout [UInt8]
  ) {
    guard let element = tag.element else {
      if HTMLElement.droppedNames.contains(tag.name) { return }
      // Its open tag, if there was one, has been reported.
      escape(tag.range, in: html, into: &out)
      return
    }
    guard !element.isVoid else { return }
    switch balance.closing(of: element) {
    case .entry(let below):
      balance.end(below, into: &out)
      let isEscaped = balance.entries.last?.origin == .escaped
      balance.close(1, into: &out)
      if isEscaped { escape(tag.range, in: html, into: &out) }
    case .nothing:
      if balance.forgive(element) { return }
      refuse(.closesNothing(tag.name), tag.range, in: html, into: &out)
    }
  }

  private mutating func refuse(
    _ reason: HTMLRefusal.Reason, _ range: Range<Int>, in html: Span<UInt8>,
    into out: inout [UInt8]
  ) {
    let span = SourceSpan(range.lowerBound, range.upperBound)
    refusals.append(HTMLRefusal(span: span, reason: reason))
    escape(range, in: html, into: &out)
  }

  private func escape(_ range: Range<Int>, in html: Span<UInt8>, into out: inout [UInt8]) {
    HTMLText.append(html.extracting(range), as: .plain, into: &out)
  }
}
