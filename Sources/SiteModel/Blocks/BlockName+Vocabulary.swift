import MarkdownSyntax

/// What authors may write into the block tags.
extension BlockName {
  /// Attributes of blocks that are shown, those without an effect on a static site among them. `nil`
  /// for tags into which nothing is written but, at most, a condition or an assignment.
  var attributes: [String]? {
    switch self {
    case .hint: ["style", "icon"]
    case .tab: ["title", "icon"]
    case .tabs, .stepper, .step, .columns, .fileName, .include, .swaggerDescription: []
    case .column: ["width", "valign"]
    case .code: ["title", "overflow", "lineNumbers", "expandable", "fullWidth"]
    case .contentReference: ["url"]
    case .pageReference: ["page"]
    case .embed: ["url", "caption", "fullWidth"]
    case .file: ["src", "caption"]
    case .updates: ["format"]
    case .update: ["date", "tags"]
    case .prompt: ["description", "icon", "openInAIProviders", "defaultExpanded"]
    case .openAPI: ["src", "path", "method", "expanded", "fullWidth"]
    case .openAPIOperation: ["spec", "path", "method"]
    case .openAPISchemas: ["spec", "schemas", "grouped"]
    case .openAPIWebhook: ["spec", "name", "method"]
    case .swagger: ["method", "path", "baseUrl", "summary", "src", "expanded", "fullWidth"]
    case .swaggerParameter: ["in", "name", "type", "required"]
    case .swaggerResponse: ["status", "description"]
    case .method: ["method", "host", "path"]
    case .methodParameter: ["name", "type", "required"]
    case .methodResponseExample: ["httpCode"]
    case .condition, .otherwiseIf, .elseIf, .otherwise, .loop, .assignment, .includeRelative, .raw,
      .block, .extends, .methodSummary, .methodDescription, .methodSpecification, .methodRequest,
      .methodResponse, .methodPathParameters, .methodQueryParameters, .methodHeaders,
      .methodBodyParameters, .methodFormParameters, .methodResponseText:
      nil
    }
  }

  /// Whether the block means nothing without what stands in it.
  var isContainer: Bool {
    switch self {
    case .hint, .tabs, .tab, .stepper, .step, .columns, .column, .code, .fileName,
      .contentReference, .updates, .update, .prompt, .condition, .method, .swaggerDescription,
      .swaggerParameter, .swaggerResponse:
      true
    case .pageReference, .embed, .file, .include, .otherwiseIf, .elseIf, .otherwise, .loop,
      .assignment, .includeRelative, .raw, .block, .extends, .openAPI, .openAPIOperation,
      .openAPISchemas, .openAPIWebhook, .swagger, .methodSummary, .methodDescription,
      .methodSpecification, .methodRequest, .methodResponse, .methodPathParameters,
      .methodQueryParameters, .methodHeaders, .methodBodyParameters, .methodFormParameters,
      .methodParameter, .methodResponseExample, .methodResponseText:
      false
    }
  }

  /// The block that each part belongs into.
  static let wholes: [BlockName: BlockName] = [
    .tab: .tabs, .step: .stepper, .column: .columns, .update: .updates,
    .swaggerDescription: .swagger, .swaggerParameter: .swagger, .swaggerResponse: .swagger,
    .methodSpecification: .method,
  ]

  /// Of all tags, sorted.
  static let names: [String] = allCases.map(\.rawValue).sorted()

  static func isKnown(_ name: String) -> Bool {
    BlockName(rawValue: name) != nil || isIntegration(name)
  }

  /// Whether a name is that of a block that is shown.
  static func isShown(_ name: String) -> Bool {
    BlockName(rawValue: name)?.attributes != nil
  }
}
