package import SiteModel
import SiteRendering
package import SiteSearch

/// A language of a site with its search, to be asked.
package struct SearchableSite: Sendable {
  package let index: SearchIndex
  /// What results show, by number of page.
  package let documents: [SearchDocument]
  package let site: LinkedSite
}

extension SearchStage {
  /// The index of a language beside what its results show.
  func searchable(
    _ language: SiteLanguage, of linked: LinkedSite
  ) async -> SearchableSite {
    var documents: [SearchDocument] = []
    let words = LanguageWords(linked, language)
    let index = await index(of: words) { pages, _ in documents += pages.map(\.document) }
    return SearchableSite(index: index, documents: documents, site: linked)
  }
}
