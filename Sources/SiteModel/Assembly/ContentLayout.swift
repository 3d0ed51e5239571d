package import Diagnostics

/// What a content folder holds, before a page is read: configuration, languages, and which file is
/// a page of which language. It holds nothing of what pages say.
package struct ContentLayout: Sendable {
  package struct PageFile: Sendable {
    /// Position in ``profiles``.
    package let language: Int
    package let path: PagePath
    /// Below the content folder.
    package let file: String
    /// The same as messages name it.
    package let sourcePath: String
    /// Position in ``spaces``; `nil` in our own layout.
    let space: Int?
  }

  /// A folder of addresses that stands elsewhere now, from the time before the site was built here.
  package struct Move: Hashable, Sendable {
    package let from: String
    package let to: String
  }

  package let configuration: SiteConfiguration
  /// The default language first, the others by tag. Translations understand the words of those that
  /// stand in for them.
  package let profiles: [LanguageProfile]
  /// By language, then in byte order of the paths.
  package let pageFiles: [PageFile]
  /// `SUMMARY.md` of each language, by position.
  package let summaries: [SourceText?]
  /// `translated-from.yml` of each language, by position; empty where there is none.
  package let records: [TranslationRecord]
  /// `glossary.yml`; empty where there is none.
  package let glossary: Glossary
  /// The spaces of a GitBook repository; empty in our own layout.
  package let spaces: [ContentSpace]
  /// Of a GitBook repository: the tables of contents of a language's spaces as one, by position.
  let contents: [Summary]
  package let moves: [Move]

  /// What pairs a page with its translations.
  func key(of file: PageFile) -> PagePath {
    file.space.map { spaces[$0].key(of: file.path) } ?? file.path.paired
  }

  /// What stands before a language's addresses: nothing for the default one, else `fr/`.
  func prefix(of language: Int) -> String {
    profiles[language].prefix(besides: configuration.defaultLanguage)
  }

  /// - Parameter baseOverride: `--base-url`.
  package static func survey(
    _ frame: SourceFrame, baseOverride: String? = nil
  ) -> Diagnosed<ContentLayout> {
    let configuration = SiteConfigurationReader().configuration(
      from: frame, baseOverride: baseOverride)
    if configuration.value.layout == .gitBook {
      let layout = RepositorySurvey.layout(of: frame, configuration.value)
      return Diagnosed(layout.value, configuration.diagnostics + layout.diagnostics)
    }
    var surveyor = Surveyor(frame: frame, configuration: configuration.value)
    let layout = surveyor.layout()
    return Diagnosed(
      layout, frame.refused + configuration.diagnostics + surveyor.diagnostics)
  }
}

private struct Surveyor {
  let frame: SourceFrame
  let configuration: SiteConfiguration
  var diagnostics: [Diagnostic] = []

  mutating func layout() -> ContentLayout {
    let written = languageProfiles()
    let profiles = written.understandingStandIns
    var files: [ContentLayout.PageFile] = []
    for (index, profile) in profiles.enumerated() { files += pages(of: profile, index) }
    checkToolFolders(profiles)
    return ContentLayout(
      configuration: configuration, profiles: profiles, pageFiles: files,
      summaries: profiles.map { summary(of: $0) }, records: profiles.map { record(of: $0) },
      glossary: glossary(for: profiles.dropFirst().map(\.tag)), spaces: [], contents: [], moves: [])
  }

  /// `glossary.yml`, beside site.yml.
  private mutating func glossary(for languages: [LanguageTag]) -> Glossary {
    guard let source = frame.settings[Glossary.fileName] else { return Glossary() }
    let read = GlossaryReader(languages: languages).glossary(from: source)
    diagnostics += read.diagnostics
    return read.value
  }

