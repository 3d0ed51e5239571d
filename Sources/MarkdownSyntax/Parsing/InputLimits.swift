package import Diagnostics

/// What the C parser can read in time linear in its length, found in one pass before it runs.
///
/// Debian's cmark-gfm has quadratic cases that a small file can reach, cannot be interrupted, and
/// aborts the process when memory ends. Whatever is beyond these limits is not shown to it.
package struct InputLimits: Sendable {
  /// Bytes of a page.
  package var pageBytes = 8 << 20
  /// Bytes of one inline run: a paragraph, a heading, a table row.
  package var inlineRunBytes = 16 << 10
  /// Bytes of an inline run that has few signs for its length, such as a long list of links.
  package var longRunBytes = 64 << 10
  /// Signs of a run beyond ``inlineRunBytes`` that the parser may look ahead from, each as far as the
  /// run's end: so a long run costs no more for each of its bytes than a short one full of them.
  package var longRunSigns = 3_000
  /// Lists, quotations and notes inside each other.
  package var containerDepth = 100
  package var tableColumns = 100
  /// Cells that the rows of a page's tables lack: the parser makes each of them.
  package var missingCells = 20_000
  /// Bytes of a link reference definition.
  package var definitionBytes = 2 << 10
  /// Bytes that links may come to when each repeats the page's longest definition.
  package var expandedBytes = 32 << 20

  package init() {}

  package struct Excess: Hashable, Sendable {
    package let span: SourceSpan
    /// The sentence a diagnostic says.
    package let message: String
    package let hint: String
  }

  /// The first thing in a body that is beyond the limits.
  ///
  /// - Parameter body: The bytes below front matter, at `offset` of the file.
  package func firstExcess(in body: UnsafeBufferPointer<UInt8>, at offset: Int) -> Excess? {
    var scan = BlockScan(body, limits: self)
    return scan.run().map { excess($0, at: offset) }
  }

  func excess(_ found: BlockScan.Excess, at offset: Int) -> Excess {
    let (message, hint): (String, String) =
      switch found.limit {
      case .page:
        ("The page is larger than \(pageBytes >> 20) MB.", "Split it into several pages.")
      case .run:
        (
          found.range.count > longRunBytes
            ? "A paragraph is longer than \(longRunBytes >> 10) KB."
            : "A paragraph is longer than \(inlineRunBytes >> 10) KB and full of signs.",
          "Break it with blank lines."
        )
      case .depth:
        ("Lists or quotes are nested more than \(containerDepth) deep.", "Nest them less.")
      case .columns:
        ("A table has more than \(tableColumns) columns.", "Turn it round, or split it.")
      case .cells:
        (
          "The rows of tables lack more than \(missingCells) cells.",
          "Write every row with as many cells as the header."
        )
      case .definition:
        (
          "A link definition is longer than \(definitionBytes >> 10) KB.", "Shorten its address."
        )
      case .expansion:
        (
          "Links by reference would make the page larger than \(expandedBytes >> 20) MB.",
          "Shorten the addresses of the link definitions."
        )
      }
    let start = found.range.lowerBound
    return Excess(
      span: SourceSpan(offset + start, offset + min(found.range.upperBound, start + 80)),
      message: message, hint: hint)
  }
}
