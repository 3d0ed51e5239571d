import MarkdownSyntax
import SiteModel

/// Renders the pages that come from files.
struct PageRenderer: Sendable {
  let linked: LinkedSite
  let frames: FrameBuilder
  /// How the source's own pages are written.
  let sourceStyle: BodyStyle
  /// Backlinks shown on a page, at most.
  static let backlinkLimit = 30

  private var site: Site { linked.site }

  func html(of id: PageID, in renderer: LanguageRenderer) -> [UInt8] {
    let linkedPage = linked[id]
    let page = linkedPage.page
    let links = PageLinks(linkedPage, in: site)
    let marks = TranslationMarks(
      of: page, in: linked, words: renderer.words, sourceStyle: sourceStyle)
    var sections = BodySections(
      page, links: links, style: renderer.bodyStyle, notes: marks?.notes ?? .none)
    let frame = frame(of: page, renderer, titleNote: marks?.title)
    let cards = ToolCards(site: site, renderer: renderer, folder: page.address.folder)
    let end = end(linkedPage, marks?.notes ?? .none, renderer)
    switch page.kind {
    case .home:
      return home(page, frame, &sections, cards, renderer)
    case .overview:
      return overview(linkedPage, frame, &sections, cards, end, renderer)
    case .tool(let tool):
      return self.tool(linkedPage, tool, frame, &sections, cards, end, renderer)
    case .page:
      let body = sections.html(of: page.parsed.body)
      let rest = sections.take(isEnd: true)
      let lead = lead(page.parsed.frontMatter.description?.value, marks?.description)
      let context = PageContext(
        frame: frame, lead: lead, body: HTML(body.bytes + rest.bytes), end: end)
      return renderer.templates.page.render(context)
    }
  }

  // MARK: - Kinds of page

  private func tool(
    _ linkedPage: LinkedPage, _ tool: Tool, _ frame: FrameContext,
    _ sections: inout BodySections<PageLinks>, _ cards: ToolCards, _ end: PageEnd,
    _ renderer: LanguageRenderer
  ) -> [UInt8] {
    let page = linkedPage.page
    sections.section(
      page.headings[tool.purpose.headingIndex], tool.purpose.blocks, class: "purpose")
    let purpose = sections.take()
    for block in tool.introduction { sections.write(block) }
    for section in tool.sections where section.headingIndex != tool.purpose.headingIndex {
      sections.section(
        page.headings[section.headingIndex], section.blocks, class: section.role?.rawValue)
    }
    let body = sections.take(isEnd: true)
    let related = linkedPage.related.compactMap { related -> ToolCardContext? in
      let other = site[related.page]
      return other.tool.map { cards.card(other, $0, note: cards.reason(related)) }
    }
    var end = end
    if !related.isEmpty {
      end = PageEnd(
        outline: end.outline + [
          OutlineContext(
            label: renderer.words("related.title"), anchor: "_related", level: 2)
        ], backlinks: end.backlinks, previous: end.previous, next: end.next)
    }
    let context = ToolPageContext(
      frame: frame, record: cards.record(of: tool), purpose: purpose, body: body,
      related: related, end: end)
    return renderer.templates.tool.render(context)
  }

  private func overview(
    _ linkedPage: LinkedPage, _ frame: FrameContext, _ sections: inout BodySections<PageLinks>,
    _ cards: ToolCards, _ end: PageEnd, _ renderer: LanguageRenderer
  ) -> [UInt8] {
    let page = linkedPage.page
    let split = splitAtFirstHeading(page)
    let lead = sections.html(of: split.before)
    let body = sections.html(of: split.behind)
    let rest = sections.take(isEnd: true)
    let folder = page.key.folder
    let tools = site.tools(of: renderer.language).filter {
      $0.page.key.value.hasPrefix(folder + "/")
    }
    let context = OverviewContext(
      frame: frame, lead: lead, body: HTML(body.bytes + rest.bytes), map: cards.map(tools),
      filter: cards.filter(
        tools, overview: frames.href(page.address.folder, page.address.file), current: nil),
      tools: tools.map { cards.card($0.page, $0.tool, note: cards.types(of: $0.tool)) },
      end: end)
    return renderer.templates.overview.render(context)
  }

