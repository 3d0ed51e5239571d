import Diagnostics
import SiteModel

/// Finds the page that a person names: by its path on disk, below the content folder, or below a
/// language's folder; `.md` may be left out, and `README.md` of a folder.
struct PageChoice {
  let site: SiteTranslations

  /// A page as it may have been meant.
  private struct Candidate {
    /// Position of the language whose folder was named.
    let language: Int?
    let path: PagePath
  }

  /// A translation.
  ///
  /// - Parameters:
  ///   - name: A path of the translation or of its source.
  ///   - language: Which translation, where the name does not say it.
  func translation(
    _ name: String, language: LanguageTag?
  ) throws(TranslationError) -> PageTranslation {
    for candidate in candidates(name) {
      guard let key = key(candidate, language) else { continue }
      guard let tag = language ?? named(candidate) ?? only else {
        throw TranslationError.languageNeeded(page: name, known: site.known)
      }
      guard
        let table = site.linked.translations.languages.first(where: {
          site.site.languages[$0.language].tag == tag
        })
      else { continue }
      let found = table.pages.first { page in
        (page.page ?? page.source).map { site.site[$0].key == key } ?? false
      }
      guard let found else { continue }
      let profile = site.site.languages[table.language].profile
      switch found.state {
      case .missing:
        throw TranslationError.missingTranslation(
          path: profile.shown(file: key.value), language: tag)
      case .orphaned: throw TranslationError.orphaned(path: profile.shown(file: key.value))
      case .current, .outdated, .untranslated, .ahead, .unrecorded: return found
      }
    }
    throw unknown(name, among: language ?? only)
  }

  /// A page of the source.
  func source(_ name: String) throws(TranslationError) -> PageID {
    let language = site.site.languages[0]
    for candidate in candidates(name) where (candidate.language ?? 0) == 0 {
      if let page = language.byPath[candidate.path] { return page }
    }
    throw unknown(name, among: nil)
  }

  // MARK: - Candidates

  /// The source's path of the page that a candidate names.
  private func key(_ candidate: Candidate, _ language: LanguageTag?) -> PagePath? {
    let languages = site.site.languages
    let own = candidate.language ?? languages.firstIndex { $0.tag == (language ?? only) } ?? 0
    for position in candidate.language == nil ? [own, 0] : [own] {
      if let page = languages[position].byPath[candidate.path] { return site.site[page].key }
    }
    return nil
  }

  private func named(_ candidate: Candidate) -> LanguageTag? {
    candidate.language.flatMap { $0 > 0 ? site.site.languages[$0].tag : nil }
  }

  /// The translation of a site that has one.
  private var only: LanguageTag? { site.known.count == 1 ? site.known[0] : nil }

  private func candidates(_ name: String) -> [Candidate] {
    let options = site.options
    var found: [Candidate] = []
    let onDisk = options.contentFolder.relative(options.absolute(name))
    for below in [onDisk, PagePath.joined(folder: "", name)?.value].compactMap(\.self) {
      for (position, language) in site.site.languages.enumerated() {
        let folder = language.profile.folder
        if below == folder {
          found.append(Candidate(language: position, path: .home))
        } else if below.hasPrefix(folder + "/") {
          found += spellings(String(below.dropFirst(folder.count + 1))).map {
            Candidate(language: position, path: $0)
          }
        }
      }
    }
    if !name.hasPrefix("/"), let path = PagePath.joined(folder: "", name) {
      found += spellings(path.value).map { Candidate(language: nil, path: $0) }
    }
    return found
  }

  private func spellings(_ path: String) -> [PagePath] {
    guard !path.isEmpty else { return [.home] }
    return [path, path + ".md", path + "/README.md"].map { PagePath(clean: $0) }
  }

  private func unknown(_ name: String, among tag: LanguageTag?) -> TranslationError {
    let languages = site.site.languages
    let language = languages.first { $0.tag == tag } ?? languages[0]
    let paths = language.pages.map { site.site[$0].key.value }
    let shown = candidates(name).first?.path.value ?? name
    return .unknownPage(name, near: nearestName(to: shown, among: paths))
  }
}
