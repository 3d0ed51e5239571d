import Diagnostics

/// A space with its table of contents and the files that it publishes.
struct SpaceContents {
  let space: ContentSpace
  let plan: SpacePlan.Space
  /// Paths of files as pages of the language, groups with the addresses of their pages.
  let summary: Summary
  /// With their files, below the content folder.
  let pages: [(path: PagePath, file: String)]

  /// - Parameters:
  ///   - others: Folders of the other spaces, whose files are not this one's.
  ///   - prefix: The language's.
  static func read(
    _ plan: SpacePlan.Space, _ configuration: SpaceConfiguration, _ files: RepositoryFiles,
    besides others: [String], language: Int, prefix: String
  ) -> Diagnosed<SpaceContents> {
    var reader = Reader(
      files: SpaceFiles(files, configuration: configuration, besides: others), mount: plan.mount)
    let summary = reader.summary(configuration, in: files)
    let table = SummaryTable(summary)
    let landing = reader.landing(of: summary, configuration)
    var named = Set(table.order.keys)
    if let landing { named.insert(landing) }
    var pages: [(PagePath, String)] = []
    var unlisted: Set<String> = []
    for rest in reader.files.pages {
      let path = reader.path(of: rest)
      let file = RepositoryFiles.below(configuration.root, rest)
      if named.contains(path) {
        pages.append((path, file))
      } else {
        unlisted.insert(file)
        reader.diagnostics.append(
          Diagnostic(
            .pageNotInSummary, at: files.frame.location(of: file),
            "“\(rest)” stands in no table of contents and is not published.",
            hint: "Add an entry for it to \(configuration.summary), or take the file away."))
      }
    }
    let space = ContentSpace(
      language: language, folder: configuration.root, mount: plan.mount,
      identifiers: plan.identifiers, landing: landing, table: table, unlisted: unlisted,
      isUnwritten: reader.isUnwritten)
    let contents = SpaceContents(
      space: space, plan: plan,
      summary: summary.withGroupPages { space.address($0, prefix: prefix) },
      pages: pages)
    return Diagnosed(contents, reader.diagnostics)
  }
}

/// Reads a space's table of contents and finds its files.
private struct Reader {
  let files: SpaceFiles
  let mount: String
  /// Whether the table of contents is made of the folders.
  var isUnwritten = false
  var diagnostics: [Diagnostic] = []

  func path(of rest: String) -> PagePath {
    PagePath(clean: RepositoryFiles.below(mount, rest))
  }

  /// The written table of contents, or one made of the folders.
  mutating func summary(_ configuration: SpaceConfiguration, in files: RepositoryFiles) -> Summary {
    let place = RepositoryFiles.below(configuration.root, configuration.summary)
    if let source = files.source(anyCase: place) {
      if String(validating: source.bytes, as: UTF8.self) != nil {
        let read = SummaryParser.summary(source)
        diagnostics += read.diagnostics
        if !read.value.files.isEmpty { return resolved(read.value) }
      } else {
        diagnostics.append(
          Diagnostic(
            .fileNotUTF8, at: SourceLocation(path: source.path, span: .fileStart),
            "The file is not UTF-8.", hint: "Save the file as UTF-8."))
      }
    }
    isUnwritten = true
    return resolved(
      FolderSummary(files: self.files.pages, readme: configuration.readme)
        .summary(path: files.frame.displayPath(place)))
  }

  /// The first page: the configured one where no entry names it, else that of the first entry.
  func landing(of summary: Summary, _ configuration: SpaceConfiguration) -> PagePath? {
    let named = summary.files
    if let readme = files.find(configuration.readme)?.file,
      !named.contains(path(of: readme).value)
    {
      return path(of: readme)
    }
    let known = Set(files.pages.map { path(of: $0).value })
    return named.first(where: known.contains).map { PagePath(clean: $0) }
  }

  // MARK: - Entries

  private mutating func resolved(_ summary: Summary) -> Summary {
    Summary(
      path: summary.path,
      groups: summary.groups.map { group in
        Summary.Group(title: group.title, slug: group.slug, entries: resolved(group.entries))
      })
  }

  private mutating func resolved(_ entries: [Summary.Entry]) -> [Summary.Entry] {
    entries.map { entry in
      Summary.Entry(
        title: entry.title, label: entry.label, target: target(of: entry), span: entry.span,
        source: entry.source, children: resolved(entry.children))
    }
  }

  private mutating func target(of entry: Summary.Entry) -> Summary.Target {
    guard case .file(let written, let anchor) = entry.target,
      let clean = PagePath.joined(folder: "", written)?.value
    else { return entry.target }
    guard let found = files.find(clean) else {
      // As it was written: it is told later, with the names that are near.
      return .file(path: path(of: clean).value, anchor: anchor)
    }
    if found.isOtherCase {
      diagnostics.append(
        Diagnostic(
          .linkInexactName, at: SourceLocation(path: entry.source, span: entry.span),
          "The file is called “\(found.file)”, with other capitals.",
          hint: "Write “\(found.file)”."))
    }
    return .file(path: path(of: found.file).value, anchor: anchor)
  }
}

extension Summary {
  /// The summary with an address for each group that has a slug.
  fileprivate func withGroupPages(_ address: (String) -> PageAddress) -> Summary {
    let rules = AnchorRules()
    return Summary(
      path: path,
      groups: groups.map { group in
        var group = group
        if let slug = group.addressSlug(rules), !slug.isEmpty { group.page = address(slug) }
        return group
      })
  }
}
