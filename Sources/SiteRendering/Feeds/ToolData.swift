import Diagnostics
import MarkdownSyntax
import SiteModel

/// The tools of all languages as data: `tools.json`, its schema, and `tools.csv`.
struct ToolData {
  let linked: LinkedSite

  private var site: Site { linked.site }

  /// `nil` when the site has no tools.
  func json() -> [UInt8]? {
    guard !site.configuration.toolFolders.isEmpty else { return nil }
    var json = JSONText()
    json.object { json in
      json.member("$schema", "tools.schema.json")
      json.key("types")
      writeTerms(site.terms.filter { if case .type = $0 { true } else { false } }, &json)
      json.key("phases")
      writeTerms(site.terms.filter { if case .phase = $0 { true } else { false } }, &json)
      json.key("tools")
      json.array { json in
        for language in site.languages {
          for (page, tool) in site.tools(of: language) where !page.isFallback {
            json.lineBreak()
            write(page, tool, language, &json)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func writeTerms(_ terms: [VocabularyTerm], _ json: inout JSONText) {
    json.array { json in
      for term in terms {
        json.object { json in
          switch term {
          case .type(let type): json.member("id", type.rawValue)
          case .phase(let phase): json.member("id", phase.rawValue)
          }
          json.key("labels")
          json.object { json in
            for language in site.languages {
              let label =
                switch term {
                case .type(let type): language.profile.label(of: type)
                case .phase(let phase): language.profile.label(of: phase)
                }
              json.member(language.tag.rawValue, label)
            }
          }
        }
      }
    }
  }

  private func write(
    _ page: SitePage, _ tool: Tool, _ language: SiteLanguage, _ json: inout JSONText
  ) {
    let document = page.parsed.document
    json.object { json in
      json.member("language", language.tag.rawValue)
      json.key("number")
      if let number = tool.number { json.integer(number) } else { json.null() }
      json.member("name", tool.name)
      json.member("types", tool.types.map(\.rawValue))
      json.member("phases", tool.phases.map(\.rawValue))
      json.member("page", page.address.file)
      json.member("markdown", page.address.twin)
      if let address = site.configuration.absolute(page.address) { json.member("url", address) }
      json.member("purpose", paragraphs(tool.purpose, document))
      json.member("rationale", paragraphs(tool.rationale, document))
      json.member(
        "outcomes", tool.outcomeItems(in: document).map { document.line(of: $0) })
      json.member(
        "related",
        linked[page.id].related.map { site[$0.page].address.file })
    }
  }

  private func paragraphs(_ section: ToolSection, _ document: MarkdownDocument) -> [String] {
    section.blocks.map { document.line(of: $0) }.filter { !$0.isEmpty }
  }

  /// One line a tool (RFC 4180); several values of a field are separated by semicolons.
  func csv() -> [UInt8]? {
    guard !site.configuration.toolFolders.isEmpty else { return nil }
    var out = "language,number,name,types,phases,outcomes,page\r\n"
    for language in site.languages {
      for (page, tool) in site.tools(of: language) where !page.isFallback {
        let document = page.parsed.document
        let outcomes = tool.outcomeItems(in: document).map { document.line(of: $0) }
        let fields = [
          language.tag.rawValue, tool.number.map(String.init) ?? "", tool.name,
          tool.types.map(\.rawValue).joined(separator: "; "),
          tool.phases.map(\.rawValue).joined(separator: "; "), outcomes.joined(separator: "; "),
          page.address.file,
        ]
        out += fields.map(quoted).joined(separator: ",") + "\r\n"
      }
    }
    return Array(out.utf8)
  }

  /// A field that a spreadsheet would take for a formula begins with an apostrophe.
  private func quoted(_ field: String) -> String {
    var field = field
    if let first = field.first, "=+-@".contains(first) { field = "'" + field }
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
