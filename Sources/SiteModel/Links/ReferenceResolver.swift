import Diagnostics

/// Looks up where references lead.
///
/// A path is resolved from the page's own file, as on disk; a translation's reference to what only
/// the source language has leads to the fallback, or to the source's asset.
package struct ReferenceResolver: Sendable {
  private(set) var site: SitePlan
  /// What links can lead to on each page, by position.
  private var pages: [PageAnchors]
  /// The names of the same.
  private(set) var anchors: [Set<String>]
  /// How a GitBook repository finds its pages; `nil` in our layout.
  private let repository: RepositoryPaths?

  package init(_ site: Site) {
    let plan = site.plan
    self.site = plan
    pages = site.pages.map(\.anchors)
    var anchors = site.pages.map { $0.isFallback ? [] : $0.anchors.names }
    for page in plan.pages where page.isFallback {
      anchors[page.id.index] = anchors[plan.original(of: page).id.index]
    }
    self.anchors = anchors
    repository = plan.spaces.isEmpty ? nil : RepositoryPaths(plan)
  }

  /// Some pages have other names.
  mutating func replaceNames(by plan: SitePlan) { site = plan }

  /// Some pages have other anchors.
  mutating func replaceAnchors(of changed: some Sequence<PageID>, in site: Site) {
    for id in changed {
      pages[id.index] = site[id].anchors
      anchors[id.index] = site[id].anchors.names
    }
  }

  struct Resolution {
    let target: LinkTarget
    let fault: LinkFault?
  }

  func resolve(_ destination: String, _ kind: PageReference.Kind, from page: PlacedPage)
    -> Resolution
  {
    resolve(destination, kind, from: page, origin: page.face.path)
  }

  /// - Parameter origin: The file below a language's folder that the destination is seen from.
  func resolve(
    _ destination: String, _ kind: PageReference.Kind, from page: PlacedPage, origin: PagePath
  ) -> Resolution {
    if destination.isEmpty { return Resolution(target: .none, fault: .empty) }
    if let address = webAddress(destination) {
      return resolve(address, destination, kind, from: page)
    }
    let resolution = local(destination, kind, from: page, origin: origin)
    guard case .none = resolution.target else { return resolution }
    if LeftMarker.isOne(destination) { return Resolution(target: .none, fault: .lost) }
    return asset(writtenAs: destination, from: page, origin: origin) ?? resolution
  }

  private func local(
    _ destination: String, _ kind: PageReference.Kind, from page: PlacedPage, origin: PagePath
  ) -> Resolution {
    let sign = destination.utf8.firstIndex(of: 0x23)
    let written = destination[..<(sign ?? destination.endIndex)]
    let query = written.utf8.firstIndex(of: 0x3F)
    let path = RelativeAddress.decoded(String(written[..<(query ?? written.endIndex)]))
    let anchor = sign.map { sign in
      RelativeAddress.decoded(String(destination[destination.utf8.index(after: sign)...]))
    }
    if path.isEmpty {
      guard kind == .link else {
        return Resolution(target: .none, fault: .unresolvedImage(path: ""))
      }
      return resolve(anchor: anchor, on: page.id)
    }
    if let repository {
      return self.repository(repository, path, anchor: anchor, kind, from: page, origin: origin)
    }
    return kind != .link
      ? image(path, from: page, origin: origin)
      : file(path, anchor: anchor, from: page, origin: origin)
  }

  // MARK: - Other places

  private enum Address {
    case web, mail
    case scheme(String)
  }

  /// What kind of absolute address a destination is; `nil` for a path.
  private func webAddress(_ destination: String) -> Address? {
    if destination.hasPrefix("//") { return .web }
    guard let sign = destination.utf8.first(where: { $0 == 0x3A || $0 == 0x2F }), sign == 0x3A
    else {
      return nil
    }
    // Control characters and spaces are ignored by browsers inside a scheme.
    let scalars = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let colon = scalars.firstIndex(of: ":") else { return nil }
    let scheme = String(String.UnicodeScalarView(scalars[..<colon])).lowercased()
    guard let first = scheme.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic,
      scheme.unicodeScalars.allSatisfy({
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "+-.".unicodeScalars.contains($0))
      })
    else { return nil }
    switch scheme {
    case "http", "https": return .web
    case "mailto", "tel": return .mail
    default: return .scheme(scheme)
    }
  }

  private func resolve(
    _ address: Address, _ destination: String, _ kind: PageReference.Kind, from page: PlacedPage
  ) -> Resolution {
    switch address {
    case .scheme(let scheme):
      return Resolution(target: .none, fault: .unsafe(scheme: scheme))
    case .mail:
      return kind == .link
        ? Resolution(target: .external(destination), fault: nil)
        : Resolution(target: .none, fault: .unresolvedImage(path: ""))
    case .web:
      if kind != .link {
        return Resolution(target: .foreignImage(destination), fault: .foreignImage)
      }
      if let space = GitBookSpace(destination) { return resolve(space, from: page) }
      return Resolution(target: .external(destination), fault: nil)
    }
  }

  private func resolve(_ space: GitBookSpace, from page: PlacedPage) -> Resolution {
    if let repository { return self.repository(repository, space) }
    guard let folder = site.configuration.spaces[space.identifier],
      let language = site.languages.first(where: { $0.profile.folder == folder })
    else {
      return Resolution(target: .none, fault: .unknownSpace(space.identifier))
    }
    let path = space.path.isEmpty ? "README.md" : space.path
    guard let id = lookUp(path, in: language) else {
      return Resolution(target: .none, fault: .unresolved(path: path))
    }
    return resolve(anchor: space.anchor, on: id)
  }

  // MARK: - Files

  private func file(
    _ path: String, anchor: String?, from page: PlacedPage, origin: PagePath
  ) -> Resolution {
    let language = site.language(of: page)
    guard let clean = origin.resolving(path) else {
      return outside(path, anchor: anchor, origin: origin, language: language)
    }
    let name = clean.value.isEmpty ? "README.md" : clean.value
    if let id = lookUp(name, in: language) { return resolve(anchor: anchor, on: id) }
    if let asset = asset(name, for: language) {
      return Resolution(target: .asset(asset), fault: nil)
    }
    return Resolution(target: .none, fault: .unresolved(path: name))
  }

  /// A path that leaves the language's folder may lead to another language of the same content.
  private func outside(
    _ path: String, anchor: String?, origin: PagePath, language: SiteLanguage
  ) -> Resolution {
    let folder = language.profile.folder
    guard !folder.isEmpty, !path.hasPrefix("/"),
      let whole = PagePath.joined(
        folder: origin.folder.isEmpty ? folder : "\(folder)/\(origin.folder)", path)
    else { return Resolution(target: .none, fault: .outside) }
    for other in site.languages where (whole.value + "/").hasPrefix(other.profile.folder + "/") {
      let rest = String(whole.value.dropFirst(other.profile.folder.count + 1))
      if let id = lookUp(rest.isEmpty ? "README.md" : rest, in: other) {
        return resolve(anchor: anchor, on: id)
      }
    }
    if site.assets[whole.value] != nil {
      return Resolution(target: .asset(whole.value), fault: nil)
    }
    return Resolution(target: .none, fault: .unresolved(path: whole.value))
  }

  /// A page by its file, by its folder, or by its address without `.md`.
  private func lookUp(_ path: String, in language: SiteLanguage) -> PageID? {
    for ending in ["", ".md", "/README.md"] {
      let clean = PagePath(clean: ending.isEmpty ? path : path + ending)
      if let id = language.byPath[clean] ?? language.byKey[clean] { return id }
    }
    return nil
  }

  private func image(_ path: String, from page: PlacedPage, origin: PagePath) -> Resolution {
    let language = site.language(of: page)
    guard let clean = origin.resolving(path) else {
      let folder = language.profile.folder
      if !folder.isEmpty,
        let whole = PagePath.joined(
          folder: origin.folder.isEmpty ? folder : "\(folder)/\(origin.folder)", path),
        site.assets[whole.value] != nil
      {
        return Resolution(target: .asset(whole.value), fault: nil)
      }
      return Resolution(target: .none, fault: .outside)
    }
    if let asset = asset(clean.value, for: language) {
      return Resolution(target: .asset(asset), fault: nil)
    }
    return Resolution(target: .none, fault: .unresolvedImage(path: clean.value))
  }

  /// An asset of the language, else of the source language.
  private func asset(_ path: String, for language: SiteLanguage) -> String? {
    for candidate in [language, site.languages[0]] {
      let folder = candidate.profile.folder
      let whole = folder.isEmpty ? path : "\(folder)/\(path)"
      if site.assets[whole] != nil { return whole }
    }
    return nil
  }

  /// An asset whose name holds signs that mean something in an address (`#`, `?`, `%`), or whose name
  /// is written with other capitals or spaces.
  private func asset(
    writtenAs destination: String, from page: PlacedPage, origin: PagePath
  ) -> Resolution? {
    let path = String(destination.prefix { $0 != "#" && $0 != "?" })
    let names = [
      RelativeAddress.decoded(path), path, RelativeAddress.decoded(destination), destination,
    ]
    let places = names.flatMap { name in
      if let space = page.space.map({ site.spaces[$0] }) {
        let folder =
          name.hasPrefix("/") ? space.folder : PagePath(clean: space.file(of: origin)).folder
        return [PagePath.joined(folder: folder, name)?.value].compactMap(\.self)
      }
      return [page.language, 0].compactMap { language -> String? in
        let folder = site.languages[language].profile.folder
        let from = name.hasPrefix("/") ? "" : origin.folder
        return PagePath.joined(
          folder: folder.isEmpty || from.isEmpty ? folder + from : "\(folder)/\(from)", name)?.value
      }
    }
    if let exact = places.first(where: { site.assets[$0] != nil }) {
      return Resolution(target: .asset(exact), fault: nil)
    }
    return places.lazy.compactMap { site.assets.path(like: $0) }.first
      .map { Resolution(target: .asset($0), fault: .inexactName(file: $0)) }
  }

  // MARK: - Fallbacks

  /// Where what the original's text names leads on a fallback: to the reader's own pages and assets.
  func target(_ target: LinkTarget, shownOn page: PlacedPage) -> LinkTarget {
    let text = site.languages[page.textLanguage]
    let reader = site.language(of: page)
    switch target {
    case .page(let id, let anchor) where site[id].language == page.textLanguage:
      guard let own = reader.byKey[site[id].key] else { return target }
      return .page(own, anchor: anchor.flatMap { anchors[own.index].contains($0) ? $0 : nil })
    case .asset(let path) where path.hasPrefix(text.profile.folder + "/"):
      let own = reader.profile.folder + path.dropFirst(text.profile.folder.count)
      return site.assets[own] == nil ? target : .asset(own)
    case .page, .asset, .external, .foreignImage, .none:
      return target
    }
  }

  // MARK: - Anchors

  func resolve(anchor: String?, on id: PageID) -> Resolution {
    guard let anchor, !anchor.isEmpty else {
      return Resolution(target: .page(id, anchor: nil), fault: nil)
    }
    if anchors[id.index].contains(anchor) {
      return Resolution(target: .page(id, anchor: anchor), fault: nil)
    }
    switch OldAnchors.place(anchor, among: pages[id.index], inBook: repository != nil) {
    case .heading(let own): return Resolution(target: .page(id, anchor: own), fault: nil)
    case .top: return Resolution(target: .page(id, anchor: nil), fault: nil)
    case nil: break
    }
    return Resolution(
      target: .page(id, anchor: nil), fault: .missingAnchor(anchor, page: id))
  }
}
