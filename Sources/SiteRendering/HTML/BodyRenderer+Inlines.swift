package import MarkdownSyntax

extension BodyRenderer {
  mutating func enterInline(_ index: Int, _ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .text: out.writeEscaped(document.literal(of: index))
    case .softBreak: out.append(0x0A)
    case .lineBreak: out.write("<br />\n")
    case .code:
      out.write("<code>")
      out.writeEscaped(document.literal(of: index))
      out.write("</code>")
    case .formula: writeFormula(index, node)
    case .htmlInline where hiddenNodes.contains(index): break
    case .htmlInline:
      let literal = Array(document.literal(of: index))
      _ = sanitizer.append(literal.span, into: &out)
    case .footnoteReference: writeFootnoteReference(index)
    case .emphasis, .strong, .strikethrough:
      if node.kind == .emphasis {
        out.write("<em>")
      } else if node.kind == .strong {
        out.write("<strong>")
      } else {
        out.write("<del>")
      }
      sanitizer.balance.mark(.phrasing)
      return false
    case .link:
      enterLink(index)
      return false
    case .image: return enterImage(index)
    default: break
    }
    return true
  }

  mutating func leaveInline(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .emphasis: out.write("</em>")
    case .strong: out.write("</strong>")
    case .strikethrough: out.write("</del>")
    case .link: if textLinks.remove(index) == nil { out.write("</a>") }
    case .image: leaveImage(index)
    default: break
    }
  }

  // MARK: - Formulas

  /// TeX as its author wrote it.
  private mutating func writeFormula(_ index: Int, _ node: MarkdownNode) {
    out.write(node.isDisplay ? "<code class=\"formula display\">" : "<code class=\"formula\">")
    out.writeEscaped(document.literal(of: index))
    out.write("</code>")
  }

  // MARK: - Links

  private mutating func enterLink(_ index: Int) {
    let mayStand = sanitizer.balance.prepareForLink(into: &out)
    let target = links.target(of: document.string(of: index), isImage: false)
    guard mayStand, case .address(let address) = target else {
      textLinks.insert(index)
      return
    }
    sanitizer.balance.mark(.link)
    out.write("<a href=\"")
    out.writeAddress(address)
    writeTitle(index)
    out.write("\">")
  }

  private mutating func writeTitle(_ index: Int) {
    guard document.nodes[index].hasTitle else { return }
    out.write("\" title=\"")
    out.writeEscaped(document.title(of: index))
  }

  // MARK: - Images

  /// - Returns: Whether the image is done with: its content is no alternative text to be walked.
  private mutating func enterImage(_ index: Int) -> Bool {
    switch links.target(of: document.string(of: index), isImage: true) {
    case .address(let address):
      out.write("<img src=\"")
      out.writeAddress(address)
      out.write("\" alt=\"")
      plainUntil = Int(document.nodes[index].end)
      plainImage = index
      return false
    case .foreignImage(let address):
      let isInLink = sanitizer.balance.isInsideLink
      BodyHTMLReferences<Links>.writeForeignImage(
        address, alternative: document.plainText(of: index), isInLink: isInLink,
        words: style.words, into: &out)
      return true
    case .none:
      out.writeEscaped(document.plainText(of: index))
      return true
    }
  }

  private mutating func leaveImage(_ index: Int) {
    plainUntil = 0
    writeTitle(index)
    out.write("\" />")
  }
}

/// Answers the sanitizer's questions about addresses and anchors of raw HTML.
package struct BodyHTMLReferences<Links: BodyLinks>: HTMLReferences {
  let links: Links
  let words: BodyStyle.Words
  private var taken: Set<[UInt8]> = []

  init(links: Links, words: BodyStyle.Words) {
    self.links = links
    self.words = words
  }

  package mutating func rewrite(_ reference: HTMLReference) -> HTMLRewrite {
    let isImage = reference.attribute == .src || reference.attribute == .srcset
    let destination = String(decoding: reference.url, as: UTF8.self)
    switch links.target(of: destination, isImage: isImage) {
    case .address(let address):
      let bytes = Array(address.utf8)
      return bytes == reference.url ? .keep : .replace(bytes)
    case .foreignImage(let address):
      guard reference.element == .img else { return .refuse }
      var card: [UInt8] = []
      Self.writeForeignImage(
        address, alternative: "", isInLink: true, words: words, into: &card)
      return .markup(card)
    case .none: return .refuse
    }
  }

  package mutating func takes(_ anchor: HTMLAnchor) -> Bool { takes(name: anchor.name) }

  mutating func takes(name: [UInt8]) -> Bool {
    taken.insert(name).inserted
      && !links.headingAnchors.contains(String(decoding: name, as: UTF8.self))
  }

  /// A card in the place of an image on another host, which no page of ours asks for.
  static func writeForeignImage(
    _ address: String, alternative: String, isInLink: Bool, words: BodyStyle.Words,
    into out: inout [UInt8]
  ) {
    if isInLink {
      out.write("<span class=\"foreign\">")
    } else {
      out.write("<a class=\"foreign\" rel=\"external\" href=\"")
      out.writeAddress(address)
      out.write("\">")
    }
    let host = address.split(separator: "/").dropFirst().first.map(String.init) ?? address
    out.write("<strong>")
    out.writeEscaped(alternative.isEmpty ? words.foreignImage : alternative)
    out.write("</strong> <small>")
    out.writeEscaped("\(words.foreignImage): \(host)")
    out.write("</small>")
    if isInLink { out.write("</span>") } else { out.write("</a>") }
  }
}
