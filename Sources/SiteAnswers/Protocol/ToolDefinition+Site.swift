import Diagnostics
import SiteModel

/// What each tool is said to do.
extension ToolDefinition {
  init(_ tool: SiteTool, _ site: Site) {
    switch tool {
    case .searchDocumentation:
      self.init(
        tool: tool, title: "Search the documentation",
        about:
          "Finds pages by their words and gives for each its title, its address and an excerpt.",
        arguments: [Argument(name: .query, about: "A few words."), Self.language(site)],
        output: [JSONMember("results", Self.list(Self.anyObject))])
    case .getPage:
      self.init(
        tool: tool, title: "Read a page", about: "The text of a page as Markdown.",
        arguments: [
          Argument(name: .url, about: "The address of a page or its path below the site's root.")
        ])
    case .askQuestion:
      self.init(
        tool: tool, title: "Ask a question",
        about: """
          Answers a question from the documentation alone, with the pages that the answer comes from. \
          Says so where the documentation has no answer.
          """,
        arguments: [
          Argument(name: .question, about: "A question in plain words."),
          Argument(name: .goal, about: "What the answer is wanted for.", isRequired: false),
          Self.language(site),
        ],
        output: [
          JSONMember("kind", Self.text("records or passages; nothing where there is no answer")),
          JSONMember("text", Self.list(Self.anyObject)),
          JSONMember("sources", Self.list(Self.anyObject)),
        ])
    case .listTools:
      self.init(
        tool: tool, title: "List the tools",
        about: "The tools that the site describes, all of them or those of a type or phase.",
        arguments: [
          Argument(
            name: .type, about: "A type of tool.", isRequired: false,
            values: site.configuration.types.map(\.rawValue)),
          Argument(
            name: .phase, about: "A phase that tools are used in.", isRequired: false,
            values: site.configuration.phases.map(\.rawValue)),
          Self.language(site),
        ], output: [JSONMember("tools", Self.list(Self.anyObject))])
    case .getTool:
      self.init(
        tool: tool, title: "Read the record of a tool",
        about: "Types, phases, purpose, rationale and outcomes of one tool.",
        arguments: [
          Argument(name: .tool, about: "Its name, its number or its address."),
          Self.language(site),
        ], output: [JSONMember("name", Self.text("The tool's name"))])
    }
  }

  private static func language(_ site: Site) -> Argument {
    Argument(
      name: .language, about: "BCP 47 tag of the language; the site's own where it is left out.",
      isRequired: false, values: site.languages.map(\.tag.rawValue))
  }

  private static func text(_ about: String) -> JSONValue {
    .object([JSONMember("type", .string("string")), JSONMember("description", .string(about))])
  }

  private static func list(_ items: JSONValue) -> JSONValue {
    .object([JSONMember("type", .string("array")), JSONMember("items", items)])
  }

  private static let anyObject = JSONValue.object([JSONMember("type", .string("object"))])
}
