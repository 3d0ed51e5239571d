import MarkdownSyntax

extension BodyRenderer {
  /// A table in its frame, in which it scrolls.
  mutating func writeTable(_ node: Int, of fragment: HTMLFragment) -> Bool {
    guard !fragment.isInside(.table, node), sanitizer.balance.openBlock(into: &out) else {
      return false
    }
    let isWide = fragment.value("data-full-width", of: node) == "true"
    guard let table = HTMLTable(fragment, at: node) else {
      beginFrame(isWide: isWide)
      sanitizer.balance.mark(.flow)
      writeAsItIs(node, of: fragment)
      sanitizer.balance.closeToMark(into: &out)
      endFrame()
      return true
    }
    switch table.view {
    case .cards(let isLarge, let isCarousel):
      writeCards(
        table, node,
        classes: (isLarge ? ["large"] : []) + (isCarousel ? ["carousel"] : [])
          + (isWide ? ["full-width"] : []),
        of: fragment)
    case .table:
      beginFrame(isWide: isWide)
      writeTyped(table, node, of: fragment)
      endFrame()
    }
    return true
  }

  private mutating func writeAsItIs(_ node: Int, of fragment: HTMLFragment) {
    if case .token(let token, _) = fragment.nodes[node].content {
      sanitizer.append(token, of: fragment.bytes(of: node).span, into: &out)
    }
    write(fragment, below: node)
    if let closing = fragment.nodes[node].closing {
      sanitizer.append(
        .closingTag(closing.tag), of: fragment.bytes(ofPiece: closing.piece).span, into: &out)
    }
  }

  private mutating func beginFrame(isWide: Bool) {
    out.writeLineStart()
    out.write("<div")
    out.writeClasses(["table"] + (isWide ? ["full-width"] : []))
    out.write(" role=\"group\" tabindex=\"0\" aria-label=\"")
    out.writeEscaped(latestHeading.isEmpty ? style.words.table : latestHeading)
    out.write("\">\n")
  }

  private mutating func endFrame() {
    out.writeLineStart()
    out.write("</div>\n")
  }

  private mutating func writeTyped(_ table: HTMLTable, _ node: Int, of fragment: HTMLFragment) {
    out.write("<table")
    writeIdentifier(of: node, fragment)
    out.writeClasses(
      ["header-hidden", "header-sticky"].filter {
        fragment.value("data-" + $0, of: node).map { $0 != "false" } ?? false
      })
    out.write(">\n<thead>\n<tr")
    writeIdentifier(of: table.headRow, fragment)
    out.write(">\n")
    for column in table.columns where !column.isHidden {
      writeCell(column.head, isHead: true, column, of: fragment) { $0.write(fragment, below: $1) }
    }
    out.write("</tr>\n</thead>\n<tbody>\n")
    for cells in table.rows where !cells.isEmpty {
      out.write("<tr")
      writeIdentifier(of: fragment.nodes[cells[0]].parent, fragment)
      out.write(">\n")
      for (column, cell) in zip(table.columns, cells) where !column.isHidden {
        writeCell(cell, isHead: false, column, of: fragment) { body, cell in
          body.writeContent(of: cell, column, of: fragment)
        }
      }
      out.write("</tr>\n")
    }
    out.write("</tbody>\n</table>\n")
  }

  private mutating func writeCell(
    _ cell: Int, isHead: Bool, _ column: HTMLTable.Column, of fragment: HTMLFragment,
    _ write: (inout BodyRenderer, Int) -> Void
  ) {
    out.write(isHead ? "<th" : "<td")
    writeIdentifier(of: cell, fragment)
    var classes: [String] = column.kind == .number ? ["number"] : []
    if isHead, let width = fragment.value("width", of: cell) {
      classes += HTMLStyle.shareClass(ofColumn: width).map { [$0] } ?? []
    }
    classes += fragment.value("align", of: cell).flatMap(HTMLStyle.alignment).map { [$0] } ?? []
    out.writeClasses(classes)
    out.write(">")
    sanitizer.balance.mark(.flow)
    write(&self, cell)
    sanitizer.balance.closeToMark(into: &out)
    out.write(isHead ? "</th>\n" : "</td>\n")
  }

