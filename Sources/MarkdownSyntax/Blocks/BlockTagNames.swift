/// The names of GitBook's block tags, as far as the structure of a page depends on them.
package enum BlockTagNames {
  /// Blocks that other blocks consist of: one ends where the next begins.
  static let parts: Set<String> = [
    "tab", "step", "column", "update", "swagger-parameter", "swagger-response",
    "swagger-description", "api-method-response-example", "api-method-parameters",
  ]

  /// Blocks that stand on lines of their own, whatever stands beside their tags.
  static let blocks: Set<String> = parts.union([
    "hint", "tabs", "stepper", "columns", "code", "content-ref", "page-ref", "embed", "file",
    "updates", "include", "prompt", "if", "swagger", "openapi", "openapi-operation",
    "openapi-schemas", "openapi-webhook", "api-method", "api-method-spec", "api-method-request",
    "api-method-response", "api-method-summary", "api-method-description",
    "api-method-path-parameters", "api-method-query-parameters", "api-method-headers",
    "api-method-body-parameters", "api-method-parameter",
    "api-method-response-example-description", "filename",
  ])

  /// Whether a tag's name is that of an integration's block, `@name/block`.
  package static func isIntegration(_ name: String) -> Bool { name.hasPrefix("@") }

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) || isIntegration(name) }
}
