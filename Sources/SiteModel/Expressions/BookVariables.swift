import Diagnostics
import MarkdownSyntax

/// Words that older books put into their pages: `{{ book.name }}` with the variables of `book.json`,
/// and `{{ name }}` with what the page sets (`{% set name = "…" %}`).
///
/// What names nothing stays as it is: pages show such signs for other reasons too.
struct BookVariables {
  /// By name, without `book.`.
  let book: [String: String]

  /// - Returns: The document with the values in place.
  func replaced(in document: MarkdownDocument) -> Diagnosed<MarkdownDocument> {
    let own = Self.variables(setBy: document.tags)
    guard !book.isEmpty || !own.isEmpty else { return Diagnosed(document) }
    var replacements: [TextReplacement] = []
    var diagnostics: [Diagnostic] = []
    var index = 0
    while index < document.nodes.count {
      let kind = document.nodes[index].kind
      var last = index
      if kind == .text {
        let parent = document.nodes[index].parent
        while last + 1 < document.nodes.count, document.nodes[last + 1].kind == .text,
          document.nodes[last + 1].parent == parent
        {
          last += 1
        }
      }
      let isAddress = kind == .link || kind == .image
      if isAddress || kind == .text || kind == .code || kind == .codeBlock {
        var words = BookWords(
          literal: (index...last).flatMap { document.literal(of: $0) },
          span: SourceSpan(document.span(of: index).start, document.span(of: last).end),
          document: document)
        words.replace(book: book, own: own, reportsUnknown: kind == .text)
        diagnostics += words.diagnostics
        if words.hasChanged {
          replacements.append(
            TextReplacement(index...last, as: kind, saying: words.out, words.substitutions))
        }
      }
      index = last + 1
    }
    return Diagnosed(document.replacing(replacements), diagnostics)
  }

  /// The values of `{% set name = "…" %}`, markup taken away.
  private static func variables(setBy tags: [BlockTag]) -> [String: String] {
    var variables: [String: String] = [:]
    for tag in tags where tag.name.value == "set" {
      for attribute in tag.attributes where !attribute.name.value.isEmpty {
        variables[attribute.name.value] = words(of: attribute.value.value)
      }
    }
    return variables
  }

  private static func words(of html: String) -> String {
    let bytes = Array(html.utf8)
    var words: [UInt8] = []
    var tokenizer = HTMLTokenizer()
    while let token = tokenizer.next(in: bytes.span) {
      if case .text(let range) = token { words += HTMLText.decoded(bytes.span.extracting(range)) }
    }
    return String(decoding: words, as: UTF8.self)
  }
}

/// One text with its `{{ … }}`.
private struct BookWords {
  let literal: [UInt8]
  let span: SourceSpan
  let document: MarkdownDocument
  private(set) var out: [UInt8] = []
  private(set) var substitutions: [Substitution] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(literal: [UInt8], span: SourceSpan, document: MarkdownDocument) {
    self.literal = literal
    self.span = span
    self.document = document
  }

  private(set) var hasChanged = false

  mutating func replace(book: [String: String], own: [String: String], reportsUnknown: Bool) {
    var written = 0
    var search = PlaceSearch(span, of: document)
    while let start = literal[written...].firstRange(of: Array("{{".utf8))?.lowerBound,
      let end = literal[start...].firstRange(of: Array("}}".utf8))?.upperBound
    {
      out += literal[written..<start]
      written = end
      let whole = literal[start..<end]
      let name = String(decoding: whole.dropFirst(2).dropLast(2), as: UTF8.self)
        .split(separator: " ").joined(separator: " ")
      let place = search.next(whole)
      let isOfBook = name.hasPrefix("book.")
      let value = isOfBook ? book[String(name.dropFirst(5))] : own[name]
      if let value {
        hasChanged = true
        out += value.utf8
        if let place { substitutions.append(Substitution(span: place, text: value)) }
        continue
      }
      out += whole
      if isOfBook, reportsUnknown, !book.isEmpty { tellUnknown(name, place ?? span, among: book) }
    }
    out += literal[written...]
  }

  private mutating func tellUnknown(
    _ name: String, _ place: SourceSpan, among book: [String: String]
  ) {
    let near = nearestName(to: name, among: book.keys.sorted().map { "book.\($0)" })
    diagnostics.append(
      Diagnostic(
        .expressionUnknownVariable, at: document.location(of: place),
        "There is no variable “\(name)” in book.json.",
        hint: near.map { "Did you mean “\($0)”?" } ?? "Add it below “variables” in book.json."))
  }
}
