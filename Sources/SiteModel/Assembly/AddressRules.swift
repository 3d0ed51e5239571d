/// Where pages are published: the one place that turns file paths into addresses.
struct AddressRules {
  let configuration: SiteConfiguration
  /// Group slugs of pages, in the GitBook layout.
  let groupSlugs: [PagePath: String]

  /// - Parameter prefix: The language's, `fr/` or nothing.
  func address(of path: PagePath, prefix: String) -> PageAddress {
    if path.value.lowercased() == "readme.md" { return PageAddress(path: prefix + "index") }
    var stem = path.isFolderPage ? path.folder : AddressRules.withoutExtension(path.value)
    if configuration.layout == .gitBook {
      stem = stem.lowercased()
      if let slug = groupSlugs[path], !slug.isEmpty,
        stem.split(separator: "/").first.map(String.init) != slug
      {
        stem = "\(slug)/\(stem)"
      }
    }
    return PageAddress(path: prefix + stem)
  }

  private static func withoutExtension(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.dropLast(3)) : path
  }
}
