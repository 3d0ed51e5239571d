import Diagnostics
package import SiteModel
import SiteRendering

/// A content folder that is followed while it is edited: the site as it stands, with what the next one
/// can be made from.
///
/// What ``following(_:)`` gives is, byte for byte, what reading everything again would give. How much of
/// it is made again depends on what the changes reach:
///
/// | changed | made again |
/// |---|---|
/// | pages and what they include, each page with the face that it had (``PageFace``) | these pages, what leads to them, and what shows these |
/// | pages with other names at the same places (``SitePlan/naming(_:)``) | besides, the entries and findings that name them |
/// | pages with other places | besides, the plan of the site and all links |
/// | files that come, go or tell how others are read (``SourceFrame``) | besides, the layout; pages that read otherwise |
/// | templates | templates and the renderer |
///
/// The dates of git are those of the commit that is checked out; a file with edits that are not
/// committed has none.
package struct LiveSite: Sendable {
  /// How much of the site was made again.
  package enum Effort: Hashable, Sendable {
    case nothing
    /// Some pages and what depends on them: not on how many pages there are.
    case pages(Set<PageID>)
    /// The same where some have other names, which any page may show.
    case names(Set<PageID>)
    /// The same site with other templates.
    case templates
    case plan
    case layout
    case everything
  }

  package let snapshot: SiteSnapshot
  package let effort: Effort
  let options: BuildOptions
  private let disk: any FileReading
  private let reader: SiteReader
  private let stages: SiteStages
  private let pieces: SetPieces
  private let history: GitHistory
  private let templates: Diagnosed<TemplateFiles>
  private let renderer: Diagnosed<SiteRenderer>

  private init(
    _ reader: SiteReader, effort: Effort, stages: SiteStages, pieces: SetPieces,
    history: GitHistory, templates: Diagnosed<TemplateFiles>,
    renderer: Diagnosed<SiteRenderer>, outputs: SnapshotOutputs
  ) {
    self.reader = reader
    options = reader.options
    disk = reader.disk
    self.effort = effort
    self.stages = stages
    self.pieces = pieces
    self.history = history
    self.templates = templates
    self.renderer = renderer
    let linked = stages.site
    snapshot = SiteSnapshot(
      linked: linked,
      report: stages.report(
        pieces.typesetting.diagnostics + renderer.diagnostics + history.diagnostics,
        templates.value),
      outputs: outputs, templates: templates.value, options: options, disk: disk)
  }

  /// The same site, looked at again.
  ///
  /// - Parameter disk: What is read from then on.
  private init(_ other: LiveSite, effort: Effort, reading disk: any FileReading) {
    let reader = other.reader
    self.reader = SiteReader(
      options: reader.options, disk: disk, progress: reader.progress, tell: reader.tell)
    options = other.options
    self.disk = disk
    self.effort = effort
    stages = other.stages
    pieces = other.pieces
    history = other.history
    templates = other.templates
    renderer = other.renderer
    snapshot = other.snapshot
  }

  // MARK: - Reading

  /// Reads the whole content folder.
  package static func reading(
    _ options: BuildOptions, disk: any FileReading = Disk(),
    progress: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(BuildError) -> LiveSite {
    let reader = SiteReader(options: options, disk: disk, progress: progress, tell: tell)
    var clock = StageClock()
    let stages = try await reader.read(&clock)
    let templates = try TemplateFolders(disk: disk, options: options).load()
    return try making(
      reader, .everything, stages,
      SetPieces(of: stages.site, after: nil, TypesetStage(options: options)),
      GitHistory.read(of: options.contentFolder, shown: stages.tree.root), templates)
  }

  private static func making(
    _ reader: SiteReader, _ effort: Effort, _ stages: SiteStages, _ pieces: SetPieces,
    _ history: GitHistory, _ templates: Diagnosed<TemplateFiles>
  ) throws(BuildError) -> LiveSite {
    let renderer = try SiteRenderer.making(
      stages.site, templates, pieces.typesetting.value, changes: history.changes,
      isForAll: effort == .everything)
    return LiveSite(
      reader, effort: effort, stages: stages, pieces: pieces, history: history,
      templates: templates, renderer: renderer,
      outputs: SnapshotOutputs(renderer.value.tree()))
  }

  /// The folders that a site is made from, there or not: the content, those of templates, and one that
  /// tells of commits.
  package static func folders(of options: BuildOptions) -> [String] {
    let folders =
      [options.contentFolder] + TemplateFolders(disk: Disk(), options: options).folders.map(\.path)
    return (folders + [GitHistory.logs(of: options.contentFolder)].compactMap(\.self))
      .map(\.string)
  }

  /// The folder that the site is published to, which may lie in one of the others and is none of them.
  package static func publishedFolder(of options: BuildOptions) -> String {
    options.outputFolder.string
  }

  // MARK: - Following

  /// The site after some changes.
  ///
  /// - Throws: ``BuildError`` as a build does: when the content folder or a template is gone. The site
  ///   before goes on to hold.
  package func following(_ changes: SiteChanges) async throws(BuildError) -> LiveSite {
    try await following(changes, asksGit: true)
  }

  /// - Parameter asksGit: Not where nothing on the disk has changed.
  private func following(
    _ changes: SiteChanges, asksGit: Bool
  ) async throws(BuildError) -> LiveSite {
    let content = changes.below(options.contentFolder)
    let folders = TemplateFolders(disk: disk, options: options)
    let hasOtherTemplates =
      !changes.isComplete || folders.folders.contains { !changes.below($0.path).isEmpty }
    let templates = hasOtherTemplates ? try folders.load() : self.templates
    guard changes.isComplete else { return try await rereading(templates) }
    let next = try await stages(after: content)
    let history =
      asksGit
      ? history.following(content.paths, in: options.contentFolder, shown: stages.tree.root)
      : history
    let dated = stages.pages(of: history.files(besides: self.history))
    switch next.effort {
    case .nothing where !hasOtherTemplates:
      return dated.isEmpty
        ? LiveSite(self, effort: .nothing, reading: disk)
        : following(stages, .pages(dated), [], history)
    case .pages(let pages) where !hasOtherTemplates:
      return following(next.stages, .pages(pages.union(dated)), pages, history)
    case .names(let pages) where !hasOtherTemplates:
      return following(next.stages, .names(pages.union(dated)), pages, history)
    case .nothing, .pages, .names, .templates, .plan, .layout, .everything:
      let linked = next.stages.site
      return try Self.making(
        reader, hasOtherTemplates ? next.effort.withTemplates : next.effort, next.stages,
        SetPieces(of: linked, after: pieces, TypesetStage(options: options)), history, templates)
    }
  }

  /// The site as it would be with another text in one of its files. Nothing is written.
  ///
  /// - Parameter file: Below the content folder; it is there.
  package func drafting(
    _ bytes: [UInt8], of file: String
  ) async throws(BuildError) -> LiveSite {
    let path = options.contentFolder.appending(file)
    let draft = DraftedDisk(disk: disk, path: path, bytes: bytes)
    return try await LiveSite(self, effort: .nothing, reading: draft)
      .following(SiteChanges([path.string]), asksGit: false)
  }

  private func rereading(
    _ templates: Diagnosed<TemplateFiles>
  ) async throws(BuildError) -> LiveSite {
    var clock = StageClock()
    let stages = try await reader.read(&clock)
    return try Self.making(
      reader, .everything, stages,
      SetPieces(of: stages.site, after: pieces, TypesetStage(options: options)),
      GitHistory.read(of: options.contentFolder, shown: stages.tree.root), templates)
  }

  /// Other texts at the same places.
  private func following(
    _ stages: SiteStages, _ effort: Effort, _ pages: Set<PageID>, _ history: GitHistory
  ) -> LiveSite {
    let linked = stages.site
    let pieces = pieces.following(linked, changed: pages, TypesetStage(options: options))
    let next = renderer.value.following(
      linked, changed: pages, changes: history.changes,
      typesetting: pieces.typesetting.value, tree: snapshot.outputs.tree)
    return LiveSite(
      reader, effort: effort, stages: stages, pieces: pieces, history: history,
      templates: templates, renderer: Diagnosed(next.renderer, renderer.diagnostics),
      outputs: snapshot.outputs.following(next.tree))
  }

  private func stages(
    after changes: FolderChanges
  ) async throws(BuildError) -> (effort: Effort, stages: SiteStages) {
    if changes.isEmpty { return (.nothing, stages) }
    var clock = StageClock()
    let loader = ContentLoader(disk: disk, options: options)
    guard let content = loader.load(stages.content, changed: changes.paths) else {
      let content = try loader.load(after: (stages.tree, changes))
      let next = await reader.stages(of: content, after: stages, changes, &clock)
      return (.layout, next)
    }
    return await stages(of: content, changes)
  }

  /// The stages of the same files, some with other content.
  private func stages(
    of content: LoadedContent, _ changes: FolderChanges
  ) async -> (effort: Effort, stages: SiteStages) {
    var clock = StageClock()
    let edited = changes.paths.filter { content.tree.files[$0] != stages.tree.files[$0] }
    let hasOtherAssets = changes.paths.contains { content.tree.assets[$0] != nil }
    if edited.isEmpty, !hasOtherAssets { return (.nothing, stages) }
    guard !hasOtherAssets, content.frame == stages.content.frame else {
      return (.layout, await reader.stages(of: content, after: stages, changes, &clock))
    }
    let texts = await reader.texts(stages.texts, reading: edited, in: content.tree)
    if let following = stages.following(texts) {
      let next = await reader.stages(of: content, texts, following, after: stages)
      let pages = next.linking.relinked.union(following.pages.keys)
      return (following.plan === stages.plan.value ? .pages(pages) : .names(pages), next)
    }
    let next = await reader.stages(
      of: content, stages.survey, texts, after: stages, changes, &clock)
    return (.plan, next)
  }
}

extension LiveSite.Effort {
  /// The same and the making of templates.
  fileprivate var withTemplates: LiveSite.Effort {
    switch self {
    case .nothing, .pages, .names, .templates: .templates
    case .plan, .layout, .everything: self
    }
  }
}
