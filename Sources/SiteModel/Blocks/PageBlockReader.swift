import Diagnostics
import MarkdownSyntax

/// Reads what the block tags of a page mean.
struct PageBlockReader {
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) {
    self.path = path
  }

  /// - Returns: A block for each tag, in their order.
  mutating func blocks(_ tags: [BlockTag]) -> [PageBlock] {
    tags.map { block($0) }
  }

  private mutating func block(_ tag: BlockTag) -> PageBlock {
    guard !tag.isEnd else { return .transparent }
    switch tag.name.value {
    case "hint":
      return .hint(PageBlock.Hint(style: hintStyle(tag), icon: text("icon", of: tag)))
    case "tabs": return .tabs
    case "tab": return .tab(title: text("title", of: tag) ?? "", icon: text("icon", of: tag))
    case "stepper": return .stepper
    case "step": return .step
    case "columns": return .columns
    case "column":
      let written = text("width", of: tag)
      let width = written.flatMap { $0.hasSuffix("%") ? Double($0.dropLast()) : nil }
      return .column(
        width: width.flatMap { (1...100).contains($0) ? Int($0.rounded()) : nil },
        alignment: text("valign", of: tag).flatMap(PageBlock.Column.init) ?? .top)
    case "code":
      return .code(
        PageBlock.Code(
          title: text("title", of: tag), wraps: tag["overflow"]?.value == "wrap",
          hasLineNumbers: isSet("lineNumbers", of: tag),
          isExpandable: isSet("expandable", of: tag), isWide: isSet("fullWidth", of: tag)))
    case "filename": return .fileName
    case "content-ref": return .pageCard(destination: tag["url"]?.value ?? "")
    case "page-ref": return .pageCard(destination: tag["page"]?.value ?? "")
    case "embed":
      return .embed(destination: tag["url"]?.value ?? "", caption: text("caption", of: tag))
    case "file":
      return .file(destination: tag["src"]?.value ?? "", caption: text("caption", of: tag))
    case "include":
      return .include(path: tag.argument ?? Located("", tag.span))
    case "updates":
      return .updates(text("format", of: tag).flatMap(PageBlock.UpdateDates.init) ?? .full)
    case "update":
      return .update(date: tag["date"], tags: list("tags", of: tag))
    case "prompt": return .prompt(description: text("description", of: tag))
    case "if": return .conditional
    case "openapi", "openapi-operation", "openapi-webhook", "swagger", "api-method":
      return .api(operation(tag))
    case "swagger-description", "api-method-description": return .api(.description)
    case "swagger-parameter", "api-method-parameter":
      return .api(
        .parameter(
          place: text("in", of: tag) ?? "", name: text("name", of: tag) ?? "",
          type: text("type", of: tag) ?? "",
          isRequired: isSet("required", of: tag) || tag["required"]?.value == ""))
    case "swagger-response", "api-method-response-example":
      return .api(
        .response(
          status: (text("status", of: tag) ?? text("httpCode", of: tag)) ?? "",
          description: text("description", of: tag) ?? ""))
    default: return .transparent
    }
  }

  private func operation(_ tag: BlockTag) -> PageBlock.APIBlock {
    .operation(
      method: (text("method", of: tag) ?? "").uppercased(), path: text("path", of: tag) ?? "",
      base: text("baseUrl", of: tag) ?? text("host", of: tag) ?? "",
      summary: text("summary", of: tag) ?? "",
      specification: text("src", of: tag) ?? text("spec", of: tag))
  }

  private func hintStyle(_ tag: BlockTag) -> PageBlock.Hint.Style {
    guard let written = tag["style"]?.value else { return .info }
    switch written {
    case "tip": return .info
    case "warn": return .warning
    default: return PageBlock.Hint.Style(rawValue: written) ?? .info
    }
  }

  // MARK: - Attributes

  private func text(_ attribute: String, of tag: BlockTag) -> String? {
    tag[attribute].map(\.value).flatMap { $0.isEmpty ? nil : $0 }
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
