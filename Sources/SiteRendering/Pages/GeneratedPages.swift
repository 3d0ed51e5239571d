import SiteModel

/// Renders the pages that no file stands for: types and phases, the list of all pages, the state of
/// translations, the page for missing addresses, redirects.
struct GeneratedPages: Sendable {
  let linked: LinkedSite
  let frames: FrameBuilder
  /// By position of the site's languages.
  let renderers: [LanguageRenderer]

  private var site: Site { linked.site }

  // MARK: - Types and phases

  func vocabulary(_ term: VocabularyTerm, in renderer: LanguageRenderer) -> [UInt8] {
    let profile = renderer.language.profile
    let tools = renderer.tools(of: site)
    let address = renderer.address(of: term)
    let title = profile.label(of: term)
    let shown = tools.filter { $0.tool.belongs(to: term) }
    let cards = ToolCards(site: site, renderer: renderer, folder: address.folder)
    let overview = linked.site.overview(of: renderer.language)
    let kind = renderer.words(
      { if case .type = term { "vocabulary.type" } else { "vocabulary.phase" } }())
    let names = UnicodeText.list(shown.map(\.tool.name), in: profile.tag)
    let frame = frame(
      address: address, title: title, in: renderer,
      twin: frames.href(address.folder, address.twin),
      description: shown.isEmpty ? nil : PageDescription.cut("\(title): \(names)"),
      breadcrumbs: overview.map { [step(to: $0, from: address.folder)] } ?? []
    ) { $0.address(of: term) }
    let hue: Int? = if case .type(let type) = term { cards.hue(type) } else { nil }
    let context = VocabularyContext(
      frame: frame, kind: kind, hue: hue,
      filter: cards.filter(
        tools,
        overview: frames.href(address.folder, (overview?.address ?? renderer.home).file),
        current: term),
      tools: shown.map { cards.card($0.page, $0.tool, note: cards.types(of: $0.tool)) })
    return renderer.templates.vocabulary.render(context)
  }

  private func step(to page: SitePage, from folder: String) -> Breadcrumb {
    Breadcrumb(
      link: LinkContext(
        label: page.title, href: frames.href(folder, page.address.file),
        foreign: site.foreign(page.title, naming: page)),
      address: page.address)
  }

  // MARK: - Groups

  /// The page of a group: its title, and what stands in it.
  func group(_ group: Navigation.GroupPage, in renderer: LanguageRenderer) -> [UInt8] {
    let navigation = renderer.language.navigation
    let address = group.address
    let addresses = EntryAddresses(site: site.plan, language: renderer.language)
    let trail = group.entry.map(navigation.ancestors) ?? []
    let list = ChildList(site: site, language: renderer.language)
    let place = FramePlace(
      address: address, title: group.title, description: nil, page: nil, group: group,
      breadcrumbs: trail.map { index in
        Breadcrumb(
          link: LinkContext(
            label: navigation.entries[index].label,
            href: addresses.href(of: index, fromFolder: address.folder)),
          address: navigation.entries[index].page.map { site[$0].address })
      },
      counterparts: counterparts(of: address, in: renderer).map { other in
        other.map { FramePlace.Counterpart(address: $0, isFallback: false, isIndexed: true) }
      }, isUnindexed: false)
    let context = PageContext(
      frame: frames.frame(place, in: renderer, twin: frames.href(address.folder, address.twin)),
      lead: nil, body: list.html(of: navigation.top(of: group.entries), fromFolder: address.folder),
      end: PageEnd(outline: [], backlinks: [], previous: nil, next: nil))
    return renderer.templates.page.render(context)
  }

  /// The pages of groups at a group's address in every language.
  private func counterparts(
    of address: PageAddress, in renderer: LanguageRenderer
  ) -> [PageAddress?] {
    let below = address.path.dropFirst(renderer.prefix.count)
    return renderers.map { other in
      let own = PageAddress(path: other.prefix + below)
      return other.language.navigation.groupPages.contains { $0.address == own } ? own : nil
    }
  }

  // MARK: - All pages

  func allPages(in renderer: LanguageRenderer) -> [UInt8] {
    let address = renderer.allPages
    let addresses = EntryAddresses(site: site.plan, language: renderer.language)
    var writer = NavigationWriter(
      navigation: renderer.language.navigation, branchWords: nil,
      href: { addresses.href(of: $0, fromFolder: address.folder) }, foreign: addresses.foreign)
    let frame = frame(
      address: address, title: renderer.words("pages.title"), in: renderer,
      description: renderer.words("pages.lead"), breadcrumbs: [], isUnindexed: true
    ) { $0.allPages }
    return renderer.templates.allPages.render(
      AllPagesContext(frame: frame, pages: HTML(writer.sheet().bytes)))
  }

  // MARK: - Translations

  /// How far each language is, in the words of the default one; `nil` for a site of one language.
  func translations() -> [UInt8]? {
    guard renderers.count > 1 else { return nil }
    let renderer = renderers[0]
    let address = LanguageRenderer.translations
    let overview = TranslationOverview(linked, words: renderer.words) { [frames] page in
      frames.href(address.folder, page.address.file)
    }
    let frame = frame(
      address: address, title: renderer.words("translations.title"), in: renderer,
      description: renderer.words("translations.lead"), breadcrumbs: [], isUnindexed: true
    ) { $0.index == 0 ? address : $0.home }
    return renderer.templates.translations.render(
      TranslationsContext(
        frame: frame, languages: overview.shares, states: overview.states,
        groups: overview.groups, isShortened: overview.isShortened))
  }

  // MARK: - Missing addresses

