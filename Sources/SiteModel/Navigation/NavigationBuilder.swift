import Diagnostics

/// Builds a language's navigation from a summary, or from the folders where there is none.
struct NavigationBuilder {
  let summary: Summary?
  /// Whether the summary is the language's own: then its titles count and its mistakes are told.
  let isOwn: Bool
  let pages: [PlacedPage]
  let byPath: [PagePath: PageID]
  let byKey: [PagePath: PageID]
  let own: [PlacedPage]
  /// Whether pages are told that no entry names.
  let reportsMissing: Bool
  /// Addresses of pages, which no group's page can have, without capitals.
  let taken: Set<String>
  /// Pages that were left out for the address of another one, which is told there.
  let leftOut: Set<PagePath>
  /// Files that are there and are not published.
  let unlisted: [String]
  /// Where links into spaces by their names lead.
  let spaces: SpacePages

  /// What is found while a summary's entries are looked up.
  private struct Findings {
    var names: NamesOnDemand
    var anchors: PlanAnchors
    var groupPages: Set<String>
    var unknownSpaces = UnknownSpaces()
    var named: Set<PageID> = []
    /// The address of each page's first entry that leads to the page as a whole.
    var first: [PageID: SourceLocation] = [:]
    var diagnostics: [Diagnostic] = []

    mutating func report(
      _ code: DiagnosticCode, at entry: Summary.Entry, _ message: String, hint: String,
      notes: [Diagnostic.Note] = []
    ) {
      diagnostics.append(Diagnostic(code, at: entry.location, message, hint: hint, notes: notes))
    }

    /// The address of a group's page, unless another page or group has it.
    mutating func free(_ address: PageAddress?) -> PageAddress? {
      address.flatMap { groupPages.insert($0.path.lowercased()).inserted ? $0 : nil }
    }
  }

  /// - Parameter anchors: Of all pages; asked for those that entries lead to.
  func navigation(_ anchors: inout PlanAnchors) -> Diagnosed<Navigation> {
    guard let summary else { return Diagnosed(fromFolders()) }
    var navigation = Navigation()
    var findings = Findings(
      names: NamesOnDemand { [byPath, unlisted] in byPath.keys.map(\.value) + unlisted },
      anchors: anchors, groupPages: taken)
    defer { anchors = findings.anchors }
    for group in summary.groups {
      navigation.append(group: group.title, page: findings.free(group.page)) { navigation in
        for entry in group.entries { add(entry, nil, &navigation, &findings) }
      }
    }
    guard isOwn else { return Diagnosed(navigation) }
    let missing = reportsMissing ? missing(from: summary, named: findings.named) : []
    return Diagnosed(
      navigation,
      findings.diagnostics + findings.unknownSpaces.diagnostics(isRepository: !reportsMissing)
        + missing)
  }

  private func add(
    _ entry: Summary.Entry, _ parent: Int?, _ navigation: inout Navigation,
    _ findings: inout Findings
  ) {
    let target: Navigation.Target
    var label = entry.label ?? entry.title
    var isTitle = false
    switch entry.target {
    case .external(let address):
      if let space = GitBookSpace(address) {
        addLink(to: space, label, entry, parent, &navigation, &findings)
        return
      }
      target = .external(address)
    case .group(let address): target = findings.free(address).map { .group($0) } ?? .none
    case .none: target = .none
    case .file(let path, let anchor):
      guard let id = page(at: path) else {
        if LeftMarker.isOne(path) {
          findings.report(
            .linkLeftover, at: entry,
            "“\(path)” is what is left of a link to a page that was lost.",
            hint: "Write the path of the page it meant, or take the entry out.")
          target = .none
          break
        }
        missingFile(path, entry, &findings)
        for child in entry.children { add(child, parent, &navigation, &findings) }
        return
      }
      if anchor == nil, let first = findings.first[id] {
        findings.report(
          .summaryDuplicateEntry, at: entry,
          "“\(path)” stands in the table of contents a second time.",
          hint: "Keep one entry, or lead to a heading with “\(path)#heading”.",
          notes: [Diagnostic.Note(at: first, "It stands first here.")])
      }
      findings.named.insert(id)
      if anchor == nil, findings.first[id] == nil { findings.first[id] = entry.location }
      let page = pages[id.index]
      if page.face.frontMatter.isHidden {
        for child in entry.children { add(child, parent, &navigation, &findings) }
        return
      }
      if !isOwn || label.isEmpty {
        label = page.title
        isTitle = true
      }
      let place = anchor.flatMap { findings.anchors.place($0, on: page) }
      if let anchor, place == nil {
        findings.report(
          .linkUnresolvedAnchor, at: entry, "“\(page.title)” has no heading “#\(anchor)”.",
          hint: "Lead to the page alone, or to one of its headings.")
      }
      target = .page(id, anchor: place?.anchor)
    }
    navigation.append(label, target, below: parent, isTitle: isTitle) { navigation, index in
      for child in entry.children { add(child, index, &navigation, &findings) }
    }
  }

