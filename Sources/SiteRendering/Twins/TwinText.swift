import Diagnostics
import MarkdownSyntax

/// The text of a page and of the files that it includes, with edits.
struct TwinText {
  struct Edit {
    enum Text {
      case bytes([UInt8])
      /// Another stretch of the bytes, with its own edits.
      case other(SourceSpan)
    }

    let span: SourceSpan
    let text: Text
  }

  let bytes: [UInt8]
  /// By the start of their spans.
  let edits: [Edit]

  /// Appends a stretch with the edits in it; of two that overlap the first counts.
  func append(_ span: SourceSpan, to out: inout [UInt8]) {
    var written = span.start
    for edit in edits[firstEdit(from: span.start)...] {
      guard edit.span.start < span.end else { break }
      guard edit.span.start >= written, edit.span.end <= span.end else { continue }
      out += bytes[written..<edit.span.start]
      switch edit.text {
      case .bytes(let bytes): out += bytes
      case .other(let other): append(other, at: edit.span.start, in: span, to: &out)
      }
      written = edit.span.end
    }
    out += bytes[written..<span.end]
  }

  private func firstEdit(from start: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Another file's text in the place of its tag: without line ends around it, each line in the same
  /// lists and quotes.
  private func append(
    _ other: SourceSpan, at place: Int, in span: SourceSpan, to out: inout [UInt8]
  ) {
    var text: [UInt8] = []
    append(other, to: &text)
    let prefix = prefix(at: place, in: span)
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    for (number, line) in lines.enumerated() {
      if number > 0 {
        out.append(0x0A)
        out += isBlank(line) ? withoutSpaceAtEnd(prefix) : prefix
      }
      out += line
    }
  }

  /// What a new line has to begin with to stand in the containers of a place: the signs of quotes, and
  /// spaces for all else.
  private func prefix(at place: Int, in span: SourceSpan) -> [UInt8] {
    var start = place
    while start > span.start, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return bytes[start..<place].map { $0 == 0x3E || $0 == 0x09 ? $0 : 0x20 }
  }

  private func withoutSpaceAtEnd(_ line: [UInt8]) -> [UInt8] {
    Array(line.prefix((line.lastIndex { $0 > 0x20 } ?? -1) + 1))
  }
}

extension MarkdownDocument {
  /// The span of a block in the document's own file: of what another file says, the span of the tag
  /// that it stands in the place of.
  func ownSpan(of block: Int) -> SourceSpan {
    var span = span(of: block)
    while !isOwn(span), let file = inclusion(at: span.start) { span = file.tag }
    return span
  }
}
