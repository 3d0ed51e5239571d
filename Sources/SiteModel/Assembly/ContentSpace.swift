/// One space of a GitBook repository: a folder of pages with a table of contents of its own, mounted
/// at a path of its language.
///
/// Paths of pages count from their language, files from the content folder: the file
/// `api/setup.md` of the space `api` that stands at `developers` is the page `developers/setup.md`.
package struct ContentSpace: Sendable {
  /// Position in ``ContentLayout/profiles``.
  package let language: Int
  /// Where its files lie below the content folder; empty for the folder itself.
  package let folder: String
  /// Where its pages stand below their language; empty for the language's own space.
  package let mount: String
  /// Names by which links from other spaces call it.
  package let identifiers: [String]
  /// The page that is published at the space's own address: the first of its table of contents.
  let landing: PagePath?
  /// By path of the pages.
  let table: SummaryTable
  /// Files of pages that are not published, since no table of contents names them.
  let unlisted: Set<String>
  /// Whether its folders are its table of contents.
  let isUnwritten: Bool

  /// The page that a file of the space is.
  func path(ofFile file: String) -> PagePath? {
    guard RepositoryFiles.lies(file, below: folder) else { return nil }
    return path(of: file.below(folder))
  }

  /// - Parameter rest: Below the space's folder.
  func path(of rest: String) -> PagePath {
    PagePath(clean: mount.isEmpty ? rest : "\(mount)/\(rest)")
  }

  /// Below the space's folder.
  func rest(of path: PagePath) -> String {
    path.value.below(mount)
  }

  func file(of path: PagePath) -> String { RepositoryFiles.below(folder, rest(of: path)) }

  /// What pairs a page with its translations: of the landing page the path of a `README.md`,
  /// whatever its file is called. A `README.md` that is not the landing page changes places with it.
  func key(of path: PagePath) -> PagePath {
    guard let landing else { return path.paired }
    let home = self.path(of: "README.md")
    if path == landing { return home }
    return path.paired == home ? landing : path.paired
  }

  var unlistedPaths: [String] { unlisted.compactMap { path(ofFile: $0)?.value } }

  // MARK: - Addresses

  /// Where a page is published: below the slug of its group, as ``AddressRules/slug(_:)`` has its path;
  /// the landing page at the space's own address.
  ///
  /// - Parameter prefix: The language's, `fr/` or nothing.
  func address(of path: PagePath, prefix: String) -> PageAddress {
    guard path == landing else { return ownAddress(of: path, prefix: prefix) }
    return mount.isEmpty
      ? PageAddress(path: prefix + "index")
      : PageAddress(path: prefix + AddressRules.slug(mount))
  }

  /// The address that a page's own file and group give it.
  func ownAddress(of path: PagePath, prefix: String) -> PageAddress {
    let rest = PagePath(clean: rest(of: path).lowercased())
    var stem = rest.isFolderPage && !rest.folder.isEmpty ? rest.folder : rest.value
    if stem.hasSuffix(".md") { stem = String(stem.dropLast(3)) }
    stem = AddressRules.slug(stem)
    if let slug = table.groupSlugs[path], !slug.isEmpty,
      stem.split(separator: "/").first.map(String.init) != slug
    {
      stem = "\(slug)/\(stem)"
    }
    return address(stem, prefix: prefix)
  }

  /// The address of a path of the space, such as the slug of a group.
  func address(_ path: String, prefix: String) -> PageAddress {
    PageAddress(path: prefix + (mount.isEmpty ? path : "\(AddressRules.slug(mount))/\(path)"))
  }
}
