import MarkdownSyntax
import SiteModel

/// Interfaces that a page describes: method and path, parameters as tables, responses that unfold.
extension BodyRenderer {
  /// Operations in operations are not laid out: each costs a level of the program's own stack.
  private static var operationLimit: Int { 4 }

  /// - Returns: Whether the block is done with, its children included.
  mutating func enterAPI(_ index: Int, _ part: PageBlock.APIBlock) -> Bool {
    guard case .operation(let method, let path, let base, let summary, let specification) = part,
      layout.operationDepth < Self.operationLimit
    else { return false }
    let parts = OperationParts(
      of: index, in: document, places: Set(style.words.parameters.keys)
    ) { block(of: $0) }
    writeStart("<div class=\"operation\">\n")
    writeTitle(parts.summary.map { document.line(of: $0) } ?? summary)
    writeEndpoint(method, base + path)
    layout.operationDepth += 1
    sanitizer.balance.mark(.flow)
    for text in parts.texts { write(text) }
    sanitizer.balance.closeToMark(into: &out)
    if parts.texts.isEmpty, let specification { writeSpecification(specification) }
    for (place, nodes) in parts.parameters { writeParameters(nodes, at: place) }
    writeResponses(parts.responses)
    layout.operationDepth -= 1
    writeStart("</div>\n")
    return true
  }

  private mutating func writeTitle(_ summary: String) {
    guard !summary.isEmpty else { return }
    out.write("<p class=\"operation-title\">")
    out.writeEscaped(summary)
    out.write("</p>\n")
  }

  private mutating func writeEndpoint(_ method: String, _ path: String) {
    guard !method.isEmpty || !path.isEmpty else { return }
    out.write("<p class=\"endpoint\">")
    if !method.isEmpty {
      out.write("<span class=\"method\">")
      out.writeEscaped(method)
      out.write("</span> ")
    }
    out.write("<code>")
    out.writeEscaped(path)
    out.write("</code></p>\n")
  }

  private mutating func writeSpecification(_ destination: String) {
    guard case .address(let address) = links.target(of: destination, isImage: false),
      sanitizer.balance.prepareForLink(into: &out)
    else { return }
    writeStart("<p><a href=\"")
    out.writeAddress(address)
    out.write("\">")
    out.writeEscaped(style.words.specification)
    out.write("</a></p>\n")
  }

  // MARK: - Parameters

  private mutating func writeParameters(_ nodes: [Int], at place: String) {
    let title = style.words.parameters[place, default: place]
    writeStart("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
    out.writeEscaped(title)
    out.write("\">\n<table class=\"parameters\">\n<caption>")
    out.writeEscaped(title)
    out.write("</caption>\n<thead>\n<tr>")
    for word in [style.words.parameterName, style.words.parameterType, style.words.parameterText] {
      out.write("<th scope=\"col\">")
      out.writeEscaped(word)
      out.write("</th>")
    }
    out.write("</tr>\n</thead>\n<tbody>\n")
    for node in nodes { writeParameter(node) }
    out.write("</tbody>\n</table>\n</div>\n")
  }

  private mutating func writeParameter(_ node: Int) {
    guard case .api(.parameter(_, let name, let type, let isRequired)) = block(of: node) else {
      return
    }
    out.write("<tr><td><code>")
    out.writeEscaped(name)
    out.write("</code>")
    if isRequired {
      out.write(" <span class=\"required\">")
      out.writeEscaped(style.words.required)
      out.write("</span>")
    }
    out.write("</td><td>")
    out.writeEscaped(type)
    out.write("</td><td>\n")
    writeContents(of: node)
    out.write("</td></tr>\n")
  }

  // MARK: - Responses

  private mutating func writeResponses(_ nodes: [Int]) {
    guard !nodes.isEmpty else { return }
    writeStart("<p class=\"operation-part\">")
    out.writeEscaped(style.words.responses)
    out.write("</p>\n")
    for node in nodes {
      guard case .api(.response(let status, let description)) = block(of: node) else { continue }
      writeStart("<details class=\"response\"><summary>")
      if !status.isEmpty {
        out.write("<code>")
        out.writeEscaped(status)
        out.write(description.isEmpty ? "</code>" : "</code> ")
      }
      out.writeEscaped(description)
      out.write("</summary>\n")
      writeContents(of: node)
      writeStart("</details>\n")
    }
  }
}
