import Diagnostics

/// Which folders of a repository are spaces, in which languages, and where each stands in the site:
/// what `docs.yaml` says, else `LANGS.md`, else the folders themselves.
struct SpacePlan: Sendable {
  struct Space: Sendable {
    /// Below the content folder; its `.gitbook.yaml` may name another one below it.
    let folder: String
    let tag: LanguageTag
    /// Where its pages stand below their language; empty for the language's own space.
    var mount = ""
    /// Of the section that it is, where it is one.
    var title: String?
    /// Title of the group of sections that it stands in.
    var group: String?
    /// Names by which links from other spaces may call it.
    var identifiers: [String] = []
    /// Published, and in no table of contents.
    var isHidden = false
  }

  struct Language: Sendable {
    let tag: LanguageTag
    /// The language's own name for itself, where the repository states it.
    var name: String?
    /// What its addresses begin with, where it is not the default language.
    var path: String
    var direction: LanguageProfile.Direction?
    var title: Located<String>?
  }

  /// The default language first.
  var languages: [Language]
  /// The default language's own space first.
  var spaces: [Space]
  var title: Located<String>?
  /// What holds for spaces that have no configuration of their own.
  var book: SpaceConfiguration?
  var moves: [Move] = []

  /// Where a space stood on a site that had other prefixes: `en/` for what is the root now.
  struct Move: Sendable {
    let from: String
    let tag: LanguageTag
    let mount: String
  }
}

/// Makes the plan of a repository.
struct SpacePlanner {
  let files: RepositoryFiles
  private(set) var diagnostics: [Diagnostic] = []

  init(files: RepositoryFiles) { self.files = files }

  mutating func plan() -> SpacePlan {
    if let docs = DocsStructure.read(files) {
      diagnostics += docs.diagnostics
      if let plan = plan(of: docs.value) { return plan }
    }
    // What is wrong with it is told when the space is read.
    let root = SpaceConfigurationReader(files: files).configuration(of: "").value
    if let plan = languagesPlan(in: root.root, book: root) { return plan }
    if !isSpace(root) {
      let books = files.folders(below: "").filter { languagesFile(in: $0) != nil }
      if books.count == 1, let plan = languagesPlan(in: books[0], book: root) { return plan }
    }
    return foldersPlan(root)
  }

  /// Whether the repository itself is a space: it has a table of contents, or names its folder.
  private func isSpace(_ configuration: SpaceConfiguration) -> Bool {
    !configuration.root.isEmpty
      || files.path(anyCase: RepositoryFiles.below(configuration.root, configuration.summary))
        != nil
  }

  private func languagesFile(in folder: String) -> SourceText? {
    files.source(anyCase: RepositoryFiles.below(folder, "LANGS.md"))
  }

  mutating func report(
    _ code: DiagnosticCode, at location: SourceLocation, _ message: String, hint: String
  ) {
    diagnostics.append(Diagnostic(code, at: location, message, hint: hint))
  }

  // MARK: - LANGS.md

  /// Languages that `LANGS.md` lists, the first of them the default one.
  private mutating func languagesPlan(
    in folder: String, book: SpaceConfiguration
  ) -> SpacePlan? {
    guard let source = languagesFile(in: folder),
      String(validating: source.bytes, as: UTF8.self) != nil
    else { return nil }
    var plan = SpacePlan(languages: [], spaces: [], title: book.title, book: book)
    for entry in SummaryParser.summary(source).value.groups.flatMap(\.entries) {
      guard case .file(let path, _) = entry.target else { continue }
      var place = PagePath.joined(folder: folder, path)?.value ?? path
      if place.lowercased().hasSuffix(".md") { place = PagePath(clean: place).folder }
      let location = SourceLocation(path: source.path, span: entry.span)
      guard place != folder, files.hasFolder(place) else {
        report(
          .configUnknownFolder, at: location,
          "LANGS.md names the folder “\(path)”, which is not there.",
          hint: "Correct the name, or take the line out.")
        continue
      }
      add(place, named: entry.title, at: location, to: &plan)
    }
    guard !plan.spaces.isEmpty else { return nil }
    // The default language stands at the root here, and in its folder in such books.
    plan.moves.append(
      SpacePlan.Move(
        from: PagePath(clean: plan.spaces[0].folder).fileName, tag: plan.languages[0].tag,
        mount: ""))
    return plan
  }

