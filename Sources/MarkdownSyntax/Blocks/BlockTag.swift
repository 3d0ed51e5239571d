package import Diagnostics

/// A block tag, `{% name attribute="value" %}`, as its author wrote it.
///
/// GitBook writes some blocks as `<div data-gb-custom-block data-tag="name" data-attribute="value">`
/// too; both spellings give the same value.
package struct BlockTag: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// Empty for a value without a name, as in `{% include "file.md" %}`.
    package let name: Located<String>
    /// Without its quotes, escapes resolved. Empty for a name without a value.
    package let value: Located<String>
  }

  /// What a tag turned out to be in its page.
  package enum Role: Hashable, Sendable {
    /// A block with the tag that ends it.
    case container(end: SourceSpan)
    /// A block that ends where the next of its kind begins, or with the block around it.
    case part
    /// A block without an end of its own; nothing is in it.
    case single
    /// A block whose end stands in another container; what is between them is in it as far as it
    /// goes.
    case misnested(end: SourceSpan)
    /// An end without a beginning. One whose name is misspelt may be the end of a container all the
    /// same.
    case strayEnd
    /// In the middle of a text, where no block can stand.
    case inline
    /// `{%` that begins no tag.
    case unreadable
  }

  /// Of an end, the name of what it ends.
  package let name: Located<String>
  package let isEnd: Bool
  package let attributes: [Attribute]
  /// From `{%` to `%}`.
  package let span: SourceSpan
  package internal(set) var role: Role

  /// The value of an attribute, where it has one.
  package subscript(_ attribute: String) -> Located<String>? {
    attributes.first { $0.name.value == attribute }?.value
  }

  /// The first value without a name.
  package var argument: Located<String>? {
    attributes.first { $0.name.value.isEmpty }?.value
  }
}
