import MarkdownSyntax

extension BodyRenderer {
  mutating func enterBlock(_ index: Int, _ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .blockQuote:
      out.writeLineStart()
      out.write("<blockquote>\n")
    case .list: enterList(node)
    case .item: enterItem(index, node)
    case .heading: enterHeading(index, level: node.headingLevel)
    case .codeBlock:
      writeCode(index)
      return true
    case .htmlBlock:
      out.writeLineStart()
      if let language = language(of: index), writeForeignHTML(index, language) { return true }
      writeHTMLBlock(index)
      out.writeLineStart()
      return true
    case .thematicBreak:
      out.writeLineStart()
      out.write("<hr />\n")
      return true
    case .paragraph:
      if document.htmlPlace(of: index) != nil {
        out.writeLineStart()
        out.write("<p")
        writeLanguage(of: index)
        out.append(0x3E)
      } else {
        enterTightText(index)
      }
    case .table, .tableRow, .tableCell: enterTablePart(index, node)
    case .footnoteDefinition: enterFootnote(index, node)
    case .plainText:
      out.writeLineStart()
      out.write("<pre class=\"plain-text\"")
      writeLanguage(of: index)
      out.append(0x3E)
      out.writeEscaped(document.literal(of: index))
      out.write("</pre>\n")
      return true
    case .taggedBlock: return enterTag(index)
    default: break
    }
    return false
  }

  mutating func leaveBlock(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .blockQuote:
      out.writeLineStart()
      out.write("</blockquote>\n")
    case .list:
      if node.isOrdered { out.write("</ol>\n") } else { out.write("</ul>\n") }
    case .item: out.write("</li>\n")
    case .heading: leaveHeading(index, level: node.headingLevel)
    case .table, .tableRow, .tableCell: leaveTablePart(index, node)
    case .footnoteDefinition: leaveFootnote(index, node)
    case .paragraph: leaveTightText(index)
    case .taggedBlock: leaveTag(index)
    default: break
    }
  }

  /// A `<p>` belongs to the balance: raw HTML may have ended it.
  mutating func leaveParagraph(_ index: Int) {
    writeFootnoteBackInParagraph(index)
    sanitizer.balance.closeToMark(into: &out)
    out.append(0x0A)
  }

  // MARK: - Lists

  private mutating func enterList(_ node: MarkdownNode) {
    out.writeLineStart()
    if !node.isOrdered {
      out.write("<ul>\n")
    } else if node.number == 1 {
      out.write("<ol>\n")
    } else {
      out.write("<ol start=\"")
      out.write(number: node.number)
      out.write("\">\n")
    }
  }

  private mutating func enterItem(_ index: Int, _ node: MarkdownNode) {
    out.writeLineStart()
    out.write("<li")
    if node.isTask, style.isDressed { out.write(" class=\"task-item\"") }
    writeLanguage(of: index)
    out.append(0x3E)
    guard node.isTask else { return }
    out.write("<input type=\"checkbox\" ")
    if style.isDressed { out.write("class=\"task\" ") }
    if node.isChecked { out.write("checked=\"\" ") }
    out.write("disabled=\"\" aria-label=\"")
    out.writeEscaped(node.isChecked ? style.words.taskDone : style.words.taskOpen)
    out.write("\" /> ")
  }

  // MARK: - Headings

  /// Levels as they are shown: the title is the template's, so a second one is a level lower.
  private func shown(_ level: Int) -> Int { style.isDressed ? max(2, level) : level }

  mutating func enterHeading(_ index: Int, level: Int) {
    out.writeLineStart()
    out.write("<h")
    out.write(number: shown(level))
    writeLanguage(of: index)
    guard style.isDressed, let anchor = links.anchors(ofHeading: index).first else {
      out.append(0x3E)
      return
    }
    latestHeading = document.line(of: index)
    hideAnchor(anchor, in: index)
    writeHeadingAnchor(anchor, aliases: links.anchors(ofHeading: index).dropFirst())
    if !holdsLink(index) {
      out.write("<a class=\"anchor\" href=\"#")
      out.writeAddress(anchor)
      out.write("\">")
    }
  }

  mutating func writeHeadingAnchor(_ anchor: String, aliases: some Sequence<String>) {
    out.write(" id=\"")
    out.writeEscaped(anchor)
    out.write("\">")
    for alias in aliases {
      out.write("<span id=\"")
      out.writeEscaped(alias)
      out.write("\"></span>")
    }
  }

  mutating func leaveHeading(_ index: Int, level: Int) {
    if style.isDressed, !links.anchors(ofHeading: index).isEmpty, !holdsLink(index) {
      out.write("</a>")
    }
    out.write("</h")
    out.write(number: shown(level))
    out.write(">\n")
  }

  /// GitBook fixes a heading's anchor with an empty link behind its words. The heading has the anchor
  /// itself, so the link says nothing more.
  mutating func hideAnchor(_ anchor: String, in heading: Int) {
    for index in document.range(of: heading).dropLast()
    where document.nodes[index].kind == .htmlInline {
      let tag = Array(" id=\"\(anchor)\"".utf8)
      guard document.nodes[index + 1].kind == .htmlInline,
        document.literal(of: index).starts(with: [0x3C, 0x61, 0x20]),
        document.literal(of: index + 1).elementsEqual([0x3C, 0x2F, 0x61, 0x3E]),
        document.literal(of: index).firstRange(of: tag) != nil
      else { continue }
      hiddenNodes.formUnion([index, index + 1])
    }
  }

  /// A heading with a link or note inside, or inside a link, cannot be a link itself.
  func holdsLink(_ index: Int) -> Bool {
    sanitizer.balance.isInsideLink
      || document.range(of: index).contains {
        switch document.nodes[$0].kind {
        case .link, .footnoteReference, .image: true
        case .htmlInline: !hiddenNodes.contains($0)
        default: false
        }
      }
  }

  // MARK: - Code

  private mutating func writeCode(_ index: Int) {
    let frame = codeFrame(of: index)
    out.writeLineStart()
    if style.isDressed {
      out.write("<div")
      out.writeClasses(
        ["code"] + (frame.lineCount == nil ? [] : ["expandable"])
          + (frame.isWide ? ["full-width"] : []))
      writeLanguage(of: index)
      out.append(0x3E)
    }
    let info = document.title(of: index)
    let language = info.prefix { $0 != 0x20 && $0 != 0x09 }
    if style.isDressed {
      writeCodeStart(frame)
    } else {
      out.write("<pre")
      writeLanguage(of: index)
      out.append(0x3E)
    }
    if language.isEmpty {
      out.write("<code>")
    } else {
      out.write("<code class=\"language-")
      out.writeEscaped(language)
      out.write("\">")
    }
    let start = out.count
    writeCodeText(index)
    if frame.hasLineNumbers { out.divideIntoLines(from: start) }
    out.write("</code></pre>")
    if style.isDressed { writeCodeEnd(frame) }
    out.append(0x0A)
  }

  // MARK: - Tables

  mutating func enterTablePart(_ index: Int, _ node: MarkdownNode) {
    out.writeLineStart()
    switch node.kind {
    case .table:
      if style.isDressed {
        out.write("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
        out.writeEscaped(latestHeading.isEmpty ? style.words.table : latestHeading)
        out.write("\">\n")
      }
      out.write("<table>")
      hasTableBody = false
    case .tableRow:
      if node.isHeader {
        out.write("<thead>\n")
      } else if !hasTableBody {
        out.write("<tbody>\n")
        hasTableBody = true
      }
      out.write("<tr")
      writeLanguage(of: index)
      out.append(0x3E)
    default:
      let isHeader = document.nodes[Int(node.parent)].isHeader
      if isHeader { out.write("<th") } else { out.write("<td") }
      switch node.alignment {
      case .none: break
      case .left: out.write(" class=\"align-left\"")
      case .center: out.write(" class=\"align-center\"")
      case .right: out.write(" class=\"align-right\"")
      }
      out.append(0x3E)
    }
  }

  mutating func leaveTablePart(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .table:
      if hasTableBody {
        out.writeLineStart()
        out.write("</tbody>\n")
      }
      hasTableBody = false
      out.writeLineStart()
      out.write("</table>\n")
      if style.isDressed { out.write("</div>\n") }
    case .tableRow:
      out.writeLineStart()
      out.write("</tr>")
      if node.isHeader { out.write("\n</thead>") }
    default:
      if document.nodes[Int(node.parent)].isHeader {
        out.write("</th>")
      } else {
        out.write("</td>")
      }
    }
  }
}
