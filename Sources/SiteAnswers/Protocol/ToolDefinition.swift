import Diagnostics
import SiteModel

/// A tool that clients may call, as `tools/list` names it.
struct ToolDefinition: Sendable {
  struct Argument: Sendable {
    let name: SiteTool.Argument
    let about: String
    var isRequired = true
    /// What it may be; empty for any text.
    var values: [String] = []
  }

  let tool: SiteTool
  let title: String
  let about: String
  let arguments: [Argument]
  /// The keys of its data, each with its JSON Schema.
  var output: [JSONMember] = []

  /// Those of use on the site, in the order of ``SiteTool``.
  static func all(for site: Site) -> [ToolDefinition] {
    SiteTool.allCases.filter { $0.isOffered(on: site) }.map { ToolDefinition($0, site) }
  }

  static func list(for site: Site, _ revision: ProtocolRevision) -> JSONValue {
    .object([JSONMember("tools", .array(all(for: site).map { $0.json(revision) }))])
  }

  private func json(_ revision: ProtocolRevision) -> JSONValue {
    var members = [JSONMember("name", .string(tool.rawValue))]
    if revision.hasTitles { members.append(JSONMember("title", .string(title))) }
    members.append(JSONMember("description", .string(about)))
    members.append(JSONMember("inputSchema", schema))
    if revision.hasStructuredContent, !output.isEmpty {
      members.append(
        JSONMember(
          "outputSchema",
          .object([
            JSONMember("type", .string("object")), JSONMember("properties", .object(output)),
            JSONMember("required", .array(output.map { .string($0.name) })),
          ])))
    }
    if revision.hasAnnotations {
      members.append(
        JSONMember(
          "annotations",
          .object([
            JSONMember("title", .string(title)), JSONMember("readOnlyHint", .boolean(true)),
            JSONMember("destructiveHint", .boolean(false)),
            JSONMember("idempotentHint", .boolean(true)),
            JSONMember("openWorldHint", .boolean(false)),
          ])))
    }
    return .object(members)
  }

  private var schema: JSONValue {
    let properties = arguments.map { argument in
      var members = [
        JSONMember("type", .string("string")), JSONMember("description", .string(argument.about)),
      ]
      if !argument.values.isEmpty {
        members.append(JSONMember("enum", .array(argument.values.map { .string($0) })))
      }
      return JSONMember(argument.name.rawValue, .object(members))
    }
    return .object([
      JSONMember("type", .string("object")), JSONMember("properties", .object(properties)),
      JSONMember(
        "required", .array(arguments.filter(\.isRequired).map { .string($0.name.rawValue) })),
      JSONMember("additionalProperties", .boolean(false)),
    ])
  }

  /// The arguments of a call by their names, checked.
  func values(
    of arguments: JSONValue?
  ) throws(ProtocolFault) -> [SiteTool.Argument: String] {
    var values: [SiteTool.Argument: String] = [:]
    guard arguments?.isObject ?? true else { throw .parameters("“arguments” is an object.") }
    if case .object(let members)? = arguments {
      for member in members {
        guard let known = self.arguments.first(where: { $0.name.rawValue == member.name }) else {
          throw .parameters("\(tool.rawValue) has no argument “\(member.name)”.")
        }
        if member.value.isNull { continue }
        guard let text = member.value.string else {
          throw .parameters("“\(member.name)” is a string.")
        }
        guard known.values.isEmpty || known.values.contains(text) else {
          let list = known.values.joined(separator: ", ")
          throw .parameters("“\(member.name)” is one of: \(list).")
        }
        values[known.name] = text
      }
    }
    if let missing = self.arguments.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw .parameters("“\(missing.name.rawValue)” is missing.")
    }
    return values
  }
}
