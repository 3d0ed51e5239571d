import Diagnostics
import SiteModel

/// A tool that clients may call, as `tools/list` names it.
struct ToolDefinition: Sendable {
  struct Argument: Sendable {
    let name: String
    let about: String
    let isRequired: Bool
    /// What it may be; empty for any text.
    let values: [String]
  }

  let name: String
  let title: String
  let about: String
  let arguments: [Argument]
  /// The keys of its data, each with its JSON Schema.
  let output: [JSONMember]

  private static func text(_ about: String) -> JSONValue {
    .object([JSONMember("type", .string("string")), JSONMember("description", .string(about))])
  }

  private static func list(_ items: JSONValue) -> JSONValue {
    .object([JSONMember("type", .string("array")), JSONMember("items", items)])
  }

  private static let anyObject = JSONValue.object([JSONMember("type", .string("object"))])

  static func all(for context: ModelContext) -> [ToolDefinition] {
    let site = context.site
    let language = Argument(
      name: "language", about: "BCP 47 tag of the language; the site's own where it is left out.",
      isRequired: false, values: site.languages.map(\.tag.rawValue))
    var tools = [
      ToolDefinition(
        name: "searchDocumentation", title: "Search the documentation",
        about:
          "Finds pages by their words and gives for each its title, its address and an excerpt.",
        arguments: [
          Argument(name: "query", about: "A few words.", isRequired: true, values: []), language,
        ], output: [JSONMember("results", list(anyObject))]),
      ToolDefinition(
        name: "getPage", title: "Read a page",
        about: "The text of a page as Markdown.",
        arguments: [
          Argument(
            name: "url", about: "The address of a page or its path below the site's root.",
            isRequired: true, values: [])
        ], output: []),
      ToolDefinition(
        name: "askQuestion", title: "Ask a question",
        about: """
          Answers a question from the documentation alone, with the pages that the answer comes from. \
          Says so where the documentation has no answer.
          """,
        arguments: [
          Argument(
            name: "question", about: "A question in plain words.", isRequired: true, values: []),
          Argument(
            name: "goal", about: "What the answer is wanted for.", isRequired: false, values: []),
          language,
        ],
        output: [
          JSONMember("kind", text("records or passages; nothing where there is no answer")),
          JSONMember("text", list(anyObject)), JSONMember("sources", list(anyObject)),
        ]),
    ]
    guard !site.configuration.toolFolders.isEmpty else { return tools }
    tools += [
      ToolDefinition(
        name: "listTools", title: "List the tools",
        about: "The tools that the site describes, all of them or those of a type or phase.",
        arguments: [
          Argument(
            name: "type", about: "A type of tool.", isRequired: false,
            values: site.configuration.types.map(\.rawValue)),
          Argument(
            name: "phase", about: "A phase that tools are used in.", isRequired: false,
            values: site.configuration.phases.map(\.rawValue)),
          language,
        ], output: [JSONMember("tools", list(anyObject))]),
      ToolDefinition(
        name: "getTool", title: "Read the record of a tool",
        about: "Types, phases, purpose, rationale and outcomes of one tool.",
        arguments: [
          Argument(
            name: "tool", about: "Its name, its number or its address.", isRequired: true,
            values: []),
          language,
        ], output: [JSONMember("name", text("The tool's name"))]),
    ]
    return tools
  }

  static func list(in context: ModelContext, _ revision: ProtocolRevision) -> JSONValue {
    .object([JSONMember("tools", .array(all(for: context).map { $0.json(revision) }))])
  }

  private func json(_ revision: ProtocolRevision) -> JSONValue {
    var members = [JSONMember("name", .string(name))]
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
      return JSONMember(argument.name, .object(members))
    }
    return .object([
      JSONMember("type", .string("object")), JSONMember("properties", .object(properties)),
      JSONMember(
        "required", .array(arguments.filter(\.isRequired).map { .string($0.name) })),
      JSONMember("additionalProperties", .boolean(false)),
    ])
  }

  /// The arguments of a call by their names, checked.
  func values(of arguments: JSONValue?) throws(ProtocolFault) -> [String: String] {
    var values: [String: String] = [:]
    guard arguments?.isObject ?? true else { throw .parameters("“arguments” is an object.") }
    if case .object(let members)? = arguments {
      for member in members {
        guard let known = self.arguments.first(where: { $0.name == member.name }) else {
          throw .parameters("\(name) has no argument “\(member.name)”.")
        }
        if member.value.isNull { continue }
        guard let text = member.value.string else {
          throw .parameters("“\(member.name)” is a string.")
        }
        guard known.values.isEmpty || known.values.contains(text) else {
          let list = known.values.joined(separator: ", ")
          throw .parameters("“\(member.name)” is one of: \(list).")
        }
        values[member.name] = text
      }
    }
    if let missing = self.arguments.first(where: { $0.isRequired && values[$0.name] == nil }) {
      throw .parameters("“\(missing.name)” is missing.")
    }
    return values
  }
}