  private func home(
    _ page: SitePage, _ frame: FrameContext, _ sections: inout BodySections<PageLinks>,
    _ cards: ToolCards, _ renderer: LanguageRenderer
  ) -> [UInt8] {
    let parts = HomeParts(page)
    let lead = sections.html(of: parts.lead)
    for (heading, blocks) in parts.sections.prefix(3) {
      sections.section(heading, blocks, class: "door")
    }
    let doors = sections.take()
    for (heading, blocks) in parts.sections.dropFirst(3) {
      sections.section(heading, blocks, class: nil)
    }
    let body = sections.take(isEnd: true)
    let context = HomeContext(
      frame: frame, lead: lead, doors: doors, map: cards.map(site.tools(of: renderer.language)),
      body: body)
    return renderer.templates.home.render(context)
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

  private func splitAtFirstHeading(
    _ page: SitePage
  ) -> (before: ArraySlice<Int>, behind: ArraySlice<Int>) {
    let blocks = page.parsed.body
    let first =
      blocks.firstIndex { page.parsed.document.nodes[$0].kind == .heading } ?? blocks.count
    return (blocks[..<first], blocks[first...])
  }

  // MARK: - Frame

  private func frame(
    of page: SitePage, _ renderer: LanguageRenderer, titleNote: BodyNotes.Note?
  ) -> FrameContext {
    let counterparts = site.counterparts(of: page)
    let place = FramePlace(
      address: page.address, title: page.title, description: PageDescription.text(of: page),
      page: page.id, breadcrumbs: breadcrumbs(of: page, renderer),
      counterparts: counterparts.map { counterpart in
        counterpart.map { site[$0] }.map {
          FramePlace.Counterpart(
            address: $0.address, isFallback: $0.isFallback, isIndexed: !$0.isUnindexed)
        }
      }, isUnindexed: page.isUnindexed)
    return frames.frame(
      place, in: renderer, notice: notice(for: page, renderer),
      foreign: foreign(page), titleNote: titleNote, source: page.parsed.sourcePath,
      twin: page.isFallback
        ? nil : frames.href(page.address.folder, page.address.twin))
  }

  private func foreign(_ page: SitePage) -> TextLanguage? {
    page.isFallback ? TextLanguage(site.languages[0].profile) : nil
  }

  private func breadcrumbs(of page: SitePage, _ renderer: LanguageRenderer) -> [Breadcrumb] {
    let navigation = renderer.language.navigation
    guard page.address != renderer.home, let place = navigation.place[page.id] else { return [] }
    var trail: [Breadcrumb] = []
    let addresses = EntryAddresses(site: site, language: renderer.language)
    if let group = navigation.groups[navigation.entries[place].group].title {
      trail.append(Breadcrumb(link: LinkContext(label: group, href: nil), address: nil))
    }
    for ancestor in navigation.ancestors(of: place) {
      trail.append(
        Breadcrumb(
          link: LinkContext(
            label: navigation.entries[ancestor].label,
            href: addresses.href(of: ancestor, fromFolder: page.address.folder),
            foreign: addresses.foreign(ancestor)),
          address: navigation.entries[ancestor].page.map { site[$0].address }))
    }
    return trail
  }

  private func notice(for page: SitePage, _ renderer: LanguageRenderer) -> NoticeContext? {
    guard page.isFallback, let source = site.languages[0].byKey[page.key] else { return nil }
    let original = site.languages[0].profile
    let words = renderer.words
    let reader = renderer.language.tag
    let name = UnicodeText.name(of: original.tag, in: reader) ?? original.name
    let own = UnicodeText.name(of: reader, in: reader) ?? renderer.language.profile.name
    return NoticeContext(
      text: words("notice.fallback", ["language": own, "original": name]),
      href: frames.href(page.address.folder, site.address(of: source).file),
      language: original.tag.rawValue,
      label: words("notice.fallbackLink", ["original": name]))
  }

  private func end(
    _ linkedPage: LinkedPage, _ notes: BodyNotes, _ renderer: LanguageRenderer
  ) -> PageEnd {
    let page = linkedPage.page
    func link(_ id: PageID) -> LinkContext {
      let entry = renderer.language.navigation.place[id]
      let label = entry.map { renderer.language.navigation.entries[$0].label } ?? site[id].title
      return LinkContext(
        label: label, href: frames.href(page.address.folder, site[id].address.file),
        foreign: site.foreign(label, naming: site[id]))
    }
    func place(_ id: PageID) -> (Int, PageID) {
      (renderer.language.navigation.place[id] ?? .max, id)
    }
    return PageEnd(
      outline: page.headings.filter { (2...3).contains(max(2, $0.level)) }.map {
        OutlineContext(
          label: $0.text, anchor: $0.anchor, level: max(2, $0.level),
          foreign: foreign(page) ?? notes[$0.node]?.language)
      },
      backlinks: linkedPage.backlinks.sorted { place($0) < place($1) }
        .prefix(Self.backlinkLimit).map(link),
      previous: linkedPage.previous.map(link), next: linkedPage.next.map(link))
  }

  /// What leads in, from the front matter.
  private func lead(_ text: String?, _ note: BodyNotes.Note?) -> HTML? {
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
