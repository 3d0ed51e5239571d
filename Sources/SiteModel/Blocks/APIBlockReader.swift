import MarkdownSyntax

/// Reads what the tags of described interfaces mean, in GitBook's three spellings.
enum APIBlockReader {
  static func block(_ tag: BlockTag) -> PageBlock.APIBlock? {
    switch BlockName(rawValue: tag.name.value) {
    case .openAPI, .openAPIOperation, .openAPIWebhook, .openAPISchemas, .swagger, .method:
      .operation(
        method: said(["method"], by: tag).uppercased(),
        path: said(["path", "schemas", "name"], by: tag), base: said(["baseUrl", "host"], by: tag),
        summary: said(["summary"], by: tag), specification: tag["src"]?.value)
    case .methodSummary: .summary
    case .swaggerDescription, .methodDescription: .description
    case .swaggerParameter, .methodParameter:
      .parameter(
        place: said(["in"], by: tag), name: said(["name"], by: tag), type: said(["type"], by: tag),
        isRequired: tag["required"].map { ["", "true"].contains($0.value) } ?? false)
    case .swaggerResponse, .methodResponseExample:
      .response(
        status: said(["status", "httpCode"], by: tag), description: said(["description"], by: tag))
    case .methodPathParameters: .place("path")
    case .methodQueryParameters: .place("query")
    case .methodHeaders: .place("header")
    case .methodBodyParameters, .methodFormParameters: .place("body")
    case .methodSpecification, .methodRequest, .methodResponse, .methodResponseText: .group
    case .hint, .tabs, .tab, .stepper, .step, .columns, .column, .code, .embed, .file, .include,
      .prompt, .updates, .update, .fileName, .contentReference, .pageReference, .condition,
      .otherwiseIf, .elseIf, .otherwise, .loop, .assignment, .includeRelative, .raw, .block,
      .extends, nil:
      nil
    }
  }

  /// The first of some attributes that says something.
  private static func said(_ attributes: [String], by tag: BlockTag) -> String {
    attributes.lazy.compactMap { tag[$0]?.value }.first { !$0.isEmpty } ?? ""
  }
}
