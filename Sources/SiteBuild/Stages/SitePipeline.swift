package import Diagnostics
import MarkdownSyntax
package import SiteModel
package import SiteRendering
import SiteSearch
import Synchronization

/// All stages in their order, each from value to value:
///
/// load → survey → parse → assemble → link → typeset → render → publish
///
/// `check` stops after link, and has formulas set to find out what is wrong with them. An error leaves the published site as it was.
package struct SitePipeline: Sendable {
  private let options: BuildOptions
  private let disk: any FileReading
  /// Told what is being done, for people who wait.
  private let progress: @Sendable (String) -> Void
  /// Told what everybody should know who waits, also where no terminal shows progress.
  private let tell: @Sendable (String) -> Void

  package init(
    _ options: BuildOptions, disk: any FileReading = Disk(),
    progress: @escaping @Sendable (String) -> Void = { _ in },
    tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.options = options
    self.disk = disk
    self.progress = progress
    self.tell = tell
  }

  /// What a run found, and what it did.
  package struct Outcome: Sendable {
    package let report: Report
    /// Pages in all languages, fallbacks not counted.
    package let pages: Int
    package let languages: Int
    /// `nil` when nothing was published.
    package let published: PublishSummary?
    package let timings: StageTimings
  }

  // MARK: - Runs

  /// All diagnostics; nothing is written.
  package func check() async throws(BuildError) -> Outcome {
    var clock = StageClock()
    let content = try load(&clock)
    let survey = ContentLayout.survey(content, baseOverride: options.baseURL)
    let linked = await link(content, survey, &clock)
    let set = typeset(linked.value, withCode: false, &clock)
    let templates = try TemplateFolders(disk: disk, options: options).load()
    let rendering = try renderer(linked.value, templates, .none, changes: [:])
    let diagnostics =
      linked.diagnostics + set.diagnostics + rendering.diagnostics
      + GitHistory.shallowness(of: options.contentFolder)
    return outcome(linked.value, report(diagnostics, content, templates.value), nil, clock)
  }

  /// The site as values, for what reads it: search, questions, translation status.
  package func linkedSite() async throws(BuildError) -> Diagnosed<LinkedSite> {
    try await reading().linked
  }

  /// A content folder as the stages up to link see it.
  package struct Reading: Sendable {
    package let tree: SourceTree
    package let layout: ContentLayout
    package let linked: Diagnosed<LinkedSite>
  }

  /// All stages up to link, with what they read.
  package func reading() async throws(BuildError) -> Reading {
    var clock = StageClock()
    let tree = try load(&clock)
    let survey = ContentLayout.survey(tree, baseOverride: options.baseURL)
    return Reading(
      tree: tree, layout: survey.value, linked: await link(tree, survey, &clock))
  }

  /// The search index of one language of the site.
  package func searchIndex(
    of language: LanguageTag?
  ) async throws(BuildError) -> SearchableSite? {
    let linked = try await linkedSite().value
    let wanted = language ?? linked.site.configuration.defaultLanguage
    guard let position = linked.site.languages.firstIndex(where: { $0.tag == wanted }) else {
      return nil
    }
    let pages = SearchPages(linked)
    let analyzer = SearchAnalyzer(language: wanted.rawValue)
    let ids = pages.pages(of: linked.site.languages[position])
    let analyzed = await parallelMap(ids.count, jobs: options.jobs) {
      AnalyzedPage(pages.page(ids[$0]), analyzer: analyzer)
    }
    var builder = pages.builder(for: linked.site.languages[position])
    for page in analyzed { builder.add(page) }
    return SearchableSite(
      index: builder.index(), documents: analyzed.map(\.document), site: linked)
  }

  /// Checks, renders and publishes.
  package func build() async throws(BuildError) -> Outcome {
    var clock = StageClock()
    let content = try load(&clock)
    let survey = ContentLayout.survey(content, baseOverride: options.baseURL)
    let linked = await link(content, survey, &clock)
    let set = typeset(linked.value, withCode: true, &clock)
    let history = GitHistory.read(of: options.contentFolder, shown: content.root)
    clock.lap("history")
    let templates = try TemplateFolders(disk: disk, options: options).load()
    let rendering = try renderer(linked.value, templates, set.value, changes: history.changes)
    let diagnostics =
      linked.diagnostics + set.diagnostics + rendering.diagnostics + history.diagnostics
    let report = report(diagnostics, content, templates.value)
    clock.lap("templates")
    guard !report.failed(strict: options.strict) else {
      return outcome(linked.value, report, nil, clock)
    }
    let summary = try await publish(rendering.value, linked.value, &clock)
    return outcome(linked.value, report, summary, clock)
  }

  /// A site with all its files in memory.
  package struct Rendered: Sendable {
    package let report: Report
    package let linked: LinkedSite
    package let renderer: SiteRenderer
    /// By their paths.
    package let files: [String: [UInt8]]
  }

  /// Checks and renders; nothing is written.
  package func rendered() async throws(BuildError) -> Rendered {
    var clock = StageClock()
    let content = try load(&clock)
    let survey = ContentLayout.survey(content, baseOverride: options.baseURL)
    let linked = await link(content, survey, &clock)
    let set = typeset(linked.value, withCode: true, &clock)
    let history = GitHistory.read(of: options.contentFolder, shown: content.root)
    let templates = try TemplateFolders(disk: disk, options: options).load()
    let rendering = try renderer(linked.value, templates, set.value, changes: history.changes)
    let found = linked.diagnostics + set.diagnostics + rendering.diagnostics + history.diagnostics
    let tree = rendering.value.tree()
    progress("Making \(tree.units.count) pages")
    var files: [String: [UInt8]] = [:]
    for made in await parallelMap(
      tree.units.count, jobs: options.jobs, { tree.units[$0].files() }
    ) {
      for file in made { files[file.path] = file.bytes }
    }
    for copy in tree.copies {
      do throws(FileError) {
        files[copy.path] = try disk.read(options.contentFolder.appending(copy.source))
      } catch {
        throw BuildError.file(error)
      }
    }
    for language in linked.value.site.languages.indices {
      let search = rendering.value.search(of: language)
      let stage = SearchStage(search: search, jobs: options.jobs)
      for file in await stage.files() { files[file.path] = file.bytes }
    }
    return Rendered(
      report: report(found, content, templates.value), linked: linked.value,
      renderer: rendering.value, files: files)
  }

  // MARK: - Stages

  private func load(_ clock: inout StageClock) throws(BuildError) -> SourceTree {
    progress("Reading \(options.content)")
    let tree = try ContentLoader(disk: disk, options: options).load()
    clock.lap("load")
    return tree
  }

  private func link(
    _ tree: SourceTree, _ survey: Diagnosed<ContentLayout>, _ clock: inout StageClock
  ) async -> Diagnosed<LinkedSite> {
    let layout = survey.value
    progress("Parsing \(layout.pageFiles.count) pages")
    let composition = await composition(of: layout, tree)
    clock.lap("parse")
    let site = SiteAssembler(layout: composition.layout, tree: tree).site(from: composition.pages)
    clock.lap("assemble")
    let linked = LinkedSite.linking(site.value)
    let translations = translationFindings(of: linked.value, glossary: layout.glossary)
    clock.lap("link")
    let measured = await ImageMeasuring(
      disk: disk, content: options.contentFolder, jobs: options.jobs
    ).measured(linked.value)
    clock.lap("images")
    var diagnostics = survey.diagnostics + composition.diagnostics
    diagnostics += site.diagnostics + linked.diagnostics + measured.diagnostics + translations
    diagnostics = composition.settled(diagnostics)
    if layout.configuration.layout == .gitBook { diagnostics = diagnostics.map(\.lenient) }
    return Diagnosed(measured.value, diagnostics)
  }

  private func typeset(
    _ linked: LinkedSite, withCode: Bool, _ clock: inout StageClock
  ) -> Diagnosed<Typesetting> {
    progress("Setting code and formulas")
    let set = TypesetStage(options: options).typesetting(of: linked, withCode: withCode)
    clock.lap("typeset")
    return set
  }

  /// Every page file read, with what it includes.
  private func composition(of layout: ContentLayout, _ tree: SourceTree) async -> PageComposition {
    let watchdog = Watchdog { [tell] in tell("Still parsing \($0)") }
    let watch = Task { await watchdog.run() }
    defer { watch.cancel() }
    var composer = PageComposer(layout: layout, tree: tree)
    let reader = composer
    let readings = await parallelMap(layout.pageFiles.count, jobs: options.jobs) { index in
      watchdog.watching(layout.pageFiles[index].source.path) { reader.read(index) }
    }
    composer.add(readings)
    while !composer.wanted.isEmpty {
      let wanted = composer.wanted
      let texts = await parallelMap(wanted.count, jobs: options.jobs) { index in
        watchdog.watching(wanted[index]) { reader.readInclude(wanted[index]) }
      }
      composer.add(includes: texts)
    }
    let complete = composer
    let pages = await parallelMap(readings.count, jobs: options.jobs) {
      complete.page($0, readings[$0])
    }
    return composer.composition(of: pages)
  }

  private func renderer(
    _ linked: LinkedSite, _ templates: Diagnosed<TemplateFiles>, _ typesetting: Typesetting,
    changes: [String: Int64]
  ) throws(BuildError) -> Diagnosed<SiteRenderer> {
    do throws(TemplateError) {
      let made = try SiteRenderer.make(
        linked, templates: templates.value, changes: changes, typesetting: typesetting)
      return Diagnosed(made.value, templates.diagnostics + made.diagnostics)
    } catch {
      switch error {
      case .missing(let path): throw BuildError.template(.missing(path: path))
      }
    }
  }

  /// What makes a site's pages, with nothing known of their changes.
  func renderer(of linked: LinkedSite) throws(BuildError) -> SiteRenderer {
    let templates = try TemplateFolders(disk: disk, options: options).load()
    return try renderer(linked, templates, .none, changes: [:]).value
  }

  private func report(
    _ diagnostics: [Diagnostic], _ tree: SourceTree, _ templates: TemplateFiles
  ) -> Report {
    Report(diagnostics, sources: Array(tree.files.values) + templates.files.values)
  }

  private func outcome(
    _ linked: LinkedSite, _ report: Report, _ summary: PublishSummary?, _ clock: StageClock
  ) -> Outcome {
    Outcome(
      report: report, pages: linked.site.pages.count { !$0.isFallback },
      languages: linked.site.languages.count, published: summary, timings: clock.timings)
  }

  // MARK: - Publishing

  private func publish(
    _ renderer: SiteRenderer, _ linked: LinkedSite, _ clock: inout StageClock
  ) async throws(BuildError) -> PublishSummary {
    let publication: SitePublication
    do throws(PublishError) {
      publication = try SitePublication.begin(
        target: options.outputFolder.string,
        protecting: [options.contentFolder.string]
          + [options.templateFolder?.string].compactMap(\.self))
    } catch {
      throw BuildError.publish(error)
    }
    defer { publication.abandon() }
    let tree = renderer.tree()
    progress("Writing \(tree.units.count) pages")
    let work = RenderWork(
      content: DiskPath(options.content), disk: disk, publication: publication)
    let units = await parallelMap(tree.units.count, jobs: options.jobs) {
      work.write(tree.units[$0])
    }
    let copies = await parallelMap(tree.copies.count, jobs: options.jobs) {
      work.copy(tree.copies[$0])
    }
    clock.lap("render and write")
    let costs = units + copies
    clock.part("render", cpu: costs.reduce(0) { $0 + $1.rendering })
    clock.part("write", cpu: costs.reduce(0) { $0 + $1.writing })
    if let failure = costs.lazy.compactMap(\.failure).first { throw failure }
    progress("Indexing words")
    for language in linked.site.languages.indices {
      let stage = SearchStage(search: renderer.search(of: language), jobs: options.jobs)
      try await stage.write(to: publication)
    }
    clock.lap("search index")
    progress("Publishing")
    let summary = try writing { () throws(PublishError) in try publication.finish() }
    clock.lap("publish")
    return summary
  }

  private func writing<Value>(
    _ work: () throws(PublishError) -> Value
  ) throws(BuildError) -> Value {
    do throws(PublishError) { return try work() } catch { throw BuildError.publish(error) }
  }
}

/// Makes files and hands them to the publication, on any task.
private struct RenderWork: Sendable {
  let content: DiskPath
  let disk: any FileReading
  let publication: SitePublication

  /// What a unit cost, in seconds of its thread, and why it failed.
  struct Cost: Sendable {
    let rendering: Double
    let writing: Double
    let failure: BuildError?
  }

  func write(_ unit: OutputTree.Unit) -> Cost {
    let start = StageClock.thread
    let files = unit.files()
    let made = StageClock.thread
    let failure = write(files)
    return Cost(rendering: made - start, writing: StageClock.thread - made, failure: failure)
  }

  func copy(_ copy: OutputTree.Copy) -> Cost {
    let start = StageClock.thread
    var failure: BuildError?
    do throws(FileError) {
      let bytes = try disk.read(content.appending(copy.source))
      failure = write([OutputFile(path: copy.path, bytes: bytes)])
    } catch {
      failure = .file(error)
    }
    return Cost(rendering: 0, writing: StageClock.thread - start, failure: failure)
  }

  private func write(_ files: [OutputFile]) -> BuildError? {
    do throws(PublishError) {
      try publication.write(files)
      return nil
    } catch {
      return .publish(error)
    }
  }
}
