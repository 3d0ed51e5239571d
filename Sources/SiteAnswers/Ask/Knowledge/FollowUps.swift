import SiteModel
import SiteRendering

/// Questions that the site answers too, in its own language.
struct FollowUps {
  /// Questions suggested at most.
  static let most = 4

  let knowledge: LanguageKnowledge

  private func section(_ heading: String, of title: String) -> String {
    knowledge.words("ask.section", ["title": title, "section": heading])
  }

  private func about(_ title: String) -> String {
    knowledge.words("ask.about", ["title": title])
  }

  /// Other parts of a tool's record, then tools near it.
  func questions(about tool: KnownTool, besides places: [AnswerPlace]) -> [String] {
    let asked = Set(places.map(\.heading))
    let parts = [tool.tool.purpose, tool.tool.rationale, tool.tool.outcomes]
      .map { tool.page.headings[$0.headingIndex].text }
      .filter { !asked.contains($0) }
      .map { section($0, of: tool.tool.name) }
    let near = knowledge.linked[tool.page.id].related.compactMap {
      knowledge.site[$0.page].tool.map { about($0.name) }
    }
    return Array((parts.prefix(2) + near).prefix(Self.most))
  }

  /// Lists by types and phases.
  func lists(of labels: [String]) -> [String] {
    labels.prefix(Self.most).map { knowledge.words("ask.belong", ["label": $0]) }
  }

  /// Sections beside the one that answered, then further pages.
  func questions(
    about page: PageID, section answered: Int, of statements: PageStatements, further: [PageID]
  ) -> [String] {
    let title = knowledge.site[page].tool?.name ?? knowledge.site[page].title
    let near = statements.sections.indices.filter {
      $0 != answered && !statements.sections[$0].heading.isEmpty
    }.sorted { (abs($0 - answered), $0) < (abs($1 - answered), $1) }
    let parts = near.prefix(2).sorted().map { section(statements.sections[$0].heading, of: title) }
    let pages = further.filter { $0 != page }.prefix(2).map {
      about(knowledge.site[$0].tool?.name ?? knowledge.site[$0].title)
    }
    return Array((parts + pages).prefix(Self.most))
  }
}
