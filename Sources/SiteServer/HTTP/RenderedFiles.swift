package import SiteBuild
package import SiteRendering

/// A site that was made whole.
package struct RenderedFiles: SiteFiles {
  private let site: SitePipeline.Rendered
  package let redirects: [AddressRule]
  package let redirectFiles: Set<String>
  package let unindexed: Set<String>

  package init(_ site: SitePipeline.Rendered) {
    self.site = site
    redirectFiles = Set(site.renderer.redirectTargets.map(\.file))
    unindexed = site.renderer.unindexedTwins
    redirects = AddressRule.all(of: site.renderer, site.redirects)
  }

  package var paths: [String] { Array(site.files.keys) }
  package func bytes(at path: String) async -> [UInt8]? { site.files[path] }
  package func isCopied(_ path: String) -> Bool { site.copies.contains(path) }
  package var holdsBytes: Bool { true }
  package var basePath: String { site.renderer.basePath }
  package var languagePrefixes: [String] { site.renderer.languagePrefixes }
  package var listedPages: [ListedPage] { site.renderer.listedPages }
  package func missingPage(near pages: [ListedPage], language: Int) -> MissingPage {
    site.renderer.missingPage(near: pages, language: language)
  }
}
