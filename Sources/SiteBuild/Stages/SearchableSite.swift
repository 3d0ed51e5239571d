package import SiteModel
package import SiteSearch

/// A language of a site with its search, to be asked.
package struct SearchableSite: Sendable {
  package let index: SearchIndex
  /// What results show, by number of page.
  package let documents: [SearchDocument]
  package let site: LinkedSite
}