  /// `SUMMARY.md`, in any letter case.
  private func summary(of profile: LanguageProfile) -> SourceText? {
    let path = below(profile.folder, "SUMMARY.md")
    if let file = frame.settings[path] { return file }
    let lowered = path.lowercased()
    return frame.settings.filter {
      $0.key.utf8.count == path.utf8.count && $0.key.lowercased() == lowered
    }.min { $0.key < $1.key }?.value
  }

  /// `translated-from.yml`.
  private mutating func record(of profile: LanguageProfile) -> TranslationRecord {
    guard let source = frame.settings[below(profile.folder, TranslationRecord.fileName)] else {
      return TranslationRecord()
    }
    let read = TranslationRecord.read(source)
    diagnostics += read.diagnostics
    return read.value
  }

  private func below(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  private mutating func languageProfiles() -> [LanguageProfile] {
    let folders = LanguageFolders(frame: frame)
    diagnostics += folders.diagnostics
    var profiles = folders.found.map { profile(tag: $0.tag, folder: $0.name) }
    guard let main = profiles.firstIndex(where: { $0.tag == configuration.defaultLanguage }) else {
      diagnostics.append(
        Diagnostic(
          .configMissingKey,
          at: SourceLocation(path: configuration.path, span: configuration.defaultLanguageSpan),
          "There is no folder “\(configuration.defaultLanguage.rawValue)” for the default language.",
          hint: "Add it with a README.md, or name another language with “default:”."))
      return [
        LanguageProfile(
          tag: configuration.defaultLanguage, folder: configuration.defaultLanguage.rawValue,
          path: frame.displayPath("\(configuration.defaultLanguage.rawValue)/language.yml"))
      ]
    }
    let first = profiles.remove(at: main)
    return [first] + profiles.sorted { $0.tag < $1.tag }
  }

  private mutating func profile(tag: LanguageTag, folder: String) -> LanguageProfile {
    let path = below(folder, "language.yml")
    let read = LanguageProfileReader(configuration: configuration).profile(
      tag: tag, folder: folder, path: frame.displayPath(path), source: frame.settings[path])
    diagnostics += read.diagnostics
    var profile = read.value
    if let source = frame.settings[below(folder, SynonymsReader.fileName)] {
      let synonyms = SynonymsReader().groups(in: source)
      diagnostics += synonyms.diagnostics
      profile.synonyms = synonyms.value
    }
    return profile
  }

  private func pages(of profile: LanguageProfile, _ index: Int) -> [ContentLayout.PageFile] {
    let prefix = profile.folder.isEmpty ? "" : profile.folder + "/"
    return frame.paths
      .filter { $0.hasPrefix(prefix) && $0.lowercased().hasSuffix(".md") }
      .map { (path: String($0.dropFirst(prefix.count)), file: $0) }
      .filter { path, _ in
        path.lowercased() != "summary.md"
          && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted { $0.path < $1.path }
      .map { path, file in
        ContentLayout.PageFile(
          language: index, path: PagePath(clean: path), file: file,
          sourcePath: frame.displayPath(file), space: nil)
      }
  }

  /// A folder of `tools:` that holds nothing is a misspelling.
  private mutating func checkToolFolders(_ profiles: [LanguageProfile]) {
    guard let source = profiles.first else { return }
    for folder in configuration.toolFolders {
      let prefix = below(source.folder, folder.value) + "/"
      guard !frame.paths.contains(where: { $0.hasPrefix(prefix) }) else { continue }
      let known = Set(
        frame.paths.filter { $0.hasPrefix(source.folder + "/") }
          .map { PagePath(clean: String($0.dropFirst(source.folder.count + 1))).folder })
      let near = nearestName(to: folder.value, among: known.sorted())
      diagnostics.append(
        Diagnostic(
          .configUnknownFolder, at: SourceLocation(path: configuration.path, span: folder.span),
          "“tools” names the folder “\(folder.value)”, which holds no page.",
          hint: near.map { "Did you mean “\($0)”?" } ?? "Name a folder below \(source.folder)/."))
    }
  }
}
