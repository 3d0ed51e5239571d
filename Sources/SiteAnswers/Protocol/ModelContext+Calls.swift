import Diagnostics
import SiteModel
import SiteRendering

/// What the tools do that clients may call.
extension ModelContext {
  typealias Values = [SiteTool.Argument: String]

  /// What a call gives: text for models, and the same as data.
  struct Outcome {
    let texts: [String]
    var data: JSONText?
    var isError = false
  }

  func call(
    _ parameters: JSONValue?, _ revision: ProtocolRevision, _ pages: PageAddressReader
  ) throws(ProtocolFault) -> JSONValue {
    guard let name = parameters?["name"]?.string else { throw .parameters("“name” is missing.") }
    guard let tool = SiteTool(rawValue: name), tool.isOffered(on: site) else {
      throw .parameters("There is no tool “\(name)”.")
    }
    let values = try ToolDefinition(tool, site).values(of: parameters?["arguments"])
    let outcome =
      switch tool {
      case .searchDocumentation: search(values)
      case .getPage: page(values, pages)
      case .askQuestion: ask(values)
      case .listTools: list(values)
      case .getTool: record(values, pages)
      }
    var members = [
      JSONMember(
        "content",
        .array(
          outcome.texts.map { text in
            .object([
              JSONMember("type", .string("text")), JSONMember("text", .string(text)),
            ])
          }))
    ]
    if revision.hasStructuredContent, let data = outcome.data {
      do throws(JSONReader.Fault) {
        members.append(JSONMember("structuredContent", try JSONReader.value(of: data.bytes)))
      } catch {
        preconditionFailure("What was written as JSON is JSON.")
      }
    }
    if outcome.isError { members.append(JSONMember("isError", .boolean(true))) }
    return .object(members)
  }

  private func language(_ values: Values) -> Int {
    values[.language].flatMap { tag in
      site.languages.firstIndex { $0.tag.rawValue == tag }
    } ?? 0
  }

  // MARK: - Text

  /// GitBook's shape: a text for each page, with its title, its address and an excerpt.
  private func search(_ values: Values) -> Outcome {
    let query = values[.query] ?? ""
    let asked = values[.language].flatMap { LanguageTag($0) }
    let hits = desk.search(Question(query, language: asked), limit: 10)
    var data = JSONText()
    data.object { json in
      json.key("results")
      json.array { json in
        for hit in hits {
          json.object { json in
            json.member("title", hit.place.title)
            json.member("link", addresses.twin(hit.place))
            json.member("content", hit.text)
          }
        }
      }
    }
    let texts = hits.map {
      "Title: \($0.place.title)\nLink: \(addresses.twin($0.place))\nContent: \($0.text)"
    }
    return Outcome(texts: texts.isEmpty ? ["Nothing found for “\(query)”."] : texts, data: data)
  }

  private func page(_ values: Values, _ pages: PageAddressReader) -> Outcome {
    let url = values[.url] ?? ""
    guard let page = pages.page(at: url) else {
      return Outcome(texts: ["There is no page at “\(url)”."], isError: true)
    }
    return Outcome(texts: [text(of: page)])
  }

  private func ask(_ values: Values) -> Outcome {
    let question = Question(
      values[.question] ?? "", goal: values[.goal],
      language: values[.language].flatMap { LanguageTag($0) })
    let answer = desk.answer(question)
    let words = desk.words(of: answer.language)
    return Outcome(
      texts: [answer.markdown(addresses, words: words)], data: answer.json(addresses))
  }

  // MARK: - Records

  private func list(_ values: Values) -> Outcome {
    let language = site.languages[language(values)]
    let type = values[.type].map { ToolTypeID($0) }
    let phase = values[.phase].map { PhaseID($0) }
    let tools = site.tools(of: language).filter { _, tool in
      (type.map(tool.types.contains) ?? true) && (phase.map(tool.isUsed(in:)) ?? true)
    }
    var data = JSONText()
    data.object { json in
      json.key("tools")
      json.array { json in
        for (page, tool) in tools { write(page, tool, language, isWhole: false, to: &json) }
      }
    }
    let lines = tools.map { page, tool in
      "- [\(page.title)](\(addresses.twin(desk.place(page.id)))): "
        + UnicodeText.list(tool.types.map(language.profile.label(of:)), in: language.tag)
    }
    return Outcome(
      texts: [lines.isEmpty ? "No tool is of this type and phase." : lines.joined(separator: "\n")],
      data: data)
  }

  private func record(_ values: Values, _ pages: PageAddressReader) -> Outcome {
    let language = site.languages[language(values)]
    let wanted = values[.tool] ?? ""
    let address = pages.page(at: wanted)
    let key = SectionVocabulary.key(wanted)
    let found = site.tools(of: language).first { page, tool in
      SectionVocabulary.key(tool.name) == key || SectionVocabulary.key(page.title) == key
        || tool.number.map { String($0) == wanted } ?? false || page.key == address?.key
    }
    guard let (page, tool) = found else {
      return Outcome(texts: ["There is no tool “\(wanted)”."], isError: true)
    }
    var data = JSONText()
    write(page, tool, language, isWhole: true, to: &data)
    return Outcome(texts: [text(of: page)], data: data)
  }

  private func write(
    _ page: SitePage, _ tool: Tool, _ language: SiteLanguage, isWhole: Bool,
    to json: inout JSONText
  ) {
    let document = page.parsed.document
    func lines(_ section: ToolSection) -> [String] {
      section.blocks.map { document.line(of: $0) }.filter { !$0.isEmpty }
    }
    json.object { json in
      if let number = tool.number { json.member("number", number) }
      json.member("name", tool.name)
      json.member("types", tool.types.map(\.rawValue))
      json.member("phases", site.configuration.phases.filter(tool.isUsed(in:)).map(\.rawValue))
      json.member("link", addresses.twin(desk.place(page.id)))
      json.member("language", site.languages[page.textLanguage].tag.rawValue)
      guard isWhole else { return }
      json.member("purpose", lines(tool.purpose))
      json.member("rationale", lines(tool.rationale))
      json.member(
        "outcomes",
        tool.outcomeItems(in: document).map { document.line(of: $0) }.filter { !$0.isEmpty })
      json.member("related", desk.linked[page.id].related.map { site[$0.page].title })
    }
  }
}
