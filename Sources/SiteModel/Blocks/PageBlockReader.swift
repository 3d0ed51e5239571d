package import Diagnostics
package import MarkdownSyntax

/// Reads what the block tags of a page mean.
package struct PageBlockReader {
  private let path: String
  private let anchors: AnchorRules
  package private(set) var diagnostics: [Diagnostic] = []

  package init(path: String, anchors: AnchorRules = AnchorRules()) {
    self.path = path
    self.anchors = anchors
  }

  /// - Returns: A block for each tag, in their order.
  package mutating func blocks(_ tags: [BlockTag]) -> [PageBlock] {
    tags.map { block($0) }
  }

  private mutating func block(_ tag: BlockTag) -> PageBlock {
    guard !tag.isEnd else { return .transparent }
    switch BlockName(rawValue: tag.name.value) {
    case .hint:
      return .hint(PageBlock.Hint(style: hintStyle(tag)))
    case .tabs: return .tabs
    case .tab:
      let title = text("title", of: tag) ?? ""
      return .tab(title: title, slug: anchors.anchor(for: title))
    case .stepper: return .stepper
    case .step: return .step
    case .columns: return .columns
    case .column:
      let written = text("width", of: tag)
      let width = written.flatMap { $0.hasSuffix("%") ? Double($0.dropLast()) : nil }
      return .column(
        width: width.flatMap { (1...100).contains($0) ? Int($0.rounded()) : nil },
        alignment: value("valign", of: tag) ?? .top)
    case .code:
      return .code(
        PageBlock.Code(
          title: text("title", of: tag), wraps: tag["overflow"]?.value == "wrap",
          hasLineNumbers: isSet("lineNumbers", of: tag),
          isExpandable: isSet("expandable", of: tag), isWide: isSet("fullWidth", of: tag)))
    case .fileName: return .fileName
    case .contentReference: return .pageCard(destination: tag["url"]?.value ?? "")
    case .pageReference: return .pageCard(destination: tag["page"]?.value ?? "")
    case .embed:
      return .embed(destination: tag["url"]?.value ?? "", caption: text("caption", of: tag))
    case .file:
      return .file(destination: tag["src"]?.value ?? "", caption: text("caption", of: tag))
    case .include:
      return .include(path: tag.argument ?? Located("", tag.span))
    case .updates:
      return .updates(value("format", of: tag) ?? .full)
    case .update:
      return .update(date: tag["date"], tags: list("tags", of: tag))
    case .prompt:
      return .prompt(
        description: text("description", of: tag),
        extent: value("defaultExpanded", of: tag) ?? .full)
    case .condition: return .conditional
    case .otherwiseIf, .elseIf, .otherwise, .loop, .assignment, .includeRelative, .raw, .block,
      .extends:
      return .transparent
    case .openAPI, .openAPIOperation, .openAPISchemas, .openAPIWebhook, .swagger,
      .swaggerDescription, .swaggerParameter, .swaggerResponse, .method, .methodSummary,
      .methodDescription, .methodSpecification, .methodRequest, .methodResponse,
      .methodPathParameters, .methodQueryParameters, .methodHeaders, .methodBodyParameters,
      .methodFormParameters, .methodParameter, .methodResponseExample, .methodResponseText:
      return APIBlockReader.block(tag).map(PageBlock.api) ?? .transparent
    case nil: return integration(tag) ?? .transparent
    }
  }

  private func integration(_ tag: BlockTag) -> PageBlock? {
    guard BlockName.isIntegration(tag.name.value) else { return nil }
    return .integration(
      PageBlock.Integration(
        name: String(tag.name.value.dropFirst().prefix { $0 != "/" }),
        destination: text("url", of: tag), source: text("content", of: tag)))
  }

  /// GitBook's other styles have names that authors confuse with two of others.
  private mutating func hintStyle(_ tag: BlockTag) -> PageBlock.Hint.Style {
    switch tag["style"]?.value {
    case nil, "", "tip"?: .info
    case "warn"?: .warning
    default: value("style", of: tag) ?? .info
    }
  }

  // MARK: - Attributes

  private func text(_ attribute: String, of tag: BlockTag) -> String? {
    tag[attribute].map(\.value).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// One of a closed set of values; any other is told of.
  private mutating func value<Choice>(_ attribute: String, of tag: BlockTag) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    guard let written = tag[attribute], !written.value.isEmpty else { return nil }
    if let choice = Choice(rawValue: written.value) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    diagnostics.append(
      Diagnostic(
        .blockUnknownValue, at: SourceLocation(path: path, span: written.span),
        "“\(written.value)” is no \(attribute) of “\(tag.name.value)”.",
        hint: nearestName(to: written.value, among: known).map { "Did you mean “\($0)”?" }
          ?? "Write one of: \(known.joined(separator: ", "))."))
    return nil
  }

  private func isSet(_ attribute: String, of tag: BlockTag) -> Bool {
    tag[attribute]?.value == "true"
  }

  private func list(_ attribute: String, of tag: BlockTag) -> [String] {
    (text(attribute, of: tag) ?? "").split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
  }
}
