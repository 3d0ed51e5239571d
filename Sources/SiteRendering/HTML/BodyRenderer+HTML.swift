import MarkdownSyntax

/// Raw HTML on a dressed page: what is a block of GitBook's is written as such, all else as the
/// allow-list lets it.
extension BodyRenderer {
  /// How often raw HTML may hold blocks that hold raw HTML.
  private static var fragmentLimit: Int { 12 }

  /// A block of raw HTML. What it leaves open goes on in the blocks behind it.
  mutating func writeHTMLBlock(_ index: Int) {
    let literal = Array(document.literal(of: index))
    guard style.isDressed else {
      _ = sanitizer.append(literal.span, into: &out)
      return
    }
    let (fragment, end) = fragment(of: index, literal)
    write(fragment)
    written = (index + 1)..<end
  }

  mutating func write(_ fragment: HTMLFragment, below parent: Int = -1) {
    for node in fragment.children(of: parent) { write(node, of: fragment) }
  }

  mutating func write(_ node: Int, of fragment: HTMLFragment) {
    switch fragment.nodes[node].content {
    case .markdown(let index):
      guard layout.fragmentDepth < Self.fragmentLimit else {
        out.writeEscaped(document.plainText(of: index))
        return
      }
      layout.fragmentDepth += 1
      write(index)
      layout.fragmentDepth -= 1
    case .token(.text(let range), _):
      let text = fragment.bytes(of: node).span.extracting(range)
      if let replaced = EmojiText.replaced(text) {
        sanitizer.append(.text(replaced.indices), of: replaced.span, into: &out)
      } else {
        sanitizer.append(.text(0..<text.count), of: text, into: &out)
      }
    case .token(let token, _):
      if writeBlock(node, of: fragment) { return }
      sanitizer.append(token, of: fragment.bytes(of: node).span, into: &out)
      write(fragment, below: node)
      if let closing = fragment.nodes[node].closing {
        sanitizer.append(
          .closingTag(closing.tag), of: fragment.bytes(ofPiece: closing.piece).span, into: &out)
      }
    }
  }

  /// An element that means more than its tag says.
  ///
  /// - Returns: Whether it is written, with all that is in it.
  private mutating func writeBlock(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard let element = fragment.element(node), element.isVoid || fragment.nodes[node].isClosed
    else { return false }
    switch element {
    case .table: return writeTable(node, of: fragment)
    case .pre: return writeCode(node, of: fragment)
    case .picture: return writePicture(node, of: fragment)
    case .img: return writeImage(node, of: fragment)
    case .audio, .iframe, .video: return writeForeignPlayer(element, node, of: fragment)
    case .a: return writeMention(node, of: fragment)
    case .button: return writeSearchButton(node, of: fragment)
    case .i: return writeIcon(node, of: fragment)
    case .mark:
      return fragment.isEmpty(node) && fragment.elements(.i, below: node).isEmpty
    case .figcaption: return fragment.isEmpty(node)
    case .h1, .h2, .h3, .h4, .h5, .h6: return fragment.isEmpty(node) && !holdsSign(node, fragment)
    default: return false
    }
  }

  /// Where an address in raw HTML leads that the renderer writes itself. One whose scheme the
  /// allow-list refuses leads nowhere.
  func target(of written: String, isImage: Bool) -> BodyTarget {
    let scheme = HTMLURL.scheme(of: Array(written.utf8).span)
    guard HTMLURL.isAllowed(scheme, in: isImage ? .src : .href) else { return .none }
    return links.target(of: written, isImage: isImage)
  }

  // MARK: - Pieces

  /// The HTML of a block. A table whose source has empty lines is cut into several blocks, perhaps
  /// with Markdown between: they are put together again.
  ///
  /// - Returns: Also the node behind the last block of it.
  private mutating func fragment(of index: Int, _ literal: [UInt8]) -> (HTMLFragment, Int) {
    let first = HTMLFragment(literal)
    let own = (first, Int(document.nodes[index].end))
    guard !hasEndlessTable, first.leavesTableOpen else { return own }
    let end = Int(document.nodes[Int(document.nodes[index].parent)].end)
    var pieces = [HTMLFragment.Piece.html(literal)]
    var next = own.1
    var trials = 0
    search: while next < end, trials < 8 {
      switch document.nodes[next].kind {
      case .htmlBlock:
        let literal = Array(document.literal(of: next))
        pieces.append(.html(literal))
        if literal.firstRange(of: Array("</table".utf8)) != nil {
          trials += 1
          let whole = HTMLFragment(pieces: pieces)
          if !whole.leavesTableOpen { return (whole, Int(document.nodes[next].end)) }
        }
      case .paragraph, .list, .codeBlock, .blockQuote, .taggedBlock, .thematicBreak:
        pieces.append(.markdown(next))
      default: break search
      }
      next = Int(document.nodes[next].end)
    }
    hasEndlessTable = true
    return own
  }

  /// An element of GitBook's in a line of text: the tags with what stands between them.
  ///
  /// - Returns: Whether it is written, and `written` its nodes.
  mutating func writeInlineHTML(_ index: Int) -> Bool {
    let literal = document.literal(of: index)
    guard style.isDressed, let name = Self.inlineNames.first(where: { literal.isTag($0) }),
      name != "a" || literal.firstRange(of: Array("data-mention".utf8)) != nil
    else { return false }
    var pieces = [HTMLFragment.Piece.html(Array(literal))]
    var next = Int(document.nodes[index].end)
    if !Self.isVoid(name) {
      let end = Int(document.nodes[Int(document.nodes[index].parent)].end)
      var depth = 1
      while depth > 0 {
        guard next < end, pieces.count < Self.longestRun else { return false }
        if document.nodes[next].kind == .htmlInline {
          let literal = document.literal(of: next)
          if literal.isTag(name) { depth += 1 }
          if literal.isClosingTag(name) { depth -= 1 }
          pieces.append(.html(Array(literal)))
        } else {
          pieces.append(.markdown(next))
        }
        next = Int(document.nodes[next].end)
      }
    }
    write(HTMLFragment(pieces: pieces))
    written = (index + 1)..<next
    return true
  }

  private static var inlineNames: [String] {
    ["a", "audio", "button", "i", "iframe", "img", "mark", "picture", "video"]
  }
  private static func isVoid(_ name: String) -> Bool { name == "img" }
  /// Nodes of one run, at most: a tag that is never closed is looked for no further.
  private static var longestRun: Int { 64 }
}

extension ArraySlice<UInt8> {
  /// Whether a tag opens an element of the name, which is in small letters.
  fileprivate func isTag(_ name: String) -> Bool { begins(with: "<" + name) }

  fileprivate func isClosingTag(_ name: String) -> Bool { begins(with: "</" + name) }

  private func begins(with start: String) -> Bool {
    let start = start.utf8
    guard count > start.count,
      zip(self, start).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
    else { return false }
    let next = self[startIndex + start.count]
    return next <= 0x20 || next == 0x3E || next == 0x2F
  }
}
