import Diagnostics
import Yams

/// Translates Yams' lines and columns (from 1, in Unicode scalars) to byte offsets of the file.
struct YAMLPlaces {
  private let bytes: ArraySlice<UInt8>
  private let starts: [Int]
  private static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.endIndex }
    var at = starts[line - 1]
    var left = column - 1
    while at < bytes.endIndex, bytes[at] != 0x0A, left > 0 || bytes[at] & 0xC0 == 0x80 {
      if bytes[at] & 0xC0 != 0x80 { left -= 1 }
      at += 1
    }
    // The loop stops on the scalar asked for, or at the end of the line.
    return at
  }

  /// Values of one text, at most: an alias stands for all that it names, so that a few lines could
  /// say more than memory holds.
  private static let valueLimit = 20_000

  /// Whether a value can be copied out, aliases and all.
  static func isBounded(_ node: Node) -> Bool {
    var left = valueLimit
    func count(_ node: Node) {
      left -= 1
      guard left > 0 else { return }
      switch node {
      case .scalar, .alias: return
      case .sequence(let items): for item in items where left > 0 { count(item) }
      case .mapping(let entries): for (_, value) in entries where left > 0 { count(value) }
      }
    }
    count(node)
    return left > 0
  }

  func node(from node: Node) -> YAMLNode {
    let start = node.mark.map { offset(line: $0.line, column: $0.column) } ?? bytes.startIndex
    switch node {
    case .scalar(let scalar):
      let span = SourceSpan(start, end(of: scalar, from: start))
      let isNull = scalar.style == .plain && Self.nulls.contains(scalar.string)
      return YAMLNode(value: isNull ? .null : .scalar(scalar.string), span: span)
    case .sequence(let sequence):
      let items = sequence.map { self.node(from: $0) }
      let last = max(start, items.last?.span.end ?? start)
      let end = flowEnd(from: last, start, 0x5B, 0x5D)
      return YAMLNode(value: .sequence(items), span: SourceSpan(start, end))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let name = key.scalar?.string ?? ""
        return YAMLNode.Entry(
          key: Located(name, self.node(from: key).span), value: self.node(from: value))
      }
      let last = max(start, entries.last?.value.span.end ?? start)
      let end = flowEnd(from: last, start, 0x7B, 0x7D)
      return YAMLNode(value: .mapping(entries), span: SourceSpan(start, end))
    case .alias:
      return YAMLNode(value: .null, span: SourceSpan(start, start))
    }
  }

  /// Behind the bracket that ends a collection, if one begins it: Yams does not say so. Only white
  /// space, commas and comments stand between it and what is last in the collection.
  private func flowEnd(
    from last: Int, _ start: Int, _ opening: UInt8, _ closing: UInt8
  ) -> Int {
    guard start < bytes.endIndex, bytes[start] == opening else { return last }
    var at = max(last, start + 1)
    while at < bytes.endIndex {
      if bytes[at] == closing { return at + 1 }
      if bytes[at] == 0x23 {
        while at < bytes.endIndex, bytes[at] != 0x0A { at += 1 }
      } else {
        at += 1
      }
    }
    return last
  }

  /// Behind a scalar that stands on one line; the end of its first line where it has several.
  private func end(of scalar: Node.Scalar, from start: Int) -> Int {
    var lineEnd = start
    while lineEnd < bytes.endIndex, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    switch scalar.style {
    case .plain:
      return min(lineEnd, start + scalar.string.utf8.count)
    case .singleQuoted, .doubleQuoted:
      let quote: UInt8 = scalar.style == .singleQuoted ? 0x27 : 0x22
      var at = start + 1
      while at < lineEnd {
        if bytes[at] == 0x5C, quote == 0x22 {
          at += 2
          continue
        }
        if bytes[at] == quote {
          // In single quotes, a doubled one is part of the text.
          guard quote == 0x27, at + 1 < lineEnd, bytes[at + 1] == quote else { return at + 1 }
          at += 1
        }
        at += 1
      }
      return lineEnd
    default:
      return lineEnd
    }
  }

  /// Lines that begin with a key, at any indentation: the key's span, and the lines that belong to
  /// it (those below that are indented further).
  func lines(withKey name: String) -> [(key: SourceSpan, block: SourceSpan)] {
    var found: [(key: SourceSpan, block: SourceSpan)] = []
    let wanted = Array(name.utf8)
    for (number, start) in starts.enumerated() {
      let indent = indentation(of: start)
      let key = start + indent
      guard bytes[key...].starts(with: wanted) else { continue }
      let colon = key + wanted.count
      guard colon < bytes.endIndex, bytes[colon] == 0x3A else { continue }
      var next = number + 1
      while next < starts.count, isBlank(starts[next]) || indentation(of: starts[next]) > indent {
        next += 1
      }
      let end = next < starts.count ? starts[next] : bytes.endIndex
      found.append((SourceSpan(key, colon), SourceSpan(start, end)))
    }
    return found
  }

  private func indentation(of start: Int) -> Int {
    var count = 0
    while start + count < bytes.endIndex, bytes[start + count] == 0x20 { count += 1 }
    return count
  }

  private func isBlank(_ start: Int) -> Bool {
    let at = start + indentation(of: start)
    return at >= bytes.endIndex || bytes[at] == 0x0A || bytes[at] == 0x0D
  }
}
