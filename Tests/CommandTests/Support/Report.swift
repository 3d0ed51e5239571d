import Foundation
import Testing

/// What `--format json` prints, with exactly the keys of `diagnostics.schema.json`.
struct PrintedReport: Decodable {
  struct Found: Decodable {
    let code: String
    let severity: String
    let path: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String
    let hint: String

    /// `path:line:column code`
    var place: String { "\(path):\(line):\(column) \(code)" }
  }

  let diagnostics: [Found]
  let counts: [String: Int]

  init(_ run: Run) throws {
    let report = try JSONDecoder().decode(PrintedReport.self, from: Data(run.output.utf8))
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    try Schema.load().check(json, at: "$")
    self = report
  }

  var codes: [String] { diagnostics.map(\.code) }
  var places: [String] { diagnostics.map(\.place) }
}

/// As much of JSON Schema as the files of `templates/schemas/` use.
struct Schema {
  private let root: [String: Any]

  static func load(_ name: String = "diagnostics") throws -> Schema {
    let url = URL(filePath: Command.root).appending(
      path: "templates/schemas/\(name).schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return Schema(root: try #require(json as? [String: Any]))
  }

  func check(_ value: Any, at place: String) throws { try check(value, root, place) }

  private func check(_ value: Any, _ schema: [String: Any], _ place: String) throws {
    if let reference = schema["$ref"] as? String {
      let name = try #require(reference.split(separator: "/").last.map(String.init))
      let definitions = try #require(root["$defs"] as? [String: [String: Any]])
      return try check(value, try #require(definitions[name]), place)
    }
    if let known = schema["enum"] as? [String] {
      #expect((value as? String).map(known.contains) == true, "\(place)")
    }
    if let either = schema["type"] as? [String], either.contains("null"), value is NSNull { return }
    switch schema["type"] as? String ?? (schema["type"] as? [String])?.first {
    case "object":
      let object = try #require(value as? [String: Any], "\(place)")
      let properties = try #require(schema["properties"] as? [String: [String: Any]])
      let required = try #require(schema["required"] as? [String])
      #expect(Set(required).isSubset(of: object.keys), "\(place)")
      for (key, inner) in object {
        try check(
          inner, try #require(properties[key], "\(place).\(key) is not known"), "\(place).\(key)")
      }
    case "array":
      let items = try #require(schema["items"] as? [String: Any])
      for (index, item) in try #require(value as? [Any], "\(place)").enumerated() {
        try check(item, items, "\(place)[\(index)]")
      }
    case "integer":
      let number = try #require(value as? Int, "\(place)")
      if let least = schema["minimum"] as? Int { #expect(number >= least, "\(place)") }
      if let most = schema["maximum"] as? Int { #expect(number <= most, "\(place)") }
    case "string":
      let text = try #require(value as? String, "\(place)")
      if let least = schema["minLength"] as? Int { #expect(text.count >= least, "\(place)") }
      if let pattern = schema["pattern"] as? String {
        #expect(text.range(of: pattern, options: .regularExpression) != nil, "\(place): \(text)")
      }
    default: break
    }
  }
}
