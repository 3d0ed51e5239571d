import Diagnostics

/// What is wrong with the redirects of `site.yml`: targets that are not there, addresses that a page
/// already has, wildcards that only a server can follow.
func redirectFindings(of site: Site) -> [Diagnostic] {
  let path = site.configuration.path
  guard !site.configuration.redirects.isEmpty else { return [] }
  var names = NamesOnDemand { site.languages[0].byPath.keys.map(\.value) }
  let taken = Dictionary(
    site.pages.map { (withoutEndSlashes($0.address.clean), $0) },
    uniquingKeysWith: { first, _ in first })
  return site.configuration.redirects.flatMap { redirect -> [Diagnostic] in
    var found: [Diagnostic] = []
    if site.target(of: redirect) == nil {
      let near = names.nearest(to: redirect.to.value)
      found.append(
        Diagnostic(
          .redirectUnknownTarget, at: SourceLocation(path: path, span: redirect.to.span),
          "The redirect leads to “\(redirect.to.value)”, which is not there.",
          hint: near.map { "Did you mean “\($0)”?" }
            ?? "Name a file below the default language's folder."))
    }
    let address = redirect.cleanSource
    if address.hasSuffix("*") {
      found.append(
        Diagnostic(
          .redirectWildcard, at: SourceLocation(path: path, span: redirect.from.span),
          "No file can serve the redirect “\(redirect.from.value)”; it stands in _redirects alone.",
          hint: "Hosts that read _redirects follow it."))
    } else if let page = taken[address] {
      found.append(
        Diagnostic(
          .redirectShadowed, at: SourceLocation(path: path, span: redirect.from.span),
          "The redirect “\(redirect.from.value)” is never used: “\(page.title)” has that address.",
          hint: "Take the redirect out."))
    }
    return found
  }
}

extension SiteConfiguration.Redirect {
  /// The old address without slashes at its ends.
  package var cleanSource: String {
    withoutEndSlashes(from.value)
  }
}

private func withoutEndSlashes(_ address: String) -> String {
  address.split(separator: "/").joined(separator: "/")
}

extension Site {
  /// The page a redirect leads to; `nil` when there is none.
  package func target(of redirect: SiteConfiguration.Redirect) -> SitePage? {
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
}
