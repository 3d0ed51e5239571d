/// The pages that links into spaces lead to: the spaces of a repository by their names, and the
/// languages that `spaces:` of `site.yml` gives identifiers.
struct SpacePages {
  let layout: ContentLayout

  /// - Returns: `nil` for a space without a folder, and no page where the space has none there.
  func page(of link: GitBookSpace, in pages: [PlacedPage]) -> PageID?? {
    if let position = layout.spaces.firstIndex(where: { $0.identifiers.contains(link.identifier) })
    {
      return .some(page(link, in: position, pages))
    }
    guard layout.spaces.isEmpty,
      let folder = layout.configuration.spaces[link.identifier],
      let language = layout.profiles.firstIndex(where: { $0.folder == folder })
    else { return nil }
    let names = link.names.map { PagePath(clean: $0) }
    return .some(
      pages.first { $0.language == language && !$0.isFallback && names.contains($0.face.path) }?
        .id)
  }

  /// A page of a space by its file, else by its address.
  private func page(_ link: GitBookSpace, in position: Int, _ pages: [PlacedPage]) -> PageID? {
    let space = layout.spaces[position]
    let own = pages.lazy.filter { $0.space == position && !$0.isFallback }
    if link.path.isEmpty, let landing = space.landing {
      return own.first { $0.face.path == landing }?.id
    }
    let names = link.names.map { space.path(of: $0) }
    let stem = link.path.lowercased().hasSuffix(".md") ? link.path.dropLast(3) : link.path[...]
    let address = space.address(
      AddressRules.slug(String(stem)), prefix: layout.prefix(of: space.language))
    return own.first { names.contains($0.face.path) }?.id
      ?? own.first { $0.address == address }?.id
  }
}

extension GitBookSpace {
  /// What its path may be called in the space's folder.
  fileprivate var names: [String] {
    path.isEmpty ? ["README.md"] : [path, path + ".md", path + "/README.md"]
  }
}
