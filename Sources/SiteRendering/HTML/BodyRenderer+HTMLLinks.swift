import MarkdownSyntax

/// Links, buttons and icons that GitBook writes as raw HTML.
extension BodyRenderer {
  /// `<a data-mention href="page.md">page.md</a>`: the page's title instead.
  mutating func writeMention(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard fragment.tag(node)?.attribute("data-mention") != nil,
      let written = fragment.address("href", of: node), links.title(of: written) != nil
    else { return false }
    writeLink(node, isTitled: true, of: fragment)
    return true
  }

  /// A link on its own, by the title of the page that it leads to or by its words.
  mutating func writeLink(_ node: Int, isTitled: Bool, of fragment: HTMLFragment) {
    let written = fragment.address("href", of: node) ?? ""
    let title = isTitled ? links.title(of: written) : nil
    let words = title ?? fragment.line(of: node) { Array(document.line(of: $0).utf8) }
    guard sanitizer.balance.prepareForLink(into: &out),
      case .address(let address) = target(of: written, isImage: false)
    else {
      out.writeEscaped(words)
      return
    }
    out.write("<a href=\"")
    out.writeAddress(address)
    out.write("\">")
    out.writeEscaped(words.isEmpty ? written : words)
    out.write("</a>")
  }

  /// The image that a link names.
  mutating func writeImage(linkedBy node: Int, of fragment: HTMLFragment) {
    let written = fragment.address("href", of: node) ?? ""
    let image = target(of: written, isImage: true)
    switch image == .none ? target(of: written, isImage: false) : image {
    case .none: out.writeEscaped(fragment.line(of: node))
    case .address(let address) where !HTMLURL.isWebAddress(Array(address.utf8).span):
      out.write("<img src=\"")
      out.writeAddress(address)
      out.write("\" alt=\"\">")
    case .address(let address), .foreignImage(let address):
      BodyHTMLReferences<Links>.writeForeign(
        address, style.words.foreignImage, alternative: "",
        isInLink: sanitizer.balance.isInsideLink, into: &out)
    }
  }

  /// A button that searches, or asks, is a link to the list of all pages; the page's script opens the
  /// search instead. Who asks a question, too, finds pages.
  mutating func writeSearchButton(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard let address = links.searchAddress,
      let action = fragment.value("data-action", of: node), ["ask", "search"].contains(action),
      sanitizer.balance.mayHoldText, sanitizer.balance.prepareForLink(into: &out)
    else { return false }
    let query = fragment.value("data-query", of: node) ?? ""
    let isPrimary = (fragment.value("class", of: node) ?? "").contains("primary")
    out.write("<a")
    out.writeClasses(["button", isPrimary ? "primary" : "secondary"])
    out.write(" href=\"")
    out.writeAddress(address)
    if !query.isEmpty {
      out.write("?q=")
      for byte in query.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
        default: out.writePercentEncoded(byte)
        }
      }
    }
    out.write("\" data-search=\"")
    out.writeEscaped(query)
    out.write("\">")
    sanitizer.balance.mark(.link)
    write(fragment, below: node)
    sanitizer.balance.closeToMark(into: &out)
    out.write("</a>")
    return true
  }

  /// `<i class="fa-check">:check:</i>`, whose words are for who has no icons: a character, or nothing.
  mutating func writeIcon(_ node: Int, of fragment: HTMLFragment) -> Bool {
    let classes = fragment.value("class", of: node) ?? ""
    guard IconSigns.isIcon(classes) else { return false }
    if let sign = IconSigns.sign(for: classes) {
      out.write("<span class=\"sign\">")
      out.writeEscaped(sign)
      out.write("</span>")
    }
    return true
  }

  /// Whether an icon below a node is shown.
  func holdsSign(_ node: Int, _ fragment: HTMLFragment) -> Bool {
    fragment.elements(.i, below: node).contains {
      IconSigns.sign(for: fragment.value("class", of: $0) ?? "") != nil
    }
  }

  // MARK: - Code

  /// Code that is written as raw HTML, in the frame of all code.
  mutating func writeCode(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard let code = HTMLCode(fragment, at: node), sanitizer.balance.openBlock(into: &out) else {
      return false
    }
    out.writeLineStart()
    out.write("<div class=\"code\">")
    if let title = code.title {
      out.write("<p class=\"code-title\">")
      out.writeEscaped(title)
      out.write("</p>")
    }
    out.write("<pre tabindex=\"0\"")
    out.writeClasses((code.isWrapped ? ["wrap"] : []) + (code.isNumbered ? ["numbered"] : []))
    out.write("><code")
    out.writeClasses(code.language.map { ["language-\($0)"] } ?? [])
    out.write(">")
    if code.highlights.isEmpty, !code.isNumbered {
      out.writeEscaped(code.text[...])
    } else {
      writeLines(of: code)
    }
    out.write("</code></pre></div>\n")
    return true
  }

  private mutating func writeLines(of code: HTMLCode) {
    var highlights = code.highlights[...]
    for line in code.lines {
      var at = line.lowerBound
      out.write("<span class=\"line\">")
      while let next = highlights.first, next.upperBound <= line.upperBound {
        out.writeEscaped(code.text[at..<next.lowerBound])
        if !next.isEmpty {
          out.write("<strong>")
          out.writeEscaped(code.text[next])
          out.write("</strong>")
        }
        at = next.upperBound
        highlights.removeFirst()
      }
      out.writeEscaped(code.text[at..<line.upperBound])
      out.write("</span>\n")
    }
  }
}
