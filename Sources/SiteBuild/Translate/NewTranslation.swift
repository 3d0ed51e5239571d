import Diagnostics
package import SiteModel

/// Makes a language, and pages of it that stand in the source's words until somebody writes over them.
/// Nothing that exists is overwritten.
package struct NewTranslation: Sendable {
  /// What was made, as messages name it.
  package let made: [String]
  /// Files that stand where a page would have been made, and translate another one.
  package let skipped: [String]
  package let language: LanguageTag

  /// - Parameters:
  ///   - tag: The language's.
  ///   - pages: Pages of the source; all that the language lacks when empty.
  package static func make(
    _ tag: String, pages: [String], in options: BuildOptions,
    progress: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(TranslationError) -> NewTranslation {
    let before = try await SiteTranslations.read(options, progress: progress, tell: tell)
    guard before.site.configuration.layout == .toolkit else {
      throw TranslationError.noSite(path: options.content)
    }
    guard let tag = LanguageTag(tag) else { throw TranslationError.noTag(tag) }
    guard tag != before.site.configuration.defaultLanguage else {
      throw TranslationError.sourceLanguage(tag)
    }
    let named = try before.sources(pages)
    try before.checkFree(named, of: tag)
    var made: [String] = []
    if let file = try before.makeLanguageFile(tag) { made.append(file) }
    // With the language there, its pages are read with its own words.
    let after =
      before.known.contains(tag)
      ? before : try await SiteTranslations.read(options, progress: progress, tell: tell)
    let pages = try after.makePages(named, of: tag)
    return NewTranslation(made: made + pages.made, skipped: pages.skipped, language: tag)
  }
}

extension SiteTranslations {
  fileprivate func sources(_ names: [String]) throws(TranslationError) -> Set<PagePath> {
    var keys: Set<PagePath> = []
    let choice = PageChoice(site: self)
    for name in names { keys.insert(site[try choice.source(name)].key) }
    return keys
  }

  private func folder(of tag: LanguageTag) -> String {
    site.languages.first { $0.tag == tag }?.profile.folder ?? tag.rawValue
  }

  /// A file of a language that the site may not have yet, as messages name it.
  private func shown(_ file: String, in folder: String) -> String {
    site.languages[0].profile.shown(file: file, ofSibling: folder)
  }

  private func isThere(_ path: String) throws(TranslationError) -> Bool {
    do throws(FileError) { return try fileFacts(of: disk(path)) != nil } catch {
      throw TranslationError.file(error)
    }
  }

  private func create(_ path: String, _ bytes: [UInt8]) throws(TranslationError) {
    do throws(FileError) { try createFile(disk(path), bytes) } catch {
      throw TranslationError.file(error)
    }
  }

  /// Makes sure that pages asked for by name are not there.
  fileprivate func checkFree(
    _ keys: Set<PagePath>, of tag: LanguageTag
  ) throws(TranslationError) {
    let folder = folder(of: tag)
    let language = site.languages.first { $0.tag == tag }
    for key in keys.sorted() {
      if let page = language?.byKey[key], !site[page].isFallback {
        throw TranslationError.exists(path: site[page].parsed.sourcePath)
      }
      if try isThere("\(folder)/\(key.value)") {
        throw TranslationError.exists(path: shown(key.value, in: folder))
      }
    }
    if let language {
      try RecordFile(site: self, language: language).checkLines(besides: [])
    }
  }

  /// - Returns: The file that was made; `nil` when there was one.
  fileprivate func makeLanguageFile(_ tag: LanguageTag) throws(TranslationError) -> String? {
    let folder = folder(of: tag)
    guard try !isThere("\(folder)/language.yml") else { return nil }
    try create("\(folder)/language.yml", Array(LanguageFile(for: tag, of: site).text.utf8))
    return shown("language.yml", in: folder)
  }

  /// - Parameter named: Sources of the pages to make; all that are missing when empty.
  fileprivate func makePages(
    _ named: Set<PagePath>, of tag: LanguageTag
  ) throws(TranslationError) -> (made: [String], skipped: [String]) {
    guard
      let table = linked.translations.languages.first(where: {
        site.languages[$0.language].tag == tag
      })
    else { throw TranslationError.unknownLanguage(tag.rawValue, known: known) }
    let language = site.languages[table.language]
    var record = language.record
    var made: [String] = []
    var skipped: [String] = []
    for page in table.pages where page.state == .missing {
      guard let source = page.source, named.isEmpty || named.contains(site[source].key) else {
        continue
      }
      let key = site[source].key
      let path = "\(language.profile.folder)/\(key.value)"
      guard try !isThere(path) else {
        skipped.append(language.profile.shown(file: key.value))
        continue
      }
      let draft = TranslationDraft(of: site[source].parsed)
      try create(path, draft.bytes)
      record = record.setting(draft.entries, for: key)
      made.append(language.profile.shown(file: key.value))
    }
    guard !made.isEmpty else { return (made, skipped) }
    let file = RecordFile(site: self, language: language)
    try file.checkLines(besides: [])
    if try file.write(record) { made.append(file.shown) }
    return (made, skipped)
  }
}
