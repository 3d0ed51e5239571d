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
    let targets = site.renderer.redirectTargets
    redirectFiles = Set(targets.map(\.file))
    unindexed = site.renderer.unindexedTwins
    redirects =
      targets.map { target in
        AddressRule(from: String(target.file.dropLast(5)), to: target.address, kind: .exact)
      }
  }

  package var paths: [String] { Array(site.files.keys) }
  package func bytes(at path: String) async -> [UInt8]? { site.files[path] }
  package var basePath: String { site.renderer.basePath }
  package var languagePrefixes: [String] { site.renderer.languagePrefixes }
  package var listedPages: [ListedPage] { site.renderer.listedPages }
  package func missingPage(near pages: [ListedPage], language: Int) -> MissingPage {
    site.renderer.missingPage(near: pages, language: language)
  }
}
