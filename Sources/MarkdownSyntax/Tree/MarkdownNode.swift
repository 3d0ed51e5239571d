/// One node of a page's flat tree: 48 bytes without a pointer.
///
/// Nodes lie in document order (a parent before its children), so the node's descendants are the
/// indices from its own plus one up to `end`, and its next sibling, if it has one, is at `end`.
package struct MarkdownNode: Hashable, Sendable {
  package enum Kind: UInt8, Hashable, Sendable {
    // Blocks
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    /// A block between two tags, or one tag's.
    case taggedBlock
    /// A body that was refused to the parser and is shown as it stands.
    case plainText
    // Inlines
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    /// TeX between `$$`.
    case formula

    package var isInline: Bool { rawValue >= Kind.text.rawValue }
  }

  package enum Alignment: UInt8, Hashable, Sendable { case none, left, center, right }

  package internal(set) var kind: Kind
  /// Facts that fit a byte: see the accessors below.
  package internal(set) var detail: UInt8
  /// The first number of an ordered list, the column of a table cell, the number of a
  /// footnote: the same on its references and its definition; of a tagged block, the position of its
  /// tag in ``MarkdownDocument/tags``.
  package internal(set) var number: Int32
  package internal(set) var parent: Int32
  /// The index after the last descendant.
  package internal(set) var end: Int32
  /// Bytes of the file that the node was made from.
  package internal(set) var spanStart: Int32
  package internal(set) var spanEnd: Int32
  /// What the node says, in the document's text buffer: a literal, an address, an info string.
  var textStart: Int32
  var textCount: Int32
  /// A second text: the title of a link or image.
  var titleStart: Int32
  var titleCount: Int32

  /// 1 to 6 for a heading.
  package var headingLevel: Int { Int(detail) }
  package var isOrdered: Bool { detail & ListDetail.ordered != 0 }
  package var isTight: Bool { detail & ListDetail.tight != 0 }
  package var isTask: Bool { detail & ListDetail.task != 0 }
  package var isChecked: Bool { detail & ListDetail.checked != 0 }
  /// Of a table row.
  package var isHeader: Bool { detail == 1 }
  /// Of a table cell.
  package var alignment: Alignment { Alignment(rawValue: detail) ?? .none }
  package var hasTitle: Bool { titleCount > 0 }
  /// Of a formula: whether it is all that its paragraph says.
  package var isDisplay: Bool { detail == 1 }

  enum ListDetail {
    static let ordered: UInt8 = 1
    static let tight: UInt8 = 2
    static let task: UInt8 = 4
    static let checked: UInt8 = 8
  }
}

/// Consecutive nodes of a flat tree, with all their descendants.
package typealias NodeRange = Range<Int>
