import MarkdownSyntax
import SiteModel

/// Blocks that lead elsewhere: to a page, to another site, to a file. Nothing is played or loaded.
extension BodyRenderer {
  // MARK: - Pages

  /// A card with the title of the page that it leads to. The author's label stands where the address
  /// leads to something else, and alone where it leads nowhere.
  ///
  /// - Returns: Whether the block is done with, its children included.
  mutating func writePageCard(_ index: Int, _ destination: String) -> Bool {
    let label = document.labelOfCard(index)
    guard case .address(let address) = links.target(of: destination, isImage: false),
      sanitizer.balance.prepareForLink(into: &out)
    else {
      if let label, !label.isEmpty { writeParagraph(label) }
      return label != nil
    }
    if let page = links.page(at: destination) {
      writeCard("reference", address, title: page.title, note: page.description, page.language)
    } else if let host = CardWords.host(of: address) {
      writeCard("reference", address, title: label ?? "", note: host, isExternal: true)
    } else {
      let name = CardWords.fileName(of: destination)
      writeCard("file", address, title: label ?? "", note: name)
    }
    return label != nil
  }

  // MARK: - Other sites

  mutating func enterEmbed(_ index: Int, _ destination: String, _ caption: String?) -> Bool {
    guard case .address(let address) = links.target(of: destination, isImage: false),
      sanitizer.balance.prepareForLink(into: &out)
    else { return writeCaption(index, caption) }
    guard let host = CardWords.host(of: address) else {
      return enterFile(index, destination, caption)
    }
    let title = plainCaption(index) ?? caption
    beginFigure(index)
    writeCard(
      "foreign", address, title: title ?? host, note: title == nil ? address : host,
      isExternal: true)
    return beginCaption(index)
  }

  // MARK: - Files

  mutating func enterFile(_ index: Int, _ destination: String, _ caption: String?) -> Bool {
    let name = CardWords.fileName(of: destination)
    guard case .address(let address) = links.target(of: destination, isImage: false),
      sanitizer.balance.prepareForLink(into: &out)
    else { return writeCaption(index, caption ?? name) }
    let title = plainCaption(index) ?? caption
    beginFigure(index)
    if let host = CardWords.host(of: address) {
      writeCard("file", address, title: title ?? name, note: host, isExternal: true)
    } else {
      let size = links.size(of: destination).flatMap {
        UnicodeText.fileSize($0, in: style.words.language)
      }
      writeCard(
        "file", address, title: title ?? name, note: title == nil ? size : name,
        size: title == nil ? nil : size, isDownload: true)
    }
    return beginCaption(index)
  }

  // MARK: - Captions

  /// A caption of plain words is the card's title.
  private func plainCaption(_ index: Int) -> String? {
    guard let label = document.labelOfCard(index), !label.isEmpty, !holdsMarkup(index) else {
      return nil
    }
    return label
  }

  /// A caption with links or images in it, or of several blocks, stands below the card.
  private func isFigure(_ index: Int) -> Bool {
    index + 1 < Int(document.nodes[index].end) && plainCaption(index) == nil
  }

  private func holdsMarkup(_ index: Int) -> Bool {
    document.nodes[document.range(of: index)].contains {
      switch $0.kind {
      case .link, .image, .htmlInline, .footnoteReference: true
      default: false
      }
    }
  }

  private mutating func beginFigure(_ index: Int) {
    guard isFigure(index) else { return }
    writeStart("<figure>\n")
    layout.figures.insert(index)
  }

  /// - Returns: Whether there is none.
  private mutating func beginCaption(_ index: Int) -> Bool {
    guard layout.figures.contains(index) else { return true }
    out.write("<figcaption>\n")
    return false
  }

  mutating func leaveFigure(_ index: Int) {
    guard layout.figures.remove(index) != nil else { return }
    out.writeLineStart()
    out.write("</figcaption>\n</figure>\n")
  }

  /// What is left of a card that leads nowhere.
  private mutating func writeCaption(_ index: Int, _ caption: String?) -> Bool {
    if index + 1 < Int(document.nodes[index].end) { return false }
    if let caption { writeParagraph(caption) }
    return true
  }

  // MARK: - Writing

  private mutating func writeParagraph(_ text: String) {
    writeStart("<p>")
    out.writeEscaped(text)
    out.write("</p>\n")
  }

  /// - Parameter title: Empty for a card that has only its note.
  private mutating func writeCard(
    _ name: StaticString, _ address: String, title: String, note: String?, size: String? = nil,
    _ language: TextLanguage? = nil, isExternal: Bool = false, isDownload: Bool = false
  ) {
    writeStart("<a class=\"")
    out.write(name)
    out.write("\"")
    if isExternal { out.write(" rel=\"external\"") }
    if isDownload { out.write(" download") }
    out.write(" href=\"")
    out.writeAddress(address)
    out.write("\"")
    if let language { out.writeAttributes(of: language) }
    out.write(isExternal ? "><strong class=\"external\">" : "><strong>")
    out.writeEscaped(title.isEmpty ? note ?? address : title)
    out.write("</strong>")
    if let note, !note.isEmpty, !title.isEmpty {
      // A file's name and its size may run in different directions.
      out.write(size == nil ? " <small>" : " <small><bdi>")
      out.writeEscaped(note)
      if let size {
        out.write("</bdi> · ")
        out.writeEscaped(size)
      }
      out.write("</small>")
    }
    out.write("</a>\n")
  }

  /// A block of an integration: what it names of another site, or the source of what it draws.
  mutating func writeIntegration(_ integration: PageBlock.Integration) {
    if let destination = integration.destination,
      case .address(let address) = links.target(of: destination, isImage: false),
      sanitizer.balance.prepareForLink(into: &out)
    {
      let host = CardWords.host(of: address)
      writeCard(
        "foreign", address, title: host ?? CardWords.fileName(of: destination),
        note: host == nil ? nil : address, isExternal: host != nil)
    }
    if let source = integration.source {
      writeStart("<div class=\"code\"><pre tabindex=\"0\"><code class=\"language-")
      out.writeEscaped(integration.name)
      out.write("\">")
      out.writeEscaped(source)
      out.write("</code></pre></div>\n")
    }
  }
}

/// What a card says of an address.
enum CardWords {
  /// The host of another site's address; `nil` for one of this site.
  static func host(of address: String) -> String? {
    guard let mark = address.firstRange(of: "//"),
      mark.lowerBound == address.startIndex || address[..<mark.lowerBound].hasSuffix(":")
    else { return nil }
    let host = address[mark.upperBound...].prefix { !"/?#".contains($0) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  /// The last part of a path.
  static func fileName(of destination: String) -> String {
    let path = destination.prefix { $0 != "?" && $0 != "#" }
    return RelativeAddress.decoded(String(path.split(separator: "/").last ?? path))
  }
}
