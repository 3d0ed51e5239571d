/// Where pages are published: the one place that turns file paths into addresses.
struct AddressRules {
  let layout: ContentLayout

  /// - Parameters:
  ///   - space: Position of the space that the file lies in; `nil` in our own layout.
  ///   - prefix: The language's, `fr/` or nothing.
  func address(of path: PagePath, in space: Int?, prefix: String) -> PageAddress {
    if let space { return layout.spaces[space].address(of: path, prefix: prefix) }
    if path.value.lowercased() == "readme.md" { return PageAddress(path: prefix + "index") }
    let stem = path.isFolderPage ? path.folder : AddressRules.withoutExtension(path.value)
    return PageAddress(path: prefix + stem)
  }

  /// The address that a landing page's file alone would give it; `nil` for other pages.
  func formerAddress(of path: PagePath, in space: Int?, prefix: String) -> PageAddress? {
    guard let space, layout.spaces[space].landing == path else { return nil }
    return layout.spaces[space].ownAddress(of: path, prefix: prefix)
  }

  /// A path of a GitBook repository as addresses have it: without capitals, and a dash for spaces and
  /// signs that addresses, shells or file systems give a meaning. Letters of all scripts stay.
  static func slug(_ path: String) -> String {
    let path = path.lowercased()
    guard !path.unicodeScalars.allSatisfy(AssetNames.isSafe) else { return path }
    var slug = String.UnicodeScalarView()
    var isGap = false
    for scalar in path.unicodeScalars {
      if AssetNames.isSafe(scalar) {
        slug.append(scalar)
        isGap = false
      } else if !isGap {
        slug.append("-")
        isGap = true
      }
    }
    return String(slug)
  }

  private static func withoutExtension(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.dropLast(3)) : path
  }
}
