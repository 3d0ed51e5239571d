/// The names of GitBook's block tags: all that any part of the program knows.
package enum BlockName: String, CaseIterable, Hashable, Sendable {
  case hint, tabs, tab, stepper, step, columns, column, code, embed, file, include, prompt
  case updates, update
  case fileName = "filename"
  case contentReference = "content-ref"
  case pageReference = "page-ref"
  // Commands of older books.
  case condition = "if"
  case otherwiseIf = "elif"
  case elseIf = "elseif"
  case otherwise = "else"
  case loop = "for"
  case assignment = "set"
  case includeRelative = "include_relative"
  case raw, block, extends
  // Interfaces, in three spellings.
  case openAPI = "openapi"
  case openAPIOperation = "openapi-operation"
  case openAPISchemas = "openapi-schemas"
  case openAPIWebhook = "openapi-webhook"
  case swagger
  case swaggerDescription = "swagger-description"
  case swaggerParameter = "swagger-parameter"
  case swaggerResponse = "swagger-response"
  case method = "api-method"
  case methodSummary = "api-method-summary"
  case methodDescription = "api-method-description"
  case methodSpecification = "api-method-spec"
  case methodRequest = "api-method-request"
  case methodResponse = "api-method-response"
  case methodPathParameters = "api-method-path-parameters"
  case methodQueryParameters = "api-method-query-parameters"
  case methodHeaders = "api-method-headers"
  case methodBodyParameters = "api-method-body-parameters"
  case methodFormParameters = "api-method-form-data-parameters"
  case methodParameter = "api-method-parameter"
  case methodResponseExample = "api-method-response-example"
  case methodResponseText = "api-method-response-example-description"

  /// How a block stands in a page.
  package enum Standing: Sendable {
    /// On lines of its own, whatever stands beside its tags.
    case block
    /// The same, as one of the blocks that another consists of: it ends where the next begins.
    case part
    /// A command, which may stand in the middle of a text.
    case command
  }

  package var standing: Standing {
    switch self {
    case .tab, .step, .column, .update, .swaggerParameter, .swaggerResponse, .swaggerDescription,
      .methodResponseExample:
      .part
    case .hint, .tabs, .stepper, .columns, .code, .contentReference, .pageReference, .embed, .file,
      .updates, .include, .prompt, .condition, .swagger, .openAPI, .openAPIOperation,
      .openAPISchemas, .openAPIWebhook, .method, .methodSpecification, .methodRequest,
      .methodResponse, .methodSummary, .methodDescription, .methodPathParameters,
      .methodQueryParameters, .methodHeaders, .methodBodyParameters, .methodFormParameters,
      .methodParameter, .methodResponseText, .fileName:
      .block
    case .otherwiseIf, .elseIf, .otherwise, .loop, .assignment, .includeRelative, .raw, .block,
      .extends:
      .command
    }
  }

  /// Whether a tag's name is that of an integration's block, `@name/block`.
  package static func isIntegration(_ name: String) -> Bool { name.hasPrefix("@") }

  static func isBlock(_ name: String) -> Bool {
    isIntegration(name) || BlockName(rawValue: name).map { $0.standing != .command } ?? false
  }

  /// The attribute of a tag that holds an address.
  package static func addressAttribute(of name: String) -> String? {
    if isIntegration(name) { return "url" }
    return switch BlockName(rawValue: name) {
    case .contentReference, .embed: "url"
    case .pageReference: "page"
    case .file, .swagger, .openAPI: "src"
    default: nil
    }
  }

  static func isPart(_ name: String) -> Bool { BlockName(rawValue: name)?.standing == .part }
}
