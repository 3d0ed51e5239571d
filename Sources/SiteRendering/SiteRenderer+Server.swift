import SiteModel

/// What a server asks that answers for the site.
extension SiteRenderer {
  /// The path of the site's own address: `/kit/`, or `/`.
  package var basePath: String { site.configuration.basePath }

  /// What the addresses of each language begin with: empty, `fr/`.
  package var languagePrefixes: [String] { renderers.map(\.prefix) }

  /// Twins of pages that search engines leave out.
  package var unindexedTwins: Set<String> {
    Set(site.pages.lazy.filter(\.isUnindexed).map(\.address.twin))
  }

  /// Pages that may be offered to who came to an address that is not there.
  package var listedPages: [ListedPage] {
    site.pages.filter { !$0.isUnindexed && !$0.parsed.frontMatter.isHidden }.map { page in
      ListedPage(number: page.id.index, path: page.address.path, language: page.language)
    }
  }

  /// What is shown at an address that is not there.
  ///
  /// - Parameter language: Position of the language it begins with.
  package func missingPage(near pages: [ListedPage], language: Int) -> MissingPage {
    let generated = GeneratedPages(linked: linked, frames: frames, renderers: renderers)
    let near = pages.map { site.pages[$0.number] }
    return MissingPage(
      html: generated.notFound(in: language, near: near),
      markdown: MarkdownTwin(linked: linked).missing(near: near, in: renderers[language]))
  }

  /// Files that only lead elsewhere, each with the address that it leads to.
  package var redirectTargets: [(file: String, address: String)] {
    let configuration = site.configuration
    return redirects.pages.map { page in
      switch page.target {
      case .otherSite(let address): (page.file, address)
      case .page(let target):
        (
          page.file,
          configuration.basePath
            + RelativeAddress.encoded(
              configuration.addresses == .clean ? target.address.clean : target.address.file)
        )
      }
    }
  }
}
