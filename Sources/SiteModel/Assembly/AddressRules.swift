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

  /// A path of a GitBook repository, without its ending, as addresses have it: in lower case, and with
  /// a dash for spaces and signs that addresses, shells or file systems give a meaning. Letters of all
  /// scripts stay.
  ///
  /// A question mark at the end of a name vanishes, and so do quotation marks: `what-is-this`. Other
  /// signs keep their dash there, because `C#.md` may lie beside `C.md`.
  static func slug(_ path: String) -> String {
    let path = path.lowercased()
    guard !path.unicodeScalars.allSatisfy(AssetNames.isSafe) else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map(slug(ofPart:))
      .joined(separator: "/")
  }

  private static func slug(ofPart part: Substring) -> String {
    var slug = String.UnicodeScalarView()
    // Whether signs stand behind the slug so far, and any that is more than a gap.
    var isGap = false
    var isSign = false
    for scalar in part.unicodeScalars {
      if AssetNames.isSafe(scalar) {
        if isGap { slug.append("-") }
        slug.append(scalar)
        (isGap, isSign) = (false, false)
      } else {
        isGap = !slug.isEmpty
        isSign =
          isSign || !(scalar.properties.isWhitespace || "?\"'".unicodeScalars.contains(scalar))
      }
    }
    return String(slug) + (isSign || slug.isEmpty && !part.isEmpty ? "-" : "")
  }

  private static func withoutExtension(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.dropLast(3)) : path
  }
}
