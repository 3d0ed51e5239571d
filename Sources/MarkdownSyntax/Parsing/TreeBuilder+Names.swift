extension TreeBuilder {
  /// Writes emoji for their names, and nothing for `&#xNAN;`, which GitBook writes by mistake.
  ///
  /// It comes last: places of inlines are found by what they say. What an author escaped, and the
  /// text of an address, stays.
  mutating func replaceNames() {
    for index in nodes.indices where nodes[index].kind == .text {
      let start = Int(nodes[index].textStart)
      let range = start..<(start + Int(nodes[index].textCount))
      guard text[range].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") }),
        let other = replacement(for: Array(text[range]), at: index)
      else { continue }
      nodes[index].textStart = Int32(text.count)
      nodes[index].textCount = Int32(other.count)
      append(text: other)
    }
  }

  private func replacement(for literal: [UInt8], at index: Int) -> [UInt8]? {
    var changed: [UInt8]?
    if let mistake = literal.firstRange(of: Self.mistake), stands(literal[mistake], index) {
      changed = literal.replacing(Self.mistake, with: [])
    }
    let text = changed ?? literal
    let mentions = EmojiText.mentions(in: text.span)
    guard !mentions.isEmpty, mentions.allSatisfy({ stands(text[$0.range], index) }),
      !isAddress(literal, index)
    else { return changed }
    return EmojiText.replaced(text.span)
  }

  private static let mistake = Array("&#xNAN;".utf8)

  /// Whether the source of a node has the bytes as they are, without a backslash.
  private func stands(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let start = Int(nodes[index].spanStart) - bodyStart
    let end = min(Int(nodes[index].spanEnd) - bodyStart, body.count)
    guard start < end, let found = body[start..<end].firstRange(of: bytes) else { return false }
    return found.lowerBound == 0 || body[found.lowerBound - 1] != UInt8(ascii: "\\")
  }

  /// Whether a text is the address that it links to.
  private func isAddress(_ literal: [UInt8], _ index: Int) -> Bool {
    let parent = nodes[Int(nodes[index].parent)]
    guard parent.kind == .link else { return false }
    let start = Int(parent.textStart)
    return text[start..<(start + Int(parent.textCount))].firstRange(of: literal) != nil
  }
}
