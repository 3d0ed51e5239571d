extension BlockScan {
  /// The kind of HTML block that begins on the line (CommonMark 0.29 §4.6).
  func htmlKind(interruptsParagraph: Bool) -> Int? {
    let at = line.text
    guard line.byte(at) == 0x3C else { return nil }
    for name: StaticString in ["<script", "<pre", "<style"] where line.matches(name, at: at) {
      let next = line.byte(at + name.utf8CodeUnitCount)
      if LinkSyntax.isSpace(next) || next == 0x3E { return 1 }
    }
    if line.matches("<!--", at: at) { return 2 }
    if line.matches("<?", at: at) { return 3 }
    if line.matches("<![cdata[", at: at) { return 5 }
    if line.byte(at + 1) == 0x21, (0x41...0x5A).contains(line.byte(at + 2)) { return 4 }
    if beginsWithBlockTag(at + 1) { return 6 }
    guard !interruptsParagraph, let end = tagEnd(at + 1) else { return nil }
    var rest = end
    while rest < line.end, line.isSpaceOrTab(rest) || line.byte(rest) == 0x0C { rest += 1 }
    return rest >= line.end ? 7 : nil
  }

  /// Whether a block of a kind ends with the line it is on.
  func endsHTML(_ kind: Int) -> Bool {
    let ends: [StaticString] =
      switch kind {
      case 1: ["</script>", "</pre>", "</style>"]
      case 2: ["-->"]
      case 3: ["?>"]
      case 4: [">"]
      case 5: ["]]>"]
      default: []
      }
    return ends.contains { line.contains($0, from: line.text) }
  }

  // MARK: - Kind 6

  private func beginsWithBlockTag(_ start: Int) -> Bool {
    let nameStart = line.byte(start) == 0x2F ? start + 1 : start
    var end = nameStart
    var name = ""
    while isLetter(end) || isDigit(end), end - nameStart < 12 {
      name.unicodeScalars.append(
        Unicode.Scalar(isLetter(end) ? line.byte(end) | 0x20 : line.byte(end)))
      end += 1
    }
    let next = line.byte(end)
    guard
      LinkSyntax.isSpace(next) || next == 0x3E || (next == 0x2F && line.byte(end + 1) == 0x3E)
    else { return false }
    return Self.blockNames.contains(name)
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "title", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track",
    "ul",
  ]

  // MARK: - Kind 7

  /// Behind a whole tag, its name at an offset.
  private func tagEnd(_ start: Int) -> Int? {
    let isClosing = line.byte(start) == 0x2F
    var at = isClosing ? start + 1 : start
    guard isLetter(at) else { return nil }
    while isLetter(at) || isDigit(at) || line.byte(at) == 0x2D { at += 1 }
    while !isClosing, spaces(at) > at, let end = attributeEnd(spaces(at)) { at = end }
    at = spaces(at)
    if !isClosing, line.byte(at) == 0x2F { at += 1 }
    return at < line.end && line.byte(at) == 0x3E ? at + 1 : nil
  }

  private func attributeEnd(_ start: Int) -> Int? {
    guard isLetter(start) || line.byte(start) == 0x5F || line.byte(start) == 0x3A else {
      return nil
    }
    var at = start
    while isLetter(at) || isDigit(at) || [0x3A, 0x2E, 0x5F, 0x2D].contains(line.byte(at)) {
      at += 1
    }
    guard line.byte(spaces(at)) == 0x3D, spaces(at) < line.end else { return at }
    return valueEnd(spaces(spaces(at) + 1))
  }

  private func valueEnd(_ start: Int) -> Int? {
    let quote = line.byte(start)
    var at = start
    if quote == 0x22 || quote == 0x27 {
      at += 1
      while at < line.end, line.byte(at) != quote { at += 1 }
      return at < line.end ? at + 1 : nil
    }
    while at < line.end, !LinkSyntax.isSpace(line.byte(at)),
      ![0x22, 0x27, 0x3D, 0x3C, 0x3E, 0x60].contains(line.byte(at))
    {
      at += 1
    }
    return at > start ? at : nil
  }

  private func isLetter(_ at: Int) -> Bool { (0x61...0x7A).contains(line.byte(at) | 0x20) }
  private func isDigit(_ at: Int) -> Bool { (0x30...0x39).contains(line.byte(at)) }

  private func spaces(_ start: Int) -> Int {
    var at = start
    while at < line.end, LinkSyntax.isSpace(line.byte(at)) { at += 1 }
    return at
  }
}
