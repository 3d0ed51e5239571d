import Diagnostics

/// What a GitBook repository holds, before a page is read: its languages and spaces, and which files
/// are pages.
struct RepositorySurvey {
  private let files: RepositoryFiles
  private let plan: SpacePlan
  private var configuration: SiteConfiguration
  private var diagnostics: [Diagnostic]

  static func layout(
    of frame: SourceFrame, _ configuration: SiteConfiguration
  ) -> Diagnosed<ContentLayout> {
    var survey = RepositorySurvey(frame, configuration)
    let layout = survey.layout()
    return Diagnosed(layout, survey.diagnostics)
  }

  private init(_ frame: SourceFrame, _ configuration: SiteConfiguration) {
    files = RepositoryFiles(frame)
    var planner = SpacePlanner(files: files)
    plan = planner.plan()
    diagnostics = planner.diagnostics
    self.configuration = configuration
    self.configuration.defaultLanguage = plan.languages[0].tag
  }

  private mutating func layout() -> ContentLayout {
    let reader = SpaceConfigurationReader(files: files)
    let read = plan.spaces.map { reader.configuration(of: $0.folder, above: plan.book) }
    diagnostics += read.flatMap(\.diagnostics)
    let configurations = read.map(\.value)
    tellRefusals(below: Self.base(of: configurations.map(\.root)))
    let profiles = profiles(roots: configurations)
    let tags = Dictionary(
      profiles.enumerated().map { ($1.tag, $0) }, uniquingKeysWith: { first, _ in first })
    let prefixes = profiles.map { $0.prefix(besides: configuration.defaultLanguage) }
    var contents: [SpaceContents] = []
    for (index, planned) in plan.spaces.enumerated() {
      let others = configurations.indices.filter { $0 != index }.map { configurations[$0].root }
      let language = tags[planned.tag] ?? 0
      let read = SpaceContents.read(
        planned, configurations[index], files, besides: others, language: language,
        prefix: prefixes[language])
      diagnostics += read.diagnostics
      contents.append(read.value)
      configuration.redirects += configurations[index].redirects.map { $0.placed(in: index) }
    }
    return ContentLayout(
      configuration: configuration, profiles: profiles, pageFiles: pageFiles(of: contents),
      summaries: [], records: profiles.map { _ in TranslationRecord() }, glossary: Glossary(),
      spaces: contents.map(\.space),
      contents: profiles.indices.map { language in
        Summary(of: contents.filter { $0.space.language == language })
      }, moves: moves { prefixes[tags[$0] ?? 0] })
  }

  /// By language, then in byte order of the paths.
  private func pageFiles(of contents: [SpaceContents]) -> [ContentLayout.PageFile] {
    contents.enumerated().flatMap { index, content in
      content.pages.map { path, file in
        ContentLayout.PageFile(
          language: content.space.language, path: path, file: file,
          sourcePath: files.frame.displayPath(file), space: index)
      }
    }.sorted { ($0.language, $0.path) < ($1.language, $1.path) }
  }

  // MARK: - Languages

  /// The default language first, the others by tag.
  private func profiles(roots: [SpaceConfiguration]) -> [LanguageProfile] {
    let profiles = plan.languages.enumerated().map { index, language in
      let main = plan.spaces.firstIndex { $0.tag == language.tag && $0.mount.isEmpty }
      let folder = main.map { roots[$0].root } ?? ""
      var profile = LanguageProfile(
        tag: language.tag, folder: folder,
        path: files.frame.displayPath(RepositoryFiles.below(folder, "language.yml")))
      if let name = language.name { profile.name = name }
      if let direction = language.direction { profile.direction = direction }
      profile.title = language.title ?? (index == 0 ? plan.title : nil)
      profile.addressPrefix = language.path.lowercased() + "/"
      return profile
    }
    let ordered = profiles.prefix(1) + profiles.dropFirst().sorted { $0.tag < $1.tag }
    return Array(ordered).understandingStandIns
  }

  /// Where GitBook or older books published what stands at another prefix here.
  private func moves(_ prefix: (LanguageTag) -> String) -> [ContentLayout.Move] {
    func place(_ tag: LanguageTag, _ mount: String) -> String {
      (prefix(tag) + AddressRules.slug(mount)).split(separator: "/").joined(separator: "/")
    }
    let stated = plan.moves.map {
      ContentLayout.Move(from: $0.from.lowercased(), to: place($0.tag, $0.mount))
    }
    // Variants once stood below `/v/`.
    let variants = plan.spaces.map { place($0.tag, $0.mount) }.filter { !$0.isEmpty }
      .map { ContentLayout.Move(from: "v/\($0)", to: $0) }
    return (stated + variants).filter { !$0.from.isEmpty && $0.from != $0.to }
  }

  // MARK: - Files

  /// The innermost folder that holds all spaces.
  static func base(of roots: [String]) -> String {
    var shared = roots.first?.split(separator: "/") ?? []
    for root in roots {
      shared = zip(shared, root.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    }
    return shared.joined(separator: "/")
  }

  /// What was not read, where a page or asset may be lost by it.
  private mutating func tellRefusals(below base: String) {
    let folder = files.frame.displayPath(base)
    diagnostics += files.frame.refused.filter {
      base.isEmpty || RepositoryFiles.lies($0.location.path, below: folder)
    }
  }
}
