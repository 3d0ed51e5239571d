import MarkdownSyntax
import SiteModel

/// A page's own text as markup, in the pieces that its template asks for.
///
/// It depends on the language of the text and on where its links lead, not on the reader: fallbacks
/// whose links lead to the same addresses share one.
struct PageBody: Sendable {
  /// What stands before the first section; of a tool, its purpose.
  let lead: HTML?
  /// The first three sections of a home.
  let doors: HTML?
  /// Everything else.
  let body: HTML

  /// In bytes.
  var size: Int { body.bytes.count + (lead?.bytes.count ?? 0) + (doors?.bytes.count ?? 0) }
}

extension PageBody {
  /// - Parameters:
  ///   - marks: What the page shows of its translation's state.
  ///   - foreign: What it includes in other languages.
  init(
    _ page: SitePage, links: PageLinks, style: BodyStyle, marks: TranslationMarks?,
    foreign: IncludedLanguages?
  ) {
    let notes = marks?.notes ?? .none
    var sections = BodySections(
      page, links: links, style: style, notes: foreign?.adding(to: notes) ?? notes)
    switch page.kind {
    case .home: self = Self.home(page, &sections)
    case .tool(let tool): self = Self.tool(page, tool, &sections)
    case .overview: self = Self.overview(page, &sections)
    case .page:
      let body = sections.html(of: page.parsed.body)
      let rest = sections.take(isEnd: true)
      self.init(
        lead: page.parsed.frontMatter.layout.shows(.description)
          ? Self.lead(page.parsed.frontMatter.description?.value, marks?.description) : nil,
        doors: nil,
        body: HTML(body.bytes + rest.bytes))
    }
  }

  private static func tool(
    _ page: SitePage, _ tool: Tool, _ sections: inout BodySections<PageLinks>
  ) -> PageBody {
    sections.section(
      page.headings[tool.purpose.headingIndex], tool.purpose.blocks, class: "purpose")
    let purpose = sections.take()
    for block in tool.introduction { sections.write(block) }
    for section in tool.sections where section.headingIndex != tool.purpose.headingIndex {
      sections.section(
        page.headings[section.headingIndex], section.blocks, class: section.role?.rawValue)
    }
    return PageBody(lead: purpose, doors: nil, body: sections.take(isEnd: true))
  }

  private static func overview(
    _ page: SitePage, _ sections: inout BodySections<PageLinks>
  ) -> PageBody {
    let blocks = page.parsed.body
    let first =
      blocks.firstIndex { page.parsed.document.nodes[$0].kind == .heading } ?? blocks.count
    let lead = sections.html(of: blocks[..<first])
    let body = sections.html(of: blocks[first...])
    let rest = sections.take(isEnd: true)
    return PageBody(lead: lead, doors: nil, body: HTML(body.bytes + rest.bytes))
  }

  private static func home(
    _ page: SitePage, _ sections: inout BodySections<PageLinks>
  ) -> PageBody {
    let parts = HomeParts(page)
    let lead = sections.html(of: parts.lead)
    for (heading, blocks) in parts.sections.prefix(3) {
      sections.section(heading, blocks, class: "door")
    }
    let doors = sections.take()
    for (heading, blocks) in parts.sections.dropFirst(3) {
      sections.section(heading, blocks, class: nil)
    }
    return PageBody(lead: lead, doors: doors, body: sections.take(isEnd: true))
  }

  /// The home page's blocks: what leads in, and a section below each heading of the second level.
  private struct HomeParts {
    var lead: [Int] = []
    var sections: [(heading: Heading, blocks: [Int])] = []

    init(_ page: SitePage) {
      let tops = Dictionary(
        page.headings.filter { $0.level <= 2 }.map { ($0.node, $0) },
        uniquingKeysWith: { first, _ in first })
      for block in page.parsed.body {
        if let heading = tops[block] {
          sections.append((heading, []))
        } else if sections.isEmpty {
          lead.append(block)
        } else {
          sections[sections.count - 1].blocks.append(block)
        }
      }
    }
  }

  /// What leads in, from the front matter.
  private static func lead(_ text: String?, _ note: BodyNotes.Note?) -> HTML? {
    var out: [UInt8] = []
    if let text {
      out.write("<p")
      if let language = note?.language { out.writeAttributes(of: language) }
      out.write(">")
      out.writeEscaped(text)
      out.write("</p>")
    }
    if let mark = note?.behind {
      out.writeLineStart()
      out += mark.bytes
    }
    return out.isEmpty ? nil : HTML(out)
  }
}
