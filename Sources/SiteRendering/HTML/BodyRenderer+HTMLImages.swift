import MarkdownSyntax

/// Pictures, and sound and pages of other sites.
extension BodyRenderer {
  /// A picture with one file for light pages and one for dark ones. A reader can choose the scheme, so
  /// the choice is the style sheet's and not that of `<source media>`.
  mutating func writePicture(_ node: Int, of fragment: HTMLFragment) -> Bool {
    let dark = fragment.elements(.source, below: node).first {
      (fragment.value("media", of: $0) ?? "").contains("dark")
    }
    guard let dark, let image = fragment.elements(.img, below: node).first,
      sanitizer.balance.mayHoldText
    else { return false }
    guard let written = fragment.firstSource(of: dark),
      case .address(let address) = target(of: written, isImage: true)
    else {
      write(image, of: fragment)
      return true
    }
    out.write("<span class=\"on-light\">")
    sanitizer.balance.mark(.phrasing)
    write(image, of: fragment)
    sanitizer.balance.closeToMark(into: &out)
    out.write("</span><span class=\"on-dark\">")
    let alternative = fragment.value("alt", of: image) ?? ""
    let isZoomed = isZoomed(image, of: fragment)
    if isZoomed { beginZoom(address, alternative: alternative) }
    out.write("<img src=\"")
    out.writeAddress(address)
    out.write("\" alt=\"")
    out.writeEscaped(alternative)
    out.write("\"")
    let width = fragment.value("width", of: image).flatMap { Int($0) } ?? 0
    writeSize(links.imageSize(of: written), width: width)
    out.write(" loading=\"lazy\">")
    if isZoomed { out.write("</a>") }
    out.write("</span>")
    return true
  }

  /// The room that an image takes, so that nothing moves when it comes.
  ///
  /// - Parameter width: What the author wrote; 0 where it is the file's.
  private mutating func writeSize(_ size: ImageSize?, width: Int) {
    guard let shown = width > 0 ? width : size?.width else { return }
    out.write(" width=\"")
    out.write(number: shown)
    if let size {
      out.write("\" height=\"")
      out.write(number: size.height(atWidth: shown))
    }
    out.write("\"")
  }

  /// An image in a figure leads to its own file, where it is seen in full; one on another host is a
  /// card with its text.
  mutating func writeImage(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard let source = fragment.address("src", of: node) else { return false }
    let alternative = fragment.value("alt", of: node) ?? ""
    switch target(of: source, isImage: true) {
    case .none: return false
    case .foreignImage(let address):
      guard sanitizer.balance.mayHoldText else { return false }
      BodyHTMLReferences<Links>.writeForeign(
        address, style.words.foreignImage, alternative: alternative,
        isInLink: sanitizer.balance.isInsideLink, into: &out)
      return true
    case .address(let address):
      guard isZoomed(node, of: fragment), case .token(let token, _) = fragment.nodes[node].content
      else { return false }
      beginZoom(address, alternative: alternative)
      sanitizer.balance.mark(.link)
      sanitizer.append(token, of: fragment.bytes(of: node).span, into: &out)
      sanitizer.balance.closeToMark(into: &out)
      out.write("</a>")
      return true
    }
  }

  private func isZoomed(_ image: Int, of fragment: HTMLFragment) -> Bool {
    !style.isQuoted && fragment.isInside(.figure, image) && !sanitizer.balance.isInsideLink
      && fragment.value("data-size", of: image) == nil && sanitizer.balance.mayHoldText
  }

  /// The start of a link to an image's own file.
  mutating func beginZoom(_ address: String, alternative: String) {
    out.write("<a class=\"zoom\" href=\"")
    out.writeAddress(address)
    out.write("\"")
    if !alternative.utf8.contains(where: { $0 > 0x20 }) {
      out.write(" aria-label=\"")
      out.writeEscaped(style.words.zoom)
      out.write("\"")
    }
    out.write(">")
  }

  /// A player, or a frame, of what lies on another host is a card with a link.
  mutating func writeForeignPlayer(
    _ element: HTMLElement, _ node: Int, of fragment: HTMLFragment
  ) -> Bool {
    var foreign: String?
    for source in [node] + fragment.elements(.source, below: node) where foreign == nil {
      guard let written = fragment.address("src", of: source),
        case .foreignImage(let address) = target(of: written, isImage: true)
      else { continue }
      foreign = address
    }
    guard let foreign, sanitizer.balance.mayHoldText else { return false }
    BodyHTMLReferences<Links>.writeForeign(
      foreign, style.words.foreign(element),
      alternative: fragment.value("title", of: node) ?? "",
      isInLink: sanitizer.balance.isInsideLink, into: &out)
    return true
  }
}
