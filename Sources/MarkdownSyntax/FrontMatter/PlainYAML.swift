import Diagnostics

/// The YAML that nearly all front matter is: `key: value` lines with one-line scalars, `[a, b]` and
/// `- item` lists. Anything beyond it is left to Yams; on what it reads, both agree (tested).
///
/// It exists because Yams costs as much as parsing the whole page.
struct PlainYAML {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.at = bytes.startIndex
  }

  /// The entries, a key perhaps more than once; `nil` when the text is not plain.
  mutating func read() -> [YAMLNode.Entry]? {
    var entries: [YAMLNode.Entry] = []
    while at < bytes.endIndex {
      let end = lineEnd(at)
      if isBlankOrComment(at, end) {
        at = next(end)
        continue
      }
      guard let colon = key(at, end) else { return nil }
      let key = Located(text(at, colon), SourceSpan(at, colon))
      var value = colon + 1
      while value < end, bytes[value] == 0x20 { value += 1 }
      if value < end, value == colon + 1 { return nil }
      at = next(end)
      if value == end {
        guard let items = listItems(keyEnd: colon + 1) else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: items))
      } else {
        guard let node = node(value, end), !continues() else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: node))
      }
    }
    return entries
  }

  /// Offset of the colon behind a plain key at the start of a line.
  private func key(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A, 0x5F: break
      case 0x30...0x39, 0x2D, 0x2E: if index == start { return nil }
      case 0x3A: return index > start ? index : nil
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// `- item` lines below a key, or nothing at all.
  private mutating func listItems(keyEnd: Int) -> YAMLNode? {
    var items: [YAMLNode] = []
    var start: Int?
    while at < bytes.endIndex {
      let end = lineEnd(at)
      if isBlankOrComment(at, end) {
        at = next(end)
        continue
      }
      var index = at
      while index < end, bytes[index] == 0x20 { index += 1 }
      guard index < end, bytes[index] == 0x2D else {
        if index > at { return nil }
        break
      }
      guard index + 1 < end, bytes[index + 1] == 0x20 else { return nil }
      start = start ?? index
      index += 1
      while index < end, bytes[index] == 0x20 { index += 1 }
      guard let item = node(index, end), case .scalar = item.value else { return nil }
      items.append(item)
      at = next(end)
    }
    guard let start, let last = items.last else {
      return YAMLNode(value: .null, span: SourceSpan(keyEnd, keyEnd))
    }
    return YAMLNode(value: .sequence(items), span: SourceSpan(start, last.span.end))
  }

  /// Whether the next line goes on with the value before it.
  private func continues() -> Bool {
    at < bytes.endIndex && (bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x2D)
      && !isBlankOrComment(at, lineEnd(at))
  }

  private func node(_ start: Int, _ lineEnd: Int) -> YAMLNode? {
    var end = lineEnd
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    switch bytes[start] {
    case 0x5B: return flowList(start, end)
    case 0x22, 0x27: return quoted(start, end)
    default: return plain(start, end, inList: false)
    }
  }

  private func flowList(_ start: Int, _ end: Int) -> YAMLNode? {
    guard bytes[end - 1] == 0x5D else { return nil }
    var items: [YAMLNode] = []
    var index = start + 1
    let span = SourceSpan(start, end)
    while index < end - 1 {
      while index < end - 1, bytes[index] == 0x20 { index += 1 }
      if index == end - 1 { break }
      var stop = index
      while stop < end - 1, bytes[stop] != 0x2C { stop += 1 }
      var last = stop
      while last > index, bytes[last - 1] == 0x20 { last -= 1 }
      guard last > index, let item = plain(index, last, inList: true),
        case .scalar = item.value
      else { return nil }
      items.append(item)
      index = stop + 1
    }
    return YAMLNode(value: .sequence(items), span: span)
  }

  private func quoted(_ start: Int, _ end: Int) -> YAMLNode? {
    guard end - start >= 2, bytes[end - 1] == bytes[start] else { return nil }
    for index in (start + 1)..<(end - 1) where bytes[index] == bytes[start] || bytes[index] == 0x5C
    {
      return nil
    }
    return YAMLNode(
      value: .scalar(text(start + 1, end - 1)), span: SourceSpan(start, end))
  }

  private func plain(_ start: Int, _ end: Int, inList: Bool) -> YAMLNode? {
    switch bytes[start] {
    case 0x21, 0x22, 0x23, 0x25, 0x26, 0x27, 0x2A, 0x2C, 0x2D, 0x3A, 0x3E, 0x3F, 0x40, 0x5B, 0x5D,
      0x60, 0x7B, 0x7C, 0x7D, 0x7E, 0x3D, 0x3C:
      return nil
    default: break
    }
    for index in start..<end {
      switch bytes[index] {
      case 0x3A where index + 1 == end || bytes[index + 1] == 0x20: return nil
      case 0x23 where bytes[index - 1] == 0x20: return nil
      case 0x5B, 0x5D, 0x7B, 0x7D, 0x2C: if inList { return nil }
      case 0x00..<0x20, 0x7F: return nil
      default: break
      }
    }
    let text = text(start, end)
    let isNull = text == "null" || text == "Null" || text == "NULL"
    return YAMLNode(value: isNull ? .null : .scalar(text), span: SourceSpan(start, end))
  }

  // MARK: - Lines

  private func lineEnd(_ start: Int) -> Int {
    var index = start
    while index < bytes.endIndex, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }

  private func next(_ end: Int) -> Int {
    var index = end
    if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
    return index
  }

  private func isBlankOrComment(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index == end || bytes[index] == 0x23
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
