import Diagnostics

/// Makes the site's pages from their faces: those of the source language first, since
/// translations inherit from them, then each language's own pages and fallbacks.
struct PageBuilder {
  let layout: ContentLayout
  /// Of the pages of the layout's files, in their order.
  let faces: [PageFace]
  let keys: PageKeys
  /// `SUMMARY.md` of each language.
  let tables: [SummaryTable?]
  private let addresses: AddressRules
  var diagnostics: [Diagnostic] = []
  private var result: [PlacedPage] = []
  /// Of a GitBook repository: the addresses that pages have, without capitals.
  private var taken: [String: Int] = [:]
  /// Pages that are not published, since another one has their address, by language.
  private(set) var leftOut: [Int: Set<PagePath>] = [:]

  init(
    layout: ContentLayout, faces: [PageFace], keys: PageKeys, tables: [SummaryTable?]
  ) {
    self.layout = layout
    self.faces = faces
    self.keys = keys
    self.tables = tables
    addresses = AddressRules(layout: layout)
  }

  mutating func pages() -> [PlacedPage] {
    let own = ownPages()
    var sources: [PagePath: PlacedPage] = [:]
    var sourceKeys: [PagePath] = []
    for (language, pages) in own.enumerated() {
      let further = pages.keys.filter { sources[$0] == nil }
      for key in further.isEmpty ? sourceKeys : (sourceKeys + further).sorted() {
        let id = PageID(index: result.count)
        if let index = pages[key] {
          result.append(
            page(index, id: id, key: key, language: language, source: sources[key]))
        } else if let source = sources[key] {
          let address = fallbackAddress(of: source, in: language)
          guard source.space == nil || take(address, for: -1) else { continue }
          result.append(fallback(source, id: id, language: language, at: address))
        }
      }
      if language == 0 {
        sources = Dictionary(result.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        sourceKeys = result.map(\.key)
      }
    }
    showNearerLanguages()
    return result
  }

  /// Positions of the pages that each language has itself, by the paths of their sources.
  private mutating func ownPages() -> [[PagePath: Int]] {
    var own: [[PagePath: Int]] = layout.profiles.map { _ in [:] }
    for index in order {
      let file = layout.pageFiles[index]
      let key = keys.keys[index]
      if let first = own[file.language][key], file.language > 0 {
        twoTranslations(of: key, faces[index], faces[first])
      } else if file.space == nil || isFirst(index, at: address(of: index)) {
        own[file.language][key] = index
      }
    }
    return own
  }

  /// The pages of a GitBook repository as their tables of contents name them: of two at one address
  /// the first is published.
  private var order: [Int] {
    guard !layout.spaces.isEmpty else { return Array(layout.pageFiles.indices) }
    func place(_ index: Int) -> (Int, Int, Int) {
      let file = layout.pageFiles[index]
      let space = file.space ?? 0
      return (file.language, space, layout.spaces[space].table.order[file.path] ?? -1)
    }
    return layout.pageFiles.indices.sorted { place($0) < place($1) }
  }

  private func address(of index: Int) -> PageAddress {
    let file = layout.pageFiles[index]
    return addresses.address(
      of: file.path, in: file.space, prefix: layout.prefix(of: file.language))
  }

  private mutating func take(_ address: PageAddress, for index: Int) -> Bool {
    guard taken[address.path.lowercased()] == nil else { return false }
    taken[address.path.lowercased()] = index
    return true
  }

  private mutating func isFirst(_ index: Int, at address: PageAddress) -> Bool {
    if take(address, for: index) { return true }
    guard let other = taken[address.path.lowercased()], other >= 0 else { return false }
    let file = layout.pageFiles[index]
    leftOut[file.language, default: []].insert(file.path)
    diagnostics.append(
      Diagnostic(
        .pageDuplicateAddress, at: faces[index].titleLocation,
        "“\(faces[index].path.value)” would be published at “/\(address.clean)”, as "
          + "“\(faces[other].path.value)” is, and is left out.",
        hint: "Give one of the two files another name.",
        notes: [
          Diagnostic.Note(at: faces[other].titleLocation, "The other page is this one.")
        ]))
    return false
  }

  /// Fallbacks of a language that another one than the default stands in for, such as `pt` for
  /// `pt-BR`, show that one's own page where it has it.
  private mutating func showNearerLanguages() {
    for language in layout.profiles.indices {
      for other in layout.profiles.standIns(for: language).dropLast().reversed() {
        let own = Dictionary(
          result.lazy.filter { $0.language == other && !$0.isFallback }.map { ($0.key, $0) },
          uniquingKeysWith: { first, _ in first })
        for page in result where page.language == language && page.isFallback {
          guard let shown = own[page.key] else { continue }
          result[page.id.index] = fallback(
            shown, id: page.id, language: language, at: page.address)
        }
      }
    }
  }

  private mutating func page(
    _ index: Int, id: PageID, key: PagePath, language: Int, source: PlacedPage?
  ) -> PlacedPage {
    let page = faces[index]
    let space = layout.pageFiles[index].space
    return PlacedPage(
      id: id, language: language, textLanguage: language, text: index, face: SharedFace(page),
      address: address(of: index), key: key, kind: kind(of: page, key: key, source: source),
      title: title(of: page, language, space), space: space,
      formerAddress: addresses.formerAddress(
        of: page.path, in: space, prefix: layout.prefix(of: language)))
  }

  private func title(of page: PageFace, _ language: Int, _ space: Int?) -> String {
    let table = space.map { layout.spaces[$0].table } ?? tables[language]
    return page.title ?? table?.titles[page.path] ?? page.path.fileName
  }

  /// A page of another language at the address that a translation of its source would have.
  private func fallback(
    _ shown: PlacedPage, id: PageID, language: Int, at address: PageAddress
  ) -> PlacedPage {
    shown.shown(in: language, as: id, at: address)
  }

  /// In a GitBook repository an address depends on the source's table of contents too. No prefix
  /// stands before the source's: its language is the default one.
  private func fallbackAddress(of source: PlacedPage, in language: Int) -> PageAddress {
    let prefix = layout.prefix(of: language)
    return source.space == nil && source.key != source.face.path
      ? addresses.address(of: source.key, in: nil, prefix: prefix)
      : PageAddress(path: prefix + source.address.path)
  }

  private mutating func kind(
    of page: PageFace, key: PagePath, source: PlacedPage?
  ) -> PlacedPage.Kind {
    // The first page of a GitBook repository is a page like any other.
    if key == .home { return layout.spaces.isEmpty ? .home : .page }
    if let draft = page.draft {
      diagnostics += inheritanceFindings(draft, of: page, source: source)
      if let tool = draft.facts(inheriting: source?.face.draft) { return .tool(tool) }
      return .page
    }
    if key.isFolderPage,
      layout.configuration.toolFolders.contains(where: { $0.value == key.folder })
    {
      return .overview
    }
    return .page
  }

  private mutating func twoTranslations(
    of key: PagePath, _ page: PageFace, _ first: PageFace
  ) {
    func place(_ page: PageFace) -> SourceLocation {
      page.frontMatter.translates.map { page.location($0.span) } ?? page.titleLocation
    }
    diagnostics.append(
      Diagnostic(
        .pageDuplicateAddress, at: place(page), "Two pages translate “\(key.value)”.",
        hint: "Remove one of them, or its “translates:”.",
        notes: [Diagnostic.Note(at: place(first), "The other is this one.")]))
  }
}
