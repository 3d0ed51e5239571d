import Diagnostics

/// What is wrong with the redirects of `site.yml` or `.gitbook.yaml`: targets that are not there, addresses that a page
/// already has, wildcards that only a server can follow.
func redirectFindings(of site: SitePlan) -> [Diagnostic] {
  guard !site.configuration.redirects.isEmpty else { return [] }
  var names = NamesOnDemand { site.languages[0].byPath.keys.map(\.value) }
  let taken = Dictionary(
    site.pages.map { (withoutEndSlashes($0.address.clean), $0) },
    uniquingKeysWith: { first, _ in first })
  return site.configuration.redirects.flatMap { redirect -> [Diagnostic] in
    var found: [Diagnostic] = []
    if site.target(of: redirect) == nil, redirect.otherSite == nil {
      let near = names.nearest(to: redirect.to.value)
      found.append(
        Diagnostic(
          .redirectUnknownTarget, at: SourceLocation(path: redirect.path, span: redirect.to.span),
          "The redirect leads to “\(redirect.to.value)”, which is not there.",
          hint: near.map { "Did you mean “\($0)”?" }
            ?? (redirect.space == nil
              ? "Name a file below the default language's folder."
              : "Name a file of the space, seen from its folder.")))
    }
    let address = site.source(of: redirect)
    if address.hasSuffix("*") {
      found.append(
        Diagnostic(
          .redirectWildcard, at: SourceLocation(path: redirect.path, span: redirect.from.span),
          "No file can serve the redirect “\(redirect.from.value)”; it stands in _redirects alone.",
          hint: "Hosts that read _redirects follow it."))
    } else if let page = taken[address] {
      found.append(
        Diagnostic(
          .redirectShadowed, at: SourceLocation(path: redirect.path, span: redirect.from.span),
          "The redirect “\(redirect.from.value)” is never used: “\(page.title)” has that address.",
          hint: "Take the redirect out."))
    }
    return found
  }
}

private func withoutEndSlashes(_ address: String) -> String {
  address.split(separator: "/").joined(separator: "/")
}

extension SitePlan {
  /// The old address of a redirect below the site's root, without slashes at its ends; empty for one
  /// that climbs out of the site.
  package func source(of redirect: SiteConfiguration.Redirect) -> String {
    guard let path = PagePath.joined(folder: "", redirect.from.value)?.value else { return "" }
    guard let space = redirect.space.map({ spaces[$0] }) else { return path }
    return space.address(path, prefix: prefix(of: languages[space.language])).path
  }

  /// The page a redirect leads to; `nil` when there is none.
  package func target(of redirect: SiteConfiguration.Redirect) -> PlacedPage? {
    if let space = redirect.space { return target(of: redirect.to.value, in: spaces[space]) }
    let clean =
      redirect.to.value.hasPrefix("./")
      ? String(redirect.to.value.dropFirst(2)) : redirect.to.value
    let language = languages[0]
    for name in [clean, clean + ".md", clean + "/README.md"] {
      if let path = PagePath.joined(folder: "", name), let id = language.byPath[path] {
        return self[id]
      }
    }
    // A path that begins with a language's folder leads to that language's page.
    for other in languages where clean.hasPrefix(other.profile.folder + "/") {
      let rest = PagePath(clean: String(clean.dropFirst(other.profile.folder.count + 1)))
      if let id = other.byPath[rest] { return self[id] }
    }
    return nil
  }

  /// The page of a space that the value of a redirect names: by its file, else by its address.
  private func target(of value: String, in space: ContentSpace) -> PlacedPage? {
    let written = RelativeAddress.decoded(String(value.prefix { $0 != "#" && $0 != "?" }))
    guard let path = PagePath.joined(folder: "", written)?.value else { return nil }
    let language = languages[space.language]
    let names = path.isEmpty ? ["README.md"] : [path, path + ".md", path + "/README.md"]
    if let id = names.lazy.compactMap({ language.byPath[space.path(of: $0)] }).first {
      return self[id]
    }
    let address = space.address(path, prefix: prefix(of: language)).path.lowercased()
    let files = Set(names.map { space.path(of: $0).value.lowercased() })
    return pages.first { page in
      withoutEndSlashes(page.address.clean).lowercased() == address
        || page.language == space.language && files.contains(page.face.path.value.lowercased())
    }
  }
}

extension Site {
  /// The old address of a redirect below the site's root, without slashes at its ends; empty for one
  /// that climbs out of the site.
  package func source(of redirect: SiteConfiguration.Redirect) -> String {
    plan.source(of: redirect)
  }

  /// The page a redirect leads to; `nil` when there is none.
  package func target(of redirect: SiteConfiguration.Redirect) -> SitePage? {
    plan.target(of: redirect).map { self[$0.id] }
  }
}
