import MarkdownSyntax

/// Reads what the tags of described interfaces mean, in GitBook's three spellings.
enum APIBlockReader {
  static func block(_ tag: BlockTag) -> PageBlock.APIBlock? {
    switch tag.name.value {
    case "openapi", "openapi-operation", "openapi-webhook", "openapi-schemas", "swagger",
      "api-method":
      .operation(
        method: said(["method"], by: tag).uppercased(),
        path: said(["path", "schemas", "name"], by: tag), base: said(["baseUrl", "host"], by: tag),
        summary: said(["summary"], by: tag), specification: tag["src"]?.value)
    case "api-method-summary": .summary
    case "swagger-description", "api-method-description": .description
    case "swagger-parameter", "api-method-parameter":
      .parameter(
        place: said(["in"], by: tag), name: said(["name"], by: tag), type: said(["type"], by: tag),
        isRequired: tag["required"].map { ["", "true"].contains($0.value) } ?? false)
    case "swagger-response", "api-method-response-example":
      .response(
        status: said(["status", "httpCode"], by: tag), description: said(["description"], by: tag))
    case "api-method-path-parameters": .place("path")
    case "api-method-query-parameters": .place("query")
    case "api-method-headers": .place("header")
    case "api-method-body-parameters", "api-method-form-data-parameters": .place("body")
    case "api-method-spec", "api-method-request", "api-method-response",
      "api-method-response-example-description":
      .group
    default: nil
    }
  }

  /// The first of some attributes that says something.
  private static func said(_ attributes: [String], by tag: BlockTag) -> String {
    attributes.lazy.compactMap { tag[$0]?.value }.first { !$0.isEmpty } ?? ""
  }
}