  private mutating func add(
    _ folder: String, named title: String?, at location: SourceLocation, to plan: inout SpacePlan
  ) {
    let name = PagePath(clean: folder).fileName
    let own = SpaceConfigurationReader(files: files).configuration(of: folder).value
    guard let tag = own.language ?? FolderLanguage.tag(of: name) else {
      report(
        .languageUnknownTag, at: location,
        "The folder “\(name)” is named like no language; its pages are not published.",
        hint: "Write “\"language\": \"fr\"” into \(folder)/book.json, with the language's tag.")
      return
    }
    if let position = plan.languages.firstIndex(where: { $0.tag == tag }) {
      report(
        .languageDuplicateTag, at: location,
        "The folders “\(plan.spaces[position].folder)” and “\(folder)” are both the language "
          + "“\(tag.rawValue)”; the pages of the second are not published.",
        hint: "Move the pages into one folder, and take the other one away.")
      return
    }
    var language = SpacePlan.Language(tag: tag, path: name)
    if let title, LanguageTag(title) == nil { language.name = title }
    language.direction = own.direction
    language.title = own.title
    plan.languages.append(language)
    plan.spaces.append(SpacePlan.Space(folder: folder, tag: tag))
  }

  // MARK: - Folders

  /// The repository as one space, with languages in folders that have a tag's name and their own
  /// table of contents; or such folders alone, where the repository itself is no space.
  private mutating func foldersPlan(_ root: SpaceConfiguration) -> SpacePlan {
    var plan = SpacePlan(languages: [], spaces: [], title: root.title)
    let isRoot = isSpace(root)
    if isRoot {
      plan.languages.append(mainLanguage(of: root))
      plan.spaces.append(SpacePlan.Space(folder: "", tag: plan.languages[0].tag))
    }
    let listed = isRoot ? foldersListed(in: root) : []
    var sections: [String] = []
    for folder in files.folders(below: root.root) {
      let name = PagePath(clean: folder).fileName
      guard hasContents(folder), !listed.contains(name) else { continue }
      if isRoot ? LanguageTag(name) != nil : FolderLanguage.tag(of: name) != nil {
        add(
          folder, named: nil, at: files.frame.location(of: contentsPath(in: folder)), to: &plan)
      } else if !isRoot {
        sections.append(folder)
      }
    }
    if plan.languages.isEmpty {
      plan.languages.append(mainLanguage(of: root))
      if sections.isEmpty {
        plan.spaces.append(SpacePlan.Space(folder: "", tag: plan.languages[0].tag))
      }
    }
    if let english = plan.languages.firstIndex(where: { $0.tag == .english }), !isRoot {
      plan.languages.insert(plan.languages.remove(at: english), at: 0)
      if !plan.spaces.isEmpty { plan.spaces.insert(plan.spaces.remove(at: english), at: 0) }
    }
    for folder in sections {
      let isFirst = plan.spaces.isEmpty
      plan.spaces.append(
        SpacePlan.Space(
          folder: folder, tag: plan.languages[0].tag,
          mount: isFirst ? "" : PagePath(clean: folder).fileName,
          title: isFirst ? nil : FolderSummary.title(of: PagePath(clean: folder).fileName),
          identifiers: [folder]))
    }
    return plan
  }

  private func mainLanguage(of root: SpaceConfiguration) -> SpacePlan.Language {
    let tag = root.language ?? .english
    return SpacePlan.Language(
      tag: tag, path: tag.rawValue, direction: root.direction, title: root.title)
  }

  private func hasContents(_ folder: String) -> Bool {
    files.path(anyCase: RepositoryFiles.below(folder, "SUMMARY.md")) != nil
      || SpaceConfigurationReader.fileNames.contains {
        files.frame.paths.contains(RepositoryFiles.below(folder, $0))
      }
  }

  private func contentsPath(in folder: String) -> String {
    let summary = RepositoryFiles.below(folder, "SUMMARY.md")
    return files.path(anyCase: summary) ?? RepositoryFiles.below(folder, ".gitbook.yaml")
  }

  /// Names of the folders below a space's own that its table of contents leads into.
  private func foldersListed(in space: SpaceConfiguration) -> Set<String> {
    guard
      let source = files.source(anyCase: RepositoryFiles.below(space.root, space.summary)),
      String(validating: source.bytes, as: UTF8.self) != nil
    else { return [] }
    return Set(
      SummaryParser.summary(source).value.files.compactMap { file in
        PagePath.joined(folder: "", file).flatMap {
          $0.value.split(separator: "/").dropLast().first.map(String.init)
        }
      })
  }
}
