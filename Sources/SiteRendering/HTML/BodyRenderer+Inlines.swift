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
    case .htmlInline where writeInlineHTML(index): break
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
      return enterLink(index)
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

  // MARK: - Links

  /// - Returns: Whether the link is done with, its text included.
  private mutating func enterLink(_ index: Int) -> Bool {
    let mayStand = sanitizer.balance.prepareForLink(into: &out)
    let target = links.target(of: document.string(of: index), isImage: false)
    guard mayStand, case .address(let address) = target else {
      textLinks.insert(index)
      return false
    }
    out.write("<a href=\"")
    out.writeAddress(address)
    if style.isDressed, isMention(index) {
      out.write("\">")
      guard let title = links.title(of: document.string(of: index)) else {
        sanitizer.balance.mark(.link)
        return false
      }
      out.writeEscaped(title)
      out.write("</a>")
      return true
    }
    sanitizer.balance.mark(.link)
    writeTitle(index)
    out.write("\">")
    return false
  }

  /// `[page.md](page.md "mention")`: GitBook's way to name a page by its title, whatever that is.
  private func isMention(_ link: Int) -> Bool {
    document.nodes[link].hasTitle && document.title(of: link).elementsEqual("mention".utf8)
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
      if standsAlone(index) {
        zoomedImage = index
        beginZoom(address, alternative: document.plainText(of: index))
      }
      out.write("<img src=\"")
      out.writeAddress(address)
      out.write("\" alt=\"")
      plainUntil = Int(document.nodes[index].end)
      plainImage = index
      return false
    case .foreignImage(let address):
      let isInLink = sanitizer.balance.isInsideLink
      BodyHTMLReferences<Links>.writeForeign(
        address, style.words.foreignImage, alternative: document.plainText(of: index),
        isInLink: isInLink, into: &out)
      return true
    case .none:
      out.writeEscaped(document.plainText(of: index))
      return true
    }
  }

  private mutating func leaveImage(_ index: Int) {
    plainUntil = 0
    writeTitle(index)
    out.write("\"")
    if let facts = sanitizer.references.image(at: Array(document.string(of: index).utf8)) {
      if let size = facts.size {
        out.write(" width=\"")
        out.write(number: size.width)
        out.write("\" height=\"")
        out.write(number: size.height)
        out.write("\"")
      }
      if facts.isLazy { out.write(" loading=\"lazy\" decoding=\"async\"") }
    }
    out.write(" />")
    if zoomedImage == index { out.write("</a>") }
  }

  /// Whether an image is all that its paragraph holds.
  private func standsAlone(_ image: Int) -> Bool {
    let node = document.nodes[image]
    let parent = document.nodes[Int(node.parent)]
    return style.isDressed && !style.isQuoted && parent.kind == .paragraph
      && Int(node.parent) + 1 == image && node.end == parent.end
      && !sanitizer.balance.isInsideLink
  }
}

/// Answers the sanitizer's questions about addresses and anchors of raw HTML.
package struct BodyHTMLReferences<Links: BodyLinks>: HTMLReferences {
  let links: Links
  let style: BodyStyle
  private var taken: Set<[UInt8]> = []
  /// Whether an image stands above: the first is seen at once, all others may wait.
  private var hasImage: Bool

  init(links: Links, style: BodyStyle) {
    self.links = links
    self.style = style
    hasImage = style.isQuoted
  }

  package mutating func rewrite(_ reference: HTMLReference) -> HTMLRewrite {
    let isImage = reference.attribute != .href && reference.attribute != .cite
    let destination = String(decoding: reference.url, as: UTF8.self)
    switch links.target(of: destination, isImage: isImage) {
    case .address(let address):
      let bytes = Array(address.utf8)
      return bytes == reference.url ? .keep : .replace(bytes)
    case .foreignImage(let address):
      switch (reference.element, reference.attribute) {
      case (.audio, .src), (.iframe, .src), (.img, .src), (.video, .src):
        var card: [UInt8] = []
        Self.writeForeign(
          address, style.words.foreign(reference.element), alternative: "", isInLink: true,
          into: &card)
        return .markup(card)
      default: return .refuse
      }
    case .none: return .refuse
    }
  }

  package mutating func takes(_ anchor: HTMLAnchor) -> Bool { takes(name: anchor.name) }

  mutating func takes(name: [UInt8]) -> Bool {
    taken.insert(name).inserted
      && !links.headingAnchors.contains(String(decoding: name, as: UTF8.self))
  }

  package mutating func image(at url: [UInt8]) -> HTMLImageFacts? {
    guard style.isDressed else { return nil }
    let size = links.imageSize(of: String(decoding: url, as: UTF8.self))
    defer { hasImage = true }
    return HTMLImageFacts(size: size, isLazy: hasImage)
  }

  /// A card in the place of what lies on another host, which no page of ours asks for.
  ///
  /// - Parameter what: What it is, in the reader's words.
  static func writeForeign(
    _ address: String, _ what: String, alternative: String, isInLink: Bool,
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
    out.writeEscaped(alternative.isEmpty ? what : alternative)
    out.write("</strong> <small>")
    out.writeEscaped("\(what): \(host)")
    out.write("</small>")
    if isInLink { out.write("</span>") } else { out.write("</a>") }
  }
}
