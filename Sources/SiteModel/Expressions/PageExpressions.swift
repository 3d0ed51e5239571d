import Diagnostics
import MarkdownSyntax

/// The expressions of a page, `<code class="expression">space.vars.name</code>`, and their values.
struct PageExpressions {
  let document: MarkdownDocument
  let scope: ExpressionScope
  private(set) var diagnostics: [Diagnostic] = []
  private var replacements: [TextReplacement] = []

  init(document: MarkdownDocument, scope: ExpressionScope) {
    self.document = document
    self.scope = scope
  }

  /// The document with values in the place of its expressions. One without a value stays the code
  /// that it is.
  mutating func evaluated() -> MarkdownDocument {
    var index = 0
    while index < document.nodes.count {
      switch document.nodes[index].kind {
      case .htmlInline: index = inline(index) ?? index + 1
      case .htmlBlock:
        block(index)
        index += 1
      default: index += 1
      }
    }
    return document.replacing(replacements)
  }

  /// Whether raw HTML begins an expression.
  private static func isOpening(_ tag: HTMLOpenTag, in html: [UInt8]) -> Bool {
    guard tag.name == "code", let names = tag.attribute("class") else { return false }
    return String(decoding: html[names.value], as: UTF8.self).split(separator: " ")
      .contains("expression")
  }

  // MARK: - In a text

  /// - Returns: The node behind the expression that begins at a node.
  private mutating func inline(_ index: Int) -> Int? {
    let literal = document.literal(of: index)
    guard literal.starts(with: "<code".utf8) else { return nil }
    let html = Array(literal)
    var tokenizer = HTMLTokenizer()
    guard case .openTag(let tag)? = tokenizer.next(in: html.span), Self.isOpening(tag, in: html),
      let last = closing(of: index)
    else { return nil }
    let start = document.span(of: index)
    let end = document.span(of: last)
    guard start.end <= end.start else { return nil }
    if let value = value(of: SourceSpan(start.end, end.start)) {
      replacements.append(
        TextReplacement(
          index...last, as: .text, saying: Array(value.utf8),
          [Substitution(span: SourceSpan(start.start, end.end), text: value)]))
    }
    return last + 1
  }

  /// The sibling that is the next `</code>`.
  private func closing(of index: Int) -> Int? {
    let parent = document.nodes[index].parent
    var next = index + 1
    while next < document.nodes.count, document.nodes[next].parent == parent {
      if document.nodes[next].kind == .htmlInline,
        document.literal(of: next).elementsEqual("</code>".utf8)
      {
        return next
      }
      next = Int(document.nodes[next].end)
    }
    return nil
  }

  // MARK: - In a block of HTML

  private mutating func block(_ index: Int) {
    let html = Array(document.literal(of: index))
    guard contains(html, "\"expression\"") else { return }
    var tokenizer = HTMLTokenizer()
    var out: [UInt8] = []
    var written = 0
    var opened: Range<Int>?
    var found: [Substitution] = []
    var search = PlaceSearch(document.span(of: index), of: document)
    while let token = tokenizer.next(in: html.span) {
      if case .openTag(let tag) = token, Self.isOpening(tag, in: html) { opened = tag.range }
      guard case .closingTag(let tag) = token, tag.name == "code", let start = opened else {
        continue
      }
      opened = nil
      guard let span = search.next(html[start.lowerBound..<tag.range.upperBound]) else { continue }
      let inner = SourceSpan(span.start + start.count, span.end - tag.range.count)
      guard let value = value(of: inner) else { continue }
      out += html[written..<start.lowerBound]
      HTMLText.append(Array(value.utf8).span, as: .plain, into: &out)
      written = tag.range.upperBound
      found.append(Substitution(span: span, text: value))
    }
    guard written > 0 else { return }
    out += html[written...]
    replacements.append(TextReplacement(index...index, as: .htmlBlock, saying: out, found))
  }

  private func contains(_ bytes: [UInt8], _ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes.firstRange(of: $0) != nil }
  }

  // MARK: - Values

  /// What the expression at a span is worth; `nil`, with a finding, where it has no value.
  private mutating func value(of span: SourceSpan) -> String? {
    let source = Array(document.bytes[span.start..<span.end])
    let decoded = HTMLText.decodedInPlace(source.span)
    let places = decoded.places.map { $0 + span.start }
    do throws(ExpressionFault) {
      var parser = try ExpressionParser(decoded.bytes, places: places)
      return try scope.value(of: parser.expression()).shown
    } catch {
      let location = document.location(of: error.span.isEmpty ? span : error.span)
      diagnostics.append(Diagnostic(error.code, at: location, error.message, hint: error.hint))
      return nil
    }
  }
}
