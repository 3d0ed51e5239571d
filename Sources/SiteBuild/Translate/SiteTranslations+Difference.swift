package import SiteModel

extension SiteTranslations {
  /// What has changed in the source of a page since it was translated.
  package func difference(
    _ page: String, language: String?
  ) throws(TranslationError) -> PageDifference {
    var wanted: LanguageTag?
    if let language { wanted = try tag(language) }
    let translation = try PageChoice(site: self).translation(page, language: wanted)
    guard let source = translation.source else { throw TranslationError.orphaned(path: page) }
    let folder = site.languages[0].profile.folder
    let history = SourceHistory.find(
      PageDifference.wanted(by: translation), of: site[source], in: site,
      at: disk("\(folder)/\(site[source].parsed.path.value)"))
    guard
      let difference = PageDifference(
        translation, in: site, old: history.texts, note: history.note)
    else { throw TranslationError.orphaned(path: page) }
    return difference
  }
}