  /// An entry by the app's own address of a page, which only its members could open: it leads to the
  /// page in the reader's language, and is not the page's own place.
  private func addLink(
    to space: GitBookSpace, _ label: String, _ entry: Summary.Entry, _ parent: Int?,
    _ navigation: inout Navigation, _ findings: inout Findings
  ) {
    var target = Navigation.Target.none
    switch spaces.page(of: space, in: pages) {
    case nil: findings.unknownSpaces.add(space.identifier, at: entry.location)
    case .some(nil): missingFile(space.path, entry, &findings)
    case .some(let id?):
      let own = byKey[pages[id.index].key] ?? id
      let place = space.anchor.flatMap { findings.anchors.place($0, on: pages[own.index]) }
      target = .page(own, anchor: place?.anchor)
    }
    navigation.append(label, target, below: parent, isPlace: false) { navigation, index in
      for child in entry.children { add(child, index, &navigation, &findings) }
    }
  }

  func page(at path: String) -> PageID? {
    guard let clean = PagePath.joined(folder: "", path) else { return nil }
    if let page = byPath[clean] ?? byKey[clean] { return page }
    return byPath[PagePath(clean: clean.value.isEmpty ? "README.md" : clean.value + "/README.md")]
  }

  private func missingFile(
    _ path: String, _ entry: Summary.Entry, _ findings: inout Findings
  ) {
    guard isOwn, !leftOut.contains(PagePath(clean: path)) else { return }
    let near = findings.names.nearest(to: path)
    findings.report(
      .summaryMissingFile, at: entry,
      "The table of contents names “\(path)”, which is not there.",
      hint: near.map { "Did you mean “\($0)”?" } ?? "Add the file, or take the entry out.")
  }

  private func missing(from summary: Summary, named: Set<PageID>) -> [Diagnostic] {
    own.filter {
      !$0.isFallback && !named.contains($0.id) && !$0.face.frontMatter.isHidden
    }.map { page in
      Diagnostic(
        .pageNotInSummary, at: page.face.titleLocation,
        "“\(page.title)” stands in no table of contents.",
        hint: "Add “* [\(page.title)](\(page.face.path.value))” to \(summary.path), "
          + "or “hidden: true” to the page.")
    }
  }

  // MARK: - Without a summary

  /// Folders as branches, their own page on top; files in the order of their names, numbers as
  /// numbers.
  private func fromFolders() -> Navigation {
    let visible = own.filter { !$0.face.frontMatter.isHidden }
    var byFolder: [String: [PlacedPage]] = [:]
    var folders: Set<String> = []
    for page in visible {
      let folder =
        page.face.path.isFolderPage
        ? PagePath(clean: page.face.path.folder).folder : page.face.path.folder
      byFolder[folder, default: []].append(page)
      var at = page.face.path.folder
      while !at.isEmpty {
        folders.insert(at)
        at = PagePath(clean: at).folder
      }
    }
    var navigation = Navigation()
    navigation.append(group: nil) { navigation in
      fill(folder: "", parent: nil, byFolder, folders, &navigation)
    }
    return navigation
  }

  private func fill(
    folder: String, parent: Int?, _ byFolder: [String: [PlacedPage]], _ folders: Set<String>,
    _ navigation: inout Navigation
  ) {
    var items: [(name: String, page: PlacedPage?, folder: String?)] = []
    for page in byFolder[folder] ?? [] where page.face.path.paired != .home {
      let path = page.face.path
      items.append(
        path.isFolderPage ? (path.folder, page, path.folder) : (path.value, page, nil))
    }
    let paged = Set(items.compactMap(\.folder))
    for sub in folders where PagePath(clean: sub).folder == folder && !paged.contains(sub) {
      items.append((sub, nil, sub))
    }
    items.sort { NaturalOrder.precedes($0.name, $1.name) }
    if folder.isEmpty, let first = byFolder[""]?.first(where: { $0.face.path.paired == .home }) {
      navigation.append(
        first.title, .page(first.id, anchor: nil), below: parent, isTitle: true
      ) { _, _ in }
    }
    for item in items {
      let label = item.page?.title ?? PagePath(clean: item.name).fileName
      let target = item.page.map { Navigation.Target.page($0.id, anchor: nil) } ?? .none
      navigation.append(
        label, target, below: parent, isTitle: item.page != nil
      ) { navigation, index in
        if let sub = item.folder {
          fill(folder: sub, parent: index, byFolder, folders, &navigation)
        }
      }
    }
  }
}
