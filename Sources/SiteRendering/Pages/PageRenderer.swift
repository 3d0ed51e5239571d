import MarkdownSyntax
import SiteModel

/// Renders the pages that come from files.
struct PageRenderer: Sendable {
  let linked: LinkedSite
  let frames: FrameBuilder
  private let fallbackLinks: FallbackLinks
  /// Backlinks shown on a page, at most.
  static let backlinkLimit = 30

  init(linked: LinkedSite, frames: FrameBuilder) {
    self.linked = linked
    self.frames = frames
    fallbackLinks = FallbackLinks(linked.site.plan)
  }

  /// For other texts of the same faces.
  init(_ other: PageRenderer, linked: LinkedSite, frames: FrameBuilder) {
    self.linked = linked
    self.frames = frames
    fallbackLinks = other.fallbackLinks
  }

  private var site: Site { linked.site }

  /// The HTML files of a page and of its fallbacks, one for each of `ids`.
  ///
  /// - Parameter ids: Pages that show the same text, the one that has it first.
  func files(of ids: [PageID], in renderers: [LanguageRenderer]) -> [OutputFile] {
    guard let first = ids.first.map({ linked[$0].page }) else { return [] }
    let facts = SharedFacts(
      description: PageDescription.text(of: first), counterparts: counterparts(of: first))
    var shared: SharedBody?
    return ids.map { id in
      let page = linked[id].page
      let author = renderers[page.textLanguage]
      let marks = TranslationMarks(
        of: page, in: linked, words: author.words, sourceStyle: renderers[0].bodyStyle)
      let body = body(of: linked[id], marks, author.bodyStyle, &shared)
      let html = html(of: linked[id], body, facts, marks, in: renderers[page.language])
      return OutputFile(path: page.address.file, bytes: html)
    }
  }

  /// The last body that was written, for pages whose links lead to the same addresses.
  private struct SharedBody {
    let page: LinkedPage
    let addresses: PageLinks.Addresses
    let links: PageLinks
    let body: PageBody
  }

  private func body(
    of linkedPage: LinkedPage, _ marks: TranslationMarks?, _ style: BodyStyle,
    _ shared: inout SharedBody?
  ) -> PageBody {
    if let shared {
      switch fallbackLinks.likeness(shared.page, linkedPage) {
      case .all: return shared.body
      case .addresses: if !shared.links.namesPages { return shared.body }
      case .unknown: break
      }
    }
    let addresses = PageLinks.addresses(of: linkedPage, in: site)
    if let shared, shared.addresses == addresses,
      shared.links.agree(with: linkedPage, in: site, addresses: addresses)
    {
      return shared.body
    }
    let links = PageLinks(linkedPage, in: site, addresses: addresses)
    let body = PageBody(
      linkedPage.page, links: links, style: style, marks: marks,
      foreign: IncludedLanguages(of: linkedPage.page, in: site))
    shared = SharedBody(page: linkedPage, addresses: addresses, links: links, body: body)
    return body
  }

  /// What a page and its fallbacks say alike in their frames.
  private struct SharedFacts {
    let description: String?
    /// The same page in every language, in their order.
    let counterparts: [FramePlace.Counterpart?]
  }

  private func counterparts(of page: SitePage) -> [FramePlace.Counterpart?] {
    site.counterparts(of: page).map { counterpart in
      counterpart.map { site[$0] }.map {
        FramePlace.Counterpart(
          address: $0.address, isFallback: $0.isFallback, isIndexed: !$0.isUnindexed)
      }
    }
  }

  private func html(
    of linkedPage: LinkedPage, _ body: PageBody, _ facts: SharedFacts,
    _ marks: TranslationMarks?, in renderer: LanguageRenderer
  ) -> [UInt8] {
    let page = linkedPage.page
    let frame = frame(of: linkedPage, facts, renderer, titleNote: marks?.title)
    let cards = ToolCards(site: site, renderer: renderer, folder: page.address.folder)
    let end = end(linkedPage, marks?.notes ?? .none, renderer)
    switch page.kind {
    case .home:
      let context = HomeContext(
        frame: frame, lead: body.lead, doors: body.doors,
        map: cards.map(renderer.tools(of: site)), body: body.body)
      return renderer.templates.home.render(context, around: body.size)
    case .overview:
      return overview(linkedPage, frame, body, cards, end, renderer)
    case .tool(let tool):
      return self.tool(linkedPage, tool, frame, body, cards, end, renderer)
    case .page:
      let list = page.parsed.isEmpty ? children(of: page, renderer) : []
      let context = PageContext(
        frame: frame, lead: body.lead, body: HTML(body.body.bytes + list), end: end)
      return renderer.templates.page.render(context, around: body.size)
    }
  }

