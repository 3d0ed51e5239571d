/// How references of a GitBook repository find pages: by their files, as they lie in the repository,
/// and by their addresses.
struct RepositoryPaths: Sendable {
  private let byFile: [String: PageID]
  private let byLowerCase: [String: PageID]
  private let byAddress: [String: PageID]
  /// Files of pages that are not published.
  private let unlisted: Set<String>
  /// The folder that holds all spaces.
  let base: String

  init(_ site: SitePlan) {
    let own = site.pages.lazy.filter { !$0.isFallback }
    let files = own.compactMap { page in
      page.space.map { (site.spaces[$0].file(of: page.face.path), page.id) }
    }
    byFile = Dictionary(files, uniquingKeysWith: { first, _ in first })
    byLowerCase = Dictionary(
      files.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { min($0, $1) })
    var addresses = Dictionary(
      site.pages.map { (Self.normalised($0.address.clean), $0.id) },
      uniquingKeysWith: { first, _ in first })
    for page in site.pages {
      guard let former = page.formerAddress.map({ Self.normalised($0.clean) }) else { continue }
      addresses[former] = addresses[former] ?? page.id
    }
    byAddress = addresses
    unlisted = site.spaces.reduce(into: []) { $0.formUnion($1.unlisted) }
    base = RepositorySurvey.base(of: site.spaces.map(\.folder))
  }

  /// What a path may mean: itself, a file without its ending, or a folder's own page.
  private func names(_ path: String) -> [String] {
    path.isEmpty ? ["README.md"] : [path, path + ".md", path + "/README.md"]
  }

  func page(file: String) -> PageID? { names(file).lazy.compactMap { byFile[$0] }.first }

  func page(anyCase file: String) -> PageID? {
    names(file).lazy.compactMap { byLowerCase[$0.lowercased()] }.first
  }

  private static func normalised(_ address: String) -> String {
    AddressRules.slug(address).split(separator: "/").joined(separator: "/")
  }

  /// - Parameter address: With or without slashes at its ends and an ending.
  func page(address: String) -> PageID? {
    var address = address.lowercased()
    for ending in [".md", ".html"] where address.hasSuffix(ending) {
      address = String(address.dropLast(ending.count))
    }
    return byAddress[Self.normalised(address)]
  }

  func unlistedFile(_ path: String) -> String? { names(path).first(where: unlisted.contains) }
}

extension ReferenceResolver {
  /// Where a path of a GitBook repository leads: first the file that it names, seen from the page's
  /// own; then what stands in for it in the page's language; then a file with other capitals; then an
  /// address of the site.
  func repository(
    _ paths: RepositoryPaths, _ path: String, anchor: String?, _ kind: PageReference.Kind,
    from page: PlacedPage, origin: PagePath
  ) -> Resolution {
    guard let position = page.space else {
      return Resolution(target: .none, fault: .unresolved(path: path))
    }
    let space = site.spaces[position]
    let folder = path.hasPrefix("/") ? space.folder : PagePath(clean: space.file(of: origin)).folder
    guard let whole = PagePath.joined(folder: folder, path)?.value else {
      return Resolution(target: .none, fault: .outside)
    }
    if let asset = repositoryAsset(whole, space) {
      return Resolution(target: .asset(asset), fault: nil)
    }
    let missing = missing(whole, paths, space, kind)
    guard kind == .link else { return missing }
    if let id = paths.page(file: whole) ?? standIn(for: whole, of: space, page) {
      return resolve(anchor: anchor, on: id)
    }
    if let file = paths.unlistedFile(whole) {
      return Resolution(target: .none, fault: .unlisted(file: file))
    }
    if let id = paths.page(anyCase: whole) {
      let found = resolve(anchor: anchor, on: id)
      // Addresses of GitBook's have no capitals: only the name of a file can be misspelt.
      guard found.fault == nil, path.lowercased().hasSuffix(".md") else { return found }
      return Resolution(
        target: found.target, fault: .inexactName(file: site[id].face.path.fileName))
    }
    let prefix = site.prefix(of: site.language(of: page))
    let address =
      path.hasPrefix("/")
      ? space.address(path, prefix: prefix).path
      : PagePath.joined(folder: page.address.folder, path)?.value
    return address.flatMap(paths.page(address:)).map { resolve(anchor: anchor, on: $0) } ?? missing
  }

  /// A page of another space: by its file, else by its address.
  func repository(_ paths: RepositoryPaths, _ link: GitBookSpace) -> Resolution {
    guard let space = site.spaces.first(where: { $0.identifiers.contains(link.identifier) }) else {
      return Resolution(target: .none, fault: .unknownSpace(link.identifier))
    }
    let prefix = site.prefix(of: site.languages[space.language])
    let landing = space.landing.map { space.file(of: $0) }
    let file = link.path.isEmpty ? landing : RepositoryFiles.below(space.folder, link.path)
    if let id = file.flatMap(paths.page(file:))
      ?? paths.page(address: space.address(link.path, prefix: prefix).path)
      ?? file.flatMap(paths.page(anyCase:))
    {
      return resolve(anchor: link.anchor, on: id)
    }
    return Resolution(target: .none, fault: .unresolved(path: link.path))
  }

  /// The page of the reader's language that shows what only another language has.
  private func standIn(for file: String, of space: ContentSpace, _ page: PlacedPage) -> PageID? {
    guard let path = space.path(ofFile: file) else { return nil }
    let language = site.language(of: page)
    return [path.value, path.value + ".md", path.value + "/README.md"].lazy
      .map { PagePath(clean: $0) }.compactMap { language.byPath[$0] ?? language.byKey[$0] }.first
  }

  /// An asset at its place in the repository, else that of the default language's space.
  private func repositoryAsset(_ file: String, _ space: ContentSpace) -> String? {
    if site.assets[file] != nil { return file }
    guard space.language > 0, RepositoryFiles.lies(file, below: space.folder),
      let source = site.spaces.first(where: { $0.language == 0 && $0.mount == space.mount })
    else { return nil }
    let rest = file.below(space.folder)
    let other = RepositoryFiles.below(source.folder, rest)
    return site.assets[other] == nil ? nil : other
  }

  private func missing(
    _ file: String, _ paths: RepositoryPaths, _ space: ContentSpace, _ kind: PageReference.Kind
  ) -> Resolution {
    guard RepositoryFiles.lies(file, below: paths.base) else {
      return Resolution(target: .none, fault: .outside)
    }
    let path = space.path(ofFile: file)?.value ?? file
    return Resolution(
      target: .none,
      fault: kind == .image ? .unresolvedImage(path: path) : .unresolved(path: path))
  }
}
