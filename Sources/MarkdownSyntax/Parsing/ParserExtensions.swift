import CCMarkGFM
import Glibc

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
    /// The byte so many places behind or before a sign; 0 where there is none.
    func byte(_ position: Int) -> UInt8 { body.indices.contains(position) ? body[position] : 0 }
    hasTable = Self.contains("|", in: body) { _ in true }
    hasStrikethrough = Self.contains("~", in: body) { _ in true }
    hasAutolink =
      Self.contains("@", in: body) { _ in true }
      || Self.contains(":", in: body) { byte($0 + 1) == UInt8(ascii: "/") }
      || Self.contains("w", in: body) {
        byte($0 + 1) == UInt8(ascii: "w") && byte($0 + 3) == UInt8(ascii: ".")
      }
    hasTaskList = Self.contains("[", in: body) { byte($0 + 2) == UInt8(ascii: "]") }
    hasFootnotes = Self.contains("[", in: body) { byte($0 + 1) == UInt8(ascii: "^") }
    // A table of one column may have no bar: its delimiter row is told by an alignment.
    if !hasTable {
      hasTable = Self.contains(":", in: body) {
        byte($0 + 1) == UInt8(ascii: "-") || byte($0 - 1) == UInt8(ascii: "-")
      }
    }
  }

  /// Whether a sign stands somewhere with what belongs to it around it.
  private static func contains(
    _ sign: Unicode.Scalar, in body: UnsafeBufferPointer<UInt8>, where isMeant: (Int) -> Bool
  ) -> Bool {
    guard let start = body.baseAddress else { return false }
    var position = 0
    while position < body.count,
      let found = memchr(start + position, Int32(sign.value), body.count - position)
    {
      position = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if isMeant(position) { return true }
      position += 1
    }
    return false
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
