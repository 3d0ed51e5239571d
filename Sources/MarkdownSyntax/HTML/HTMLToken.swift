/// One piece of raw HTML, by the grammar of CommonMark 0.31 §6.6. All ranges are byte offsets into
/// the text that the tokenizer was given; one after another they cover it without a gap.
package enum HTMLToken: Hashable, Sendable {
  /// Characters between tags, character references still in. A `<` that begins nothing is text.
  case text(Range<Int>)
  case openTag(HTMLOpenTag)
  case closingTag(HTMLClosingTag)
  case comment(Range<Int>)
  /// A processing instruction, a declaration or a CDATA section.
  case other(Range<Int>)
}

/// `<name attribute="value">`
package struct HTMLOpenTag: Hashable, Sendable {
  package let range: Range<Int>
  /// ASCII letters lower-cased.
  package let name: String
  /// The allowed element of that name, if there is one.
  package let element: HTMLElement?
  /// In source order; a name may occur again, and then the first one counts.
  package let attributes: [HTMLAttribute]
  /// Whether it ends with `/>`.
  package let isSelfClosing: Bool

  /// The attribute that counts among those of one name.
  package func attribute(_ name: String) -> HTMLAttribute? {
    attributes.first { $0.name == name }
  }
}

/// `</name>`
package struct HTMLClosingTag: Hashable, Sendable {
  package let range: Range<Int>
  /// ASCII letters lower-cased.
  package let name: String
  /// The allowed element of that name, if there is one.
  package let element: HTMLElement?
}

/// `name`, `name=value`, `name='value'` or `name="value"` of an open tag.
package struct HTMLAttribute: Hashable, Sendable {
  /// ASCII letters lower-cased.
  package let name: String
  /// Name, equals sign and value with its quotes.
  package let range: Range<Int>
  /// What stands between the quotes, character references still in; empty where there is no value.
  package let value: Range<Int>
}
