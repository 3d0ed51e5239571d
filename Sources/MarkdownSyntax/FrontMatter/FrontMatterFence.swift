package import Diagnostics

/// Where a page's front matter ends and its body begins.
package struct FrontMatterFence: Hashable, Sendable {
  /// The YAML between the fences; `nil` when the page has none.
  package let yaml: SourceSpan?
  /// First byte of the body.
  package let bodyStart: Int
  /// The opening fence of front matter that is never closed: the page has then no front matter, and
  /// the lines stay in its body.
  package let unclosed: SourceSpan?

  /// Looks at the start of a file: a line `---`, and the next line `---` or `...` ends it. A first
  /// line `---` that no `key:` follows is a thematic break.
  package init(in source: SourceText) {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func lineEnd(_ from: Int) -> Int {
      var index = from
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      return index
    }
    func next(_ end: Int) -> Int {
      var index = end
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      return index
    }
    func isFence(_ from: Int, _ end: Int, _ mark: UInt8) -> Bool {
      guard end - from >= 3, bytes[from] == mark, bytes[from + 1] == mark, bytes[from + 2] == mark
      else { return false }
      return bytes[(from + 3)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    let firstEnd = lineEnd(start)
    guard isFence(start, firstEnd, 0x2D) else {
      (yaml, bodyStart, unclosed) = (nil, start, nil)
      return
    }
    let yamlStart = next(firstEnd)
    var at = yamlStart
    while at < bytes.count {
      let end = lineEnd(at)
      if isFence(at, end, 0x2D) || isFence(at, end, 0x2E) {
        (yaml, bodyStart, unclosed) = (SourceSpan(yamlStart, at), next(end), nil)
        return
      }
      at = next(end)
    }
    let firstLine = bytes[yamlStart..<lineEnd(yamlStart)]
    let looksLikeKey =
      firstLine.firstIndex(of: 0x3A).map { colon in
        colon > firstLine.startIndex
          && firstLine[..<colon].allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
          }
      } ?? false
    (yaml, bodyStart, unclosed) = (nil, start, looksLikeKey ? SourceSpan(start, firstEnd) : nil)
  }
}
