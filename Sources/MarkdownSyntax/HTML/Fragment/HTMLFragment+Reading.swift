extension HTMLFragment {
  /// The open tag of a node.
  package func tag(_ index: Int) -> HTMLOpenTag? {
    if case .token(.openTag(let tag), _) = nodes[index].content { tag } else { nil }
  }

  /// The allowed element at a node.
  package func element(_ index: Int) -> HTMLElement? { tag(index)?.element }

  /// The children of a node, or, of -1, the nodes at the top.
  package func children(of index: Int) -> [Int] {
    let end = index < 0 ? nodes.count : nodes[index].end
    var children: [Int] = []
    var next = index + 1
    while next < end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  package func descendants(of index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  /// The elements below a node of which there is one of the names.
  package func elements(_ wanted: HTMLElement..., below index: Int) -> [Int] {
    descendants(of: index).filter { node in element(node).map(wanted.contains) ?? false }
  }

  /// Whether an element of the kind is around a node.
  package func isInside(_ wanted: HTMLElement, _ index: Int) -> Bool {
    var parent = nodes[index].parent
    while parent >= 0 {
      if element(parent) == wanted { return true }
      parent = nodes[parent].parent
    }
    return false
  }

  /// An attribute's value as it is meant: character references decoded. Empty where only its name
  /// stands.
  package func value(_ name: String, of index: Int) -> String? {
    guard let attribute = tag(index)?.attribute(name) else { return nil }
    return String(
      decoding: HTMLText.decoded(bytes(of: index).span.extracting(attribute.value)), as: UTF8.self)
  }

  /// An address in an attribute, decoded as browsers do.
  package func address(_ name: String, of index: Int) -> String? {
    guard let attribute = tag(index)?.attribute(name) else { return nil }
    let bytes = HTMLURL.decoded(bytes(of: index).span.extracting(attribute.value))
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The anchor that an element states, as far as its name can be one.
  package func identifier(of index: Int) -> [UInt8]? {
    value("id", of: index).map { Array($0.utf8) }.flatMap { name in
      HTMLAttributeValue.isIdentifier(name) ? name : nil
    }
  }

  /// The first address of a `<source>`: of its `srcset`, else its `src`.
  package func firstSource(of index: Int) -> String? {
    guard let set = value("srcset", of: index) else { return address("src", of: index) }
    return HTMLSourceSet(Array(set.utf8)).candidates.first.map {
      String(decoding: $0.url, as: UTF8.self)
    }
  }

  /// Whether a table begins here that does not end.
  package var leavesTableOpen: Bool {
    nodes.indices.contains { element($0) == .table && !nodes[$0].isClosed }
  }

  /// The bytes that a node's ranges count in; none for Markdown.
  package func bytes(of index: Int) -> [UInt8] {
    guard case .token(_, let piece) = nodes[index].content else { return [] }
    return bytes(ofPiece: piece)
  }

  package func bytes(ofPiece piece: Int) -> [UInt8] {
    if case .html(let bytes) = pieces[piece] { bytes } else { [] }
  }

  /// What a reader sees of a node with all below it, on one line. Markdown is left to who knows the
  /// page's tree.
  package func line(of index: Int, markdown: (Int) -> [UInt8] = { _ in [] }) -> String {
    var text: [UInt8] = []
    appendText(of: index, into: &text, markdown: markdown)
    return PlainLine.of(text)
  }

  /// Appends the words of a node and all below it; blocks and breaks are set apart by spaces.
  package func appendText(
    of index: Int, into text: inout [UInt8], markdown: (Int) -> [UInt8] = { _ in [] }
  ) {
    for node in index..<nodes[index].end {
      switch nodes[node].content {
      case .token(.text(let range), _):
        text.append(contentsOf: HTMLText.decoded(bytes(of: node).span.extracting(range)))
      case .token(.openTag(let tag), _):
        if tag.element.map({ !$0.isPhrasing || $0 == .br }) ?? false { text.append(0x20) }
      case .markdown(let node): text.append(contentsOf: markdown(node))
      case .token: break
      }
    }
  }

  /// Whether nothing is seen of what a node holds: no words, no image, no sound. Icons
  /// (`<i class="fa-rocket">`) with the words that stand for them are nothing.
  package func isEmpty(_ index: Int) -> Bool {
    var iconEnd = 0
    for node in descendants(of: index) where node >= iconEnd {
      if isIcon(node) {
        iconEnd = nodes[node].end
      } else if isSeen(node) {
        return false
      }
    }
    return true
  }

  /// Whether a node is seen by itself, whatever is in it.
  private func isSeen(_ node: Int) -> Bool {
    switch nodes[node].content {
    case .markdown, .token(.other, _): true
    case .token(.closingTag, _), .token(.comment, _): false
    case .token(.text(let range), _):
      HTMLText.decoded(bytes(of: node).span.extracting(range)).contains { !$0.isHTMLSpace }
    case .token(.openTag(let tag), _):
      switch tag.element {
      case .audio, .hr, .iframe, .img, .video: true
      case nil: !HTMLElement.droppedNames.contains(tag.name)
      default: false
      }
    }
  }
}
