import Diagnostics
package import SiteModel

/// A site as the commands about translations see it: its pages compared, and the folder they lie in.
package struct SiteTranslations: Sendable {
  let linked: LinkedSite
  /// What was found while reading.
  let diagnostics: [Diagnostic]
  let options: BuildOptions

  var site: Site { linked.site }

  /// Languages that are translated into.
  var known: [LanguageTag] { site.languages.dropFirst().map(\.tag) }

  package static func read(
    _ options: BuildOptions, progress: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(TranslationError) -> SiteTranslations {
    do throws(BuildError) {
      let linked = try await SitePipeline(options, progress: progress, tell: tell).linkedSite()
      return SiteTranslations(
        linked: linked.value, diagnostics: linked.diagnostics, options: options)
    } catch {
      throw TranslationError.build(error)
    }
  }

  /// - Parameter language: A single one, as its folder or tag names it; all without it.
  package func status(of language: String?) throws(TranslationError) -> TranslationStatus {
    guard let language else { return TranslationStatus(linked) }
    return TranslationStatus(linked, of: try tag(language))
  }

  /// A status of nothing, for programs that read one whatever happens.
  package var nothing: TranslationStatus {
    TranslationStatus(nothingOf: site.configuration.defaultLanguage)
  }

  /// A language of the site that is translated into.
  func tag(_ text: String) throws(TranslationError) -> LanguageTag {
    guard let tag = LanguageTag(text), known.contains(tag) else {
      if LanguageTag(text) == site.configuration.defaultLanguage {
        throw TranslationError.sourceLanguage(site.configuration.defaultLanguage)
      }
      throw TranslationError.unknownLanguage(text, known: known)
    }
    return tag
  }

  /// A file of the content folder, by its path below it.
  func disk(_ path: String) -> DiskPath { options.contentFolder.appending(path) }
}
