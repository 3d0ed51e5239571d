import MarkdownSyntax

/// The block tags that have a meaning, with what their authors may write into them.
enum BlockVocabulary {
  /// Attributes by name of the tag, those without an effect on a static site among them.
  static let attributes: [String: [String]] = [
    "hint": ["style", "icon"], "tabs": [], "tab": ["title", "icon"], "stepper": [], "step": [],
    "columns": [], "column": ["width", "valign"],
    "code": ["title", "overflow", "lineNumbers", "expandable", "fullWidth"], "filename": [],
    "content-ref": ["url"], "page-ref": ["page"], "embed": ["url", "caption", "fullWidth"],
    "file": ["src", "caption"], "include": [], "updates": ["format"], "update": ["date", "tags"],
    "prompt": ["description", "icon", "openInAIProviders", "defaultExpanded"],
    "openapi": ["src", "path", "method", "expanded", "fullWidth"],
    "openapi-operation": ["spec", "path", "method"],
    "openapi-schemas": ["spec", "schemas", "grouped"],
    "openapi-webhook": ["spec", "name", "method"],
    "swagger": ["method", "path", "baseUrl", "summary", "src", "expanded", "fullWidth"],
    "swagger-description": [], "swagger-parameter": ["in", "name", "type", "required"],
    "swagger-response": ["status", "description"],
    "api-method": ["method", "host", "path"],
    "api-method-parameter": ["name", "type", "required"],
    "api-method-response-example": ["httpCode"],
  ]

  /// Tags of which nothing is written into them but, at most, a condition or an assignment.
  private static let bare: Set<String> = [
    "if", "elif", "elseif", "else", "for", "set", "include_relative", "raw", "block", "extends",
    "api-method-summary", "api-method-description", "api-method-spec", "api-method-request",
    "api-method-response", "api-method-path-parameters", "api-method-query-parameters",
    "api-method-headers", "api-method-body-parameters", "api-method-form-data-parameters",
    "api-method-response-example-description",
  ]

  /// Blocks that mean nothing without what stands in them.
  static let containers: Set<String> = [
    "hint", "tabs", "tab", "stepper", "step", "columns", "column", "code", "filename",
    "content-ref", "updates", "update", "prompt", "if", "api-method", "swagger-description",
    "swagger-parameter", "swagger-response",
  ]

  /// The block that a part belongs into.
  static let wholes: [String: String] = [
    "tab": "tabs", "step": "stepper", "column": "columns", "update": "updates",
    "swagger-description": "swagger", "swagger-parameter": "swagger",
    "swagger-response": "swagger", "api-method-spec": "api-method",
  ]

  static let names: [String] = (Array(attributes.keys) + bare).sorted()

  static func isKnown(_ name: String) -> Bool {
    attributes[name] != nil || bare.contains(name) || BlockTagNames.isIntegration(name)
  }
}
