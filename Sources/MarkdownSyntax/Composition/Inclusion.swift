package import Diagnostics

/// A file whose text stands in the tree of another one.
package struct Inclusion: Hashable, Sendable {
  package let source: SourceText
  /// Where the file's first byte is in ``MarkdownDocument/bytes``.
  package let start: Int
  /// Behind its front matter, counted as spans are.
  package let bodyStart: Int
  /// What it stands in the place of, counted as spans are.
  package let tag: SourceSpan

  package var end: Int { start + source.bytes.count }

  func shifted(by offset: Int) -> Inclusion {
    Inclusion(
      source: source, start: start + offset, bodyStart: bodyStart + offset,
      tag: tag.shifted(by: offset))
  }
}

/// Words that stand in the tree in the place of what the source says: the value of an expression.
package struct Substitution: Hashable, Sendable {
  package let span: SourceSpan
  package let text: String

  package init(span: SourceSpan, text: String) {
    self.span = span
    self.text = text
  }

  func shifted(by offset: Int) -> Substitution {
    Substitution(span: span.shifted(by: offset), text: text)
  }
}

extension MarkdownDocument {
  /// Whether a span is of the document's own file.
  package func isOwn(_ span: SourceSpan) -> Bool { span.end <= source.bytes.count }

  /// Whether a node was made from the document's own file.
  package func isOwn(_ index: Int) -> Bool {
    inclusions.isEmpty || Int(nodes[index].spanEnd) <= source.bytes.count
  }

  /// Where a span stands in its file.
  package func location(of span: SourceSpan) -> SourceLocation {
    guard !isOwn(span), let file = inclusion(at: span.start) else {
      return SourceLocation(path: source.path, span: span)
    }
    let start = span.start - file.start
    let end = min(span.end, file.end) - file.start
    return SourceLocation(path: file.source.path, span: SourceSpan(start, max(start, end)))
  }

  /// The included file that an offset lies in.
  package func inclusion(at offset: Int) -> Inclusion? {
    inclusions.first { $0.start <= offset && offset <= $0.end }
  }

  /// A finding of the document's as its file's: what stands in an included file is told of that.
  package func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !inclusions.isEmpty else { return diagnostic }
    func placed(_ location: SourceLocation) -> SourceLocation {
      location.path == source.path ? self.location(of: location.span) : location
    }
    return Diagnostic(
      diagnostic.code, diagnostic.severity, at: placed(diagnostic.location), diagnostic.message,
      hint: diagnostic.hint,
      notes: diagnostic.notes.map { Diagnostic.Note(at: placed($0.location), $0.message) })
  }
}