  /// The anchor that an element has, so that what leads there finds it.
  mutating func writeIdentifier(of node: Int, _ fragment: HTMLFragment) {
    guard !style.isQuoted, let name = fragment.identifier(of: node),
      sanitizer.references.takes(name: name)
    else { return }
    out.write(" id=\"")
    out.writeEscaped(name[...])
    out.write("\"")
  }

  // MARK: - Cells

  /// What a cell holds, as its column means it. What does not fit the type stands as it is written.
  mutating func writeContent(
    of cell: Int, _ column: HTMLTable.Column, of fragment: HTMLFragment
  ) {
    switch column.kind {
    case .checkbox: writeCheckbox(cell, of: fragment)
    case .select(let options): writeOptions(cell, options, of: fragment)
    case .rating(let most): writeRating(cell, most, of: fragment)
    case .files, .contentReference, .image:
      let links = fragment.elements(.a, below: cell)
      if links.isEmpty { write(fragment, below: cell) }
      for (position, link) in links.enumerated() {
        if position > 0 { out.write("<br>") }
        if column.kind == .image {
          writeImage(linkedBy: link, of: fragment)
        } else {
          writeLink(link, isTitled: column.kind == .contentReference, of: fragment)
        }
      }
    case .text, .number, .users: write(fragment, below: cell)
    }
  }

  private mutating func writeCheckbox(_ cell: Int, of fragment: HTMLFragment) {
    let isChecked: Bool
    switch fragment.line(of: cell).lowercased() {
    case "true": isChecked = true
    case "false", "": isChecked = false
    default:
      write(fragment, below: cell)
      return
    }
    out.write("<input type=\"checkbox\" class=\"check\" ")
    if isChecked { out.write("checked=\"\" ") }
    out.write("disabled=\"\" aria-label=\"")
    out.writeEscaped(isChecked ? style.words.taskDone : style.words.taskOpen)
    out.write("\">")
  }

  private mutating func writeOptions(
    _ cell: Int, _ options: [HTMLTable.Column.Option], of fragment: HTMLFragment
  ) {
    let chosen = fragment.descendants(of: cell).compactMap { fragment.value("data-option", of: $0) }
    if chosen.isEmpty { write(fragment, below: cell) }
    for (position, value) in chosen.enumerated() {
      if position > 0 { out.write(" ") }
      let option = options.first { $0.value == value }
      out.write("<span")
      out.writeClasses(["option"] + (option.flatMap { Self.hue($0.colour) }.map { [$0] } ?? []))
      out.write(">")
      out.writeEscaped(option?.label ?? value)
      out.write("</span>")
    }
  }

  /// The nearest of the site's hues.
  private static func hue(_ colour: String) -> String? {
    switch colour.lowercased() {
    case "blue", "indigo", "sky": "hue-1"
    case "red", "rose": "hue-2"
    case "green", "lime", "emerald": "hue-3"
    case "purple", "pink", "violet", "fuchsia": "hue-4"
    case "orange", "yellow", "brown", "amber": "hue-5"
    case "teal", "cyan": "hue-6"
    default: nil
    }
  }

  private mutating func writeRating(_ cell: Int, _ most: Int, of fragment: HTMLFragment) {
    guard let stars = Double(fragment.line(of: cell)), stars >= 0, stars.isFinite else {
      write(fragment, below: cell)
      return
    }
    let filled = Int(min(stars, Double(most)).rounded())
    out.write("<span class=\"rating\" role=\"img\" aria-label=\"")
    out.writeEscaped(
      style.words.rating.replacing("{number}", with: String(filled))
        .replacing("{count}", with: String(most)))
    out.write("\">")
    for star in 0..<most { out.write(star < filled ? "★" : "☆") }
    out.write("</span>")
  }
}

extension [UInt8] {
  /// Appends ` class="…"`, unless there is none.
  mutating func writeClasses(_ names: [String]) {
    guard !names.isEmpty else { return }
    write(" class=\"")
    writeEscaped(names.joined(separator: " "))
    write("\"")
  }
}