  /// The page a host shows for addresses that are not there, at whatever depth: its own addresses
  /// are absolute paths.
  ///
  /// - Parameter near: What a server offers that knows the address.
  func notFound(in language: Int = 0, near: [SitePage] = []) -> [UInt8] {
    let renderer = renderers[language]
    let base = site.configuration.basePath
    let frame = rootedFrame(
      "404", title: renderer.words("notFound.title"), description: renderer.words("notFound.text"),
      in: renderer, at: base)
    let overview = linked.site.overview(of: renderer.language).map {
      LinkContext(label: $0.title, href: base + RelativeAddress.encoded($0.address.file))
    }
    let links = near.map { page in
      LinkContext(
        label: page.title, href: base + RelativeAddress.encoded(page.address.file),
        foreign: site.foreign(page.title, naming: page))
    }
    return renderer.templates.notFound.render(
      NotFoundContext(frame: frame, overview: overview, near: links))
  }

  // MARK: - Questions

  /// The page of a question, in the frame of the answer's language.
  ///
  /// - Parameter root: What stands before all addresses of the site.
  func ask(_ answer: ShownAnswer, in renderer: LanguageRenderer, at root: String) -> [UInt8] {
    let frame = rootedFrame(
      "ask", title: renderer.words("ask.title"), description: renderer.words("ask.hint"),
      in: renderer, at: root)
    return renderer.templates.ask.render(
      AskContext(frame: frame, action: root + "ask", answer: answer))
  }

  /// The frame of a page that is shown at any address.
  private func rootedFrame(
    _ name: String, title: String, description: String, in renderer: LanguageRenderer,
    at root: String
  ) -> FrameContext {
    let address = PageAddress(path: name)
    let addresses = EntryAddresses(site: site.plan, language: renderer.language)
    let isWhole = renderer.language.navigation.entries.count <= NavigationSheets.wholeTreeLimit
    var writer = NavigationWriter(
      navigation: renderer.language.navigation,
      branchWords: renderer.words("navigation.branch"),
      href: { [navigation = renderer.language.navigation] index in
        guard let href = addresses.href(of: index, fromFolder: "") else { return nil }
        if case .external = navigation.entries[index].target { return href }
        return root + href
      }, foreign: addresses.foreign,
      isShown: { [navigation = renderer.language.navigation] index in
        isWhole || navigation.entries[index].depth == 0
      })
    let frame = frame(
      address: address, title: title, in: renderer, description: description, breadcrumbs: [],
      isUnindexed: true
    ) { $0.home }
    return frame.rooted(
      at: root, home: root + renderer.home.file, allPages: root + renderer.allPages.file,
      navigation: HTML(writer.sheet().bytes))
  }

  // MARK: - Redirects

  /// A page at `file` that leads to another.
  func redirect(from file: String, to destination: Redirects.Destination) -> [UInt8] {
    switch destination {
    case .page(let target): redirect(from: file, to: target)
    case .otherSite(let address):
      renderers[0].templates.redirect.render(
        RedirectContext(
          language: renderers[0].context.tag, direction: renderers[0].context.direction,
          title: address, foreign: nil, target: address, canonical: address,
          root: root(of: file)))
    }
  }

  private func root(of file: String) -> String {
    PageAddress(path: String(file.dropLast(5))).rootPrefix
  }

  private func redirect(from file: String, to target: Redirects.Target) -> [UInt8] {
    let renderer = renderers[target.language]
    let folder = PagePath(clean: file).folder
    let (title, page): (String, SitePage?) =
      switch target.page {
      case .file(let id): (site[id].title, site[id])
      case .group(let title): (title, nil)
      }
    let context = RedirectContext(
      language: renderer.context.tag, direction: renderer.context.direction, title: title,
      foreign: page.flatMap { site.foreign(title, naming: $0) },
      target: RelativeAddress.href(fromFolder: folder, to: target.address.file),
      canonical: site.configuration.absolute(
        page.map { site.original(of: $0).address } ?? target.address),
      root: root(of: file))
    return renderer.templates.redirect.render(context)
  }

  // MARK: - Frame

  private func frame(
    address: PageAddress, title: String, in renderer: LanguageRenderer, twin: String? = nil,
    description: String?, breadcrumbs: [Breadcrumb], isUnindexed: Bool = false,
    counterpart: (LanguageRenderer) -> PageAddress
  ) -> FrameContext {
    frames.frame(
      FramePlace(
        address: address, title: title, description: description, page: nil,
        breadcrumbs: breadcrumbs,
        counterparts: renderers.map {
          FramePlace.Counterpart(
            address: counterpart($0), isFallback: false, isIndexed: !isUnindexed)
        }, isUnindexed: isUnindexed),
      in: renderer, twin: twin)
  }
}

extension FrameContext {
  /// The frame of a page that is shown at any address: everything it names begins at the base.
  func rooted(
    at root: String, home: String, allPages: String, navigation: HTML
  ) -> FrameContext {
    FrameContext(
      language: language, title: title, isHome: isHome, description: description,
      canonical: nil, isUnindexed: isUnindexed, alternates: [], markdownTwin: nil, feed: nil,
      updatesFeed: nil,
      structuredData: nil, root: root, home: home, allPages: allPages,
      languages: languages.map { choice in
        LanguageChoiceContext(
          entry: choice.entry, href: root + choice.href, isCurrent: choice.isCurrent,
          isMissing: false)
      }, navigation: navigation, breadcrumbs: [], notice: nil, foreign: nil,
      titleNote: nil,
      translations: translations.map { _ in root + LanguageRenderer.translations.file },
      translationsLanguage: translationsLanguage, updated: nil, editHref: nil)
  }
}
