package import Diagnostics

/// What is wrong with translations, seen beside their sources; nothing for a site of one language.
///
/// - Cost: linear in the text of all languages.
package func translationFindings(of linked: LinkedSite, glossary: Glossary) -> [Diagnostic] {
  // Nobody records in a GitBook repository what was translated from what, and a guess about every
  // page would bury the rest.
  guard linked.site.spaces.isEmpty else { return [] }
  var diagnostics: [Diagnostic] = []
  var glossaryCheck = GlossaryCheck(glossary)
  for comparisons in linked.translations.languages {
    let language = linked.site.languages[comparisons.language]
    diagnostics += recordFindings(of: language, in: linked.site)
    var numbers = NumberCheck(source: linked.site.languages[0].tag, translation: language.tag)
    for comparison in comparisons.pages {
      guard let page = TranslatedPage(comparison, of: language, in: linked) else { continue }
      diagnostics += outdatedFindings(in: page)
      diagnostics += missingBlockFindings(in: page)
      diagnostics += untranslatedFindings(in: page)
      diagnostics += numbers.findings(in: page)
      diagnostics += missingLinkFindings(in: page, of: linked.site)
      diagnostics += missingCodeFindings(in: page)
      diagnostics += outcomeCountFindings(in: page)
      diagnostics += glossaryCheck.findings(in: page)
    }
  }
  return diagnostics
}
