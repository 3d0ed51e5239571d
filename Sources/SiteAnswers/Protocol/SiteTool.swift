import SiteModel

/// The tools of the protocol that clients may call, by the names that they call them.
enum SiteTool: String, CaseIterable, Hashable, Sendable {
  case searchDocumentation, getPage, askQuestion
  case listTools, getTool

  /// What may be said to the tools, by the names that clients say it with.
  enum Argument: String, CaseIterable, Hashable, Sendable {
    case query, url, question, goal, language, type, phase, tool
  }

  /// Whether it is of use on a site: where nothing is described as a tool, none can be listed.
  func isOffered(on site: Site) -> Bool {
    switch self {
    case .searchDocumentation, .getPage, .askQuestion: true
    case .listTools, .getTool: !site.configuration.toolFolders.isEmpty
    }
  }
}
