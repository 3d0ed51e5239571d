package import Diagnostics

/// What is wrong with translations, seen beside their sources, page by page; nothing for a site of one
/// language.
///
/// - Cost: linear in the text of all languages; of ``comparing(_:in:)`` in that of some pages.
package struct TranslationFindings: Sendable {
  private let glossary: Glossary
  /// About the records of what was translated.
  private let records: [Diagnostic]
  /// By page of the translations.
  private var pages: [PageID: [Diagnostic]] = [:]
  /// In the order in which they are told.
  private let order: [PageID]

  package init(of linked: LinkedSite, glossary: Glossary) {
    self.glossary = glossary
    // Nobody records in a GitBook repository what was translated from what, and a guess about every
    // page would bury the rest.
    guard linked.site.spaces.isEmpty else {
      (records, order) = ([], [])
      return
    }
    let languages = linked.translations.languages
    records = languages.flatMap {
      recordFindings(of: linked.site.languages[$0.language], in: linked.site)
    }
    order = languages.flatMap { language in
      language.pages.compactMap { $0.source == nil ? nil : $0.page }
    }
    compare(linked) { _ in true }
  }

  package var diagnostics: [Diagnostic] { records + order.flatMap { pages[$0] ?? [] } }

  /// The same, where some pages have other texts.
  ///
  /// - Parameter hasOtherNames: Whether some have other titles, which findings about links name.
  package func comparing(
    _ changed: Set<PageID>, in linked: LinkedSite, hasOtherNames: Bool
  ) -> TranslationFindings {
    var findings = self
    if !order.isEmpty {
      let naming =
        hasOtherNames ? pages.filter { $1.contains { $0.code == .translationMissingLink } } : [:]
      findings.compare(linked) { page in
        [page.source, page.page].contains { $0.map(changed.contains) ?? false }
          || page.page.map { naming[$0] != nil } ?? false
      }
    }
    return findings
  }

  private mutating func compare(_ linked: LinkedSite, _ isAsked: (PageTranslation) -> Bool) {
    var glossaryCheck = GlossaryCheck(glossary)
    for comparisons in linked.translations.languages {
      let language = linked.site.languages[comparisons.language]
      var numbers = NumberCheck(source: linked.site.languages[0].tag, translation: language.tag)
      for comparison in comparisons.pages where isAsked(comparison) {
        guard let id = comparison.page,
          let page = TranslatedPage(comparison, of: language, in: linked)
        else { continue }
        var found = outdatedFindings(in: page) + missingBlockFindings(in: page)
        found += untranslatedFindings(in: page) + numbers.findings(in: page)
        found += missingLinkFindings(in: page, of: linked.site)
        found += missingCodeFindings(in: page) + outcomeCountFindings(in: page)
        found += glossaryCheck.findings(in: page)
        pages[id] = found
      }
    }
  }
}

/// What is wrong with translations, seen beside their sources; nothing for a site of one language.
package func translationFindings(of linked: LinkedSite, glossary: Glossary) -> [Diagnostic] {
  TranslationFindings(of: linked, glossary: glossary).diagnostics
}