  // MARK: - Kinds of page

  /// What stands below a page without text of its own.
  private func children(of page: SitePage, _ renderer: LanguageRenderer) -> [UInt8] {
    ChildList(site: site, language: renderer.language).html(
      of: renderer.language.navigation.children(of: page.id), fromFolder: page.address.folder
    ).bytes
  }

  private func tool(
    _ linkedPage: LinkedPage, _ tool: Tool, _ frame: FrameContext, _ body: PageBody,
    _ cards: ToolCards, _ end: PageEnd, _ renderer: LanguageRenderer
  ) -> [UInt8] {
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
      frame: frame, record: cards.record(of: tool), purpose: body.lead ?? HTML([]),
      body: body.body, related: related, end: end)
    return renderer.templates.tool.render(context, around: body.size)
  }

  private func overview(
    _ linkedPage: LinkedPage, _ frame: FrameContext, _ body: PageBody, _ cards: ToolCards,
    _ end: PageEnd, _ renderer: LanguageRenderer
  ) -> [UInt8] {
    let page = linkedPage.page
    let folder = page.key.folder
    let tools = renderer.tools(of: site).filter {
      $0.page.key.value.hasPrefix(folder + "/")
    }
    let context = OverviewContext(
      frame: frame, lead: body.lead, body: body.body, map: cards.map(tools),
      filter: cards.filter(
        tools, overview: frames.href(page.address.folder, page.address.file), current: nil),
      tools: tools.map { cards.card($0.page, $0.tool, note: cards.types(of: $0.tool)) },
      end: end)
    return renderer.templates.overview.render(context, around: body.size)
  }

  // MARK: - Frame

  private func frame(
    of linkedPage: LinkedPage, _ facts: SharedFacts, _ renderer: LanguageRenderer,
    titleNote: BodyNotes.Note?
  ) -> FrameContext {
    let page = linkedPage.page
    let isDated = page.parsed.frontMatter.layout.shows(.metadata)
    let place = FramePlace(
      address: page.address, title: page.title, description: facts.description,
      page: page.id, breadcrumbs: breadcrumbs(of: page, renderer),
      counterparts: facts.counterparts, isUnindexed: page.isUnindexed)
    return frames.frame(
      place, in: renderer, notice: notice(for: page, renderer),
      foreign: site.foreign(page), titleNote: titleNote,
      source: isDated ? page.parsed.sourcePath : nil,
      twin: frames.href(page.address.folder, site.original(of: page).address.twin),
      updatesFeed: UpdateFeed.exists(for: page, in: site)
        ? frames.href(page.address.folder, UpdateFeed.path(of: page)) : nil,
      look: PageLook(of: linkedPage, in: site))
  }

  private func breadcrumbs(of page: SitePage, _ renderer: LanguageRenderer) -> [Breadcrumb] {
    let navigation = renderer.language.navigation
    guard page.address != renderer.home, let place = navigation.place[page.id] else { return [] }
    var trail: [Breadcrumb] = []
    let addresses = EntryAddresses(site: site.plan, language: renderer.language)
    let group = navigation.groups[navigation.entries[place].group]
    if let title = group.title {
      trail.append(
        Breadcrumb(
          link: LinkContext(
            label: title, href: group.page.map { frames.href(page.address.folder, $0.file) }),
          address: group.page))
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
    guard page.isFallback else { return nil }
    return NoticeContext(
      renderer.notices[page.textLanguage],
      href: frames.href(page.address.folder, site.original(of: page).address.file))
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
    let foreign = site.foreign(page)
    let layout = page.parsed.frontMatter.layout
    let outlined = layout.shows(.outline) ? page.headings : []
    let (previous, next) =
      layout.shows(.pagination) ? (linkedPage.previous, linkedPage.next) : (nil, nil)
    return PageEnd(
      outline: outlined.filter { (2...3).contains(max(2, $0.level)) }.map {
        OutlineContext(
          label: $0.text, anchor: $0.anchor, level: max(2, $0.level),
          foreign: foreign ?? notes[$0.node]?.language)
      },
      backlinks: linkedPage.backlinks.sorted { place($0) < place($1) }
        .prefix(Self.backlinkLimit).map(link),
      previous: previous.map(link), next: next.map(link))
  }
}
