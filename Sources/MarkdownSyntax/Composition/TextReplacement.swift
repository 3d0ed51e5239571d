/// Other words for nodes that follow each other.
package struct TextReplacement {
  /// Siblings in a row; the first says all, the others nothing.
  package let nodes: ClosedRange<Int>
  /// What the first becomes.
  package let kind: MarkdownNode.Kind
  package let literal: [UInt8]
  /// Which words of the source are said otherwise.
  package let substitutions: [Substitution]

  package init(
    _ nodes: ClosedRange<Int>, as kind: MarkdownNode.Kind, saying literal: [UInt8],
    _ substitutions: [Substitution]
  ) {
    self.nodes = nodes
    self.kind = kind
    self.literal = literal
    self.substitutions = substitutions
  }
}

extension MarkdownDocument {
  /// The document with other words in the place of nodes.
  ///
  /// - Parameter replacements: In the order of the tree, none inside another.
  package func replacing(_ replacements: [TextReplacement]) -> MarkdownDocument {
    guard !replacements.isEmpty else { return self }
    var nodes = nodes
    var text = text
    var written = written
    for replacement in replacements {
      let first = replacement.nodes.lowerBound
      written[first] = writing(of: replacement.nodes)
      let parent = nodes[first].parent
      nodes[first].kind = replacement.kind
      nodes[first].textStart = Int32(text.count)
      nodes[first].textCount = Int32(replacement.literal.count)
      text += replacement.literal
      for index in replacement.nodes.dropFirst() {
        nodes[first].spanEnd = max(nodes[first].spanEnd, nodes[index].spanEnd)
        nodes[index].kind = .text
        nodes[index].detail = 0
        nodes[index].number = 0
        nodes[index].parent = parent
        nodes[index].end = Int32(index + 1)
        nodes[index].textCount = 0
        nodes[index].titleCount = 0
      }
    }
    return MarkdownDocument(
      source: source, nodes: nodes, text: text, tags: tags, bytes: bytes, inclusions: inclusions,
      substitutions: substitutions + replacements.flatMap(\.substitutions), written: written,
      writtenAddresses: writtenAddresses)
  }

  /// What nodes say in the source, in one: HTML as it is, of everything else the plain text.
  private func writing(of range: ClosedRange<Int>) -> [UInt8] {
    if nodes[range.lowerBound].kind == .htmlBlock { return Array(literal(of: range.lowerBound)) }
    var said: [UInt8] = []
    for index in range {
      if let own = written[index] {
        said += own
      } else {
        plainText(of: index..<(index + 1), into: &said)
      }
    }
    return said
  }

  /// The literal of a block of HTML, as its author wrote it.
  package func writtenLiteral(of index: Int) -> ArraySlice<UInt8> {
    written[index].map { $0[...] } ?? literal(of: index)
  }

  /// ``plainText(of:into:)`` in the author's words: expressions instead of their values.
  package func writtenText(of range: NodeRange, into result: inout [UInt8]) {
    guard !written.isEmpty else { return plainText(of: range, into: &result) }
    for index in range {
      if let own = written[index] {
        result += own
      } else {
        plainText(of: index..<(index + 1), into: &result)
      }
    }
  }
}
