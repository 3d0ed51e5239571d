import CCMarkGFM

/// The extensions of the C parser that a body can need, told by the signs that stand in it.
///
/// Each extension looks at every line or every letter again; together they cost as much as the parse
/// itself, and most pages use one or none. A sign may stand there for another reason: then the
/// extension runs and finds nothing. Without its sign it could find nothing either, so the tree is
/// the same.
struct ParserExtensions {
  /// Names as the C library knows them, in the order in which they are attached.
  static let names = ["table", "strikethrough", "autolink", "tasklist"]

  private var hasTable = false
  private var hasStrikethrough = false
  private var hasAutolink = false
  private var hasTaskList = false
  private var hasFootnotes = false

  init(in body: UnsafeBufferPointer<UInt8>) {
    for position in body.indices {
      switch body[position] {
      case UInt8(ascii: "|"): hasTable = true
      // A table of one column may have no bar: its delimiter row is told by an alignment.
      case UInt8(ascii: ":"):
        let next = position + 1 < body.count ? body[position + 1] : 0
        if next == UInt8(ascii: "/") { hasAutolink = true }
        if next == UInt8(ascii: "-") { hasTable = true }
        if position > 0, body[position - 1] == UInt8(ascii: "-") { hasTable = true }
      case UInt8(ascii: "~"): hasStrikethrough = true
      case UInt8(ascii: "@"): hasAutolink = true
      case UInt8(ascii: "w"):
        if position + 3 < body.count, body[position + 1] == UInt8(ascii: "w"),
          body[position + 3] == UInt8(ascii: ".")
        {
          hasAutolink = true
        }
      case UInt8(ascii: "["):
        guard position + 2 < body.count else { break }
        if body[position + 1] == UInt8(ascii: "^") { hasFootnotes = true }
        if body[position + 2] == UInt8(ascii: "]") { hasTaskList = true }
      default: break
      }
    }
  }

  /// The options that the parser is made with.
  var options: Int32 { hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT }

  /// Tells the parser what it may meet. Extensions are registered before.
  func attach(to parser: OpaquePointer) {
    let wanted = [hasTable, hasStrikethrough, hasAutolink, hasTaskList]
    for (name, isWanted) in zip(Self.names, wanted) where isWanted {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
  }
}
