import Diagnostics
import MarkdownSyntax

/// Where parts of a node's literal stand in its file, asked for from the first to the last.
///
/// Lines of a literal lack what containers put before them, so a part stands where its literal says or
/// behind that; a part that goes over several lines may not stand in the file at all.
///
/// - Cost: linear in the node for all of its parts. What is not found is looked for up to the node's
///   end, so after ``patience`` such parts no further one is looked for.
struct PlaceSearch {
  private static let patience = 16

  private let document: MarkdownDocument
  private let start: Int
  private let end: Int
  /// Where the next part can begin.
  private var from: Int
  /// Bytes of containers before the latest part that was found, and its offset in the literal.
  private var drift = 0
  private var latest = 0
  private var failures = 0

  init(_ span: SourceSpan, of document: MarkdownDocument) {
    self.document = document
    start = span.start
    end = min(span.end, document.bytes.count)
    from = span.start
  }

  /// The place of the next part, behind the one that was found before.
  mutating func next(_ part: ArraySlice<UInt8>) -> SourceSpan? {
    let place = search(part, from: from)
    if let place { from = place.end }
    return place
  }

  /// The place of a part by its offset in the literal.
  mutating func place(of part: ArraySlice<UInt8>, at offset: Int) -> SourceSpan? {
    let place = search(part, from: start + offset + (offset < latest ? 0 : drift))
    if let place { (drift, latest) = (place.start - start - offset, offset) }
    return place
  }

  private mutating func search(_ part: ArraySlice<UInt8>, from first: Int) -> SourceSpan? {
    guard failures < Self.patience, !part.isEmpty else { return nil }
    let bytes = document.bytes
    var at = first
    while at + part.count <= end {
      if bytes[at] == part[part.startIndex], bytes[at..<(at + part.count)] == part {
        return SourceSpan(at, at + part.count)
      }
      at += 1
    }
    failures += 1
    return nil
  }
}
