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

  private static func withoutExtension(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.dropLast(3)) : path
  }
}
