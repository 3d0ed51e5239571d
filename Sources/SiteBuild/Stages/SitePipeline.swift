package import Diagnostics
package import SiteModel
import SiteRendering
import SiteSearch

/// All stages in their order, each from value to value:
///
/// load → survey → parse → assemble → link → typeset → render → publish
///
/// `check` stops after link, and has formulas set to find out what is wrong with them. An error leaves
/// the published site as it was.
package struct SitePipeline: Sendable {
  let options: BuildOptions
  let disk: any FileReading
  /// Told what is being done, for people who wait.
  let progress: @Sendable (String) -> Void
  /// Told what everybody should know who waits, also where no terminal shows progress.
  let tell: @Sendable (String) -> Void

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
    let reading = try await reader.read(&clock)
    let linked = reading.linked
    let set = typeset(linked.value, withCode: false, &clock)
    let templates = try TemplateFolders(disk: disk, options: options).load()
    let rendering = try SiteRenderer.making(linked.value, templates, .none, changes: [:])
    let found =
      set.diagnostics + rendering.diagnostics
      + GitHistory.shallowness(of: options.contentFolder)
    return outcome(linked.value, reading.report(found, templates.value), nil, clock)
  }

  /// The site as values, for what reads it: search, questions, translation status.
  package func linkedSite() async throws(BuildError) -> Diagnosed<LinkedSite> {
    try await reading().linked
  }

  /// All stages up to link, with what they read.
  package func reading() async throws(BuildError) -> SiteStages {
    var clock = StageClock()
    return try await reader.read(&clock)
  }

  /// The search index of one language of the site.
  package func searchIndex(
    of language: LanguageTag?
  ) async throws(BuildError) -> SearchableSite? {
    let linked = try await linkedSite().value
    let wanted = language ?? linked.site.configuration.defaultLanguage
    guard let found = linked.site.languages.first(where: { $0.tag == wanted }) else {
      return nil
    }
    return await SearchStage(jobs: options.jobs).searchable(found, of: linked)
  }

  /// Checks, renders and publishes.
  package func build() async throws(BuildError) -> Outcome {
    var clock = StageClock()
    let reading = try await reader.read(&clock)
    let linked = reading.linked.value
    let set = typeset(linked, withCode: true, &clock)
    let history = GitHistory.read(of: options.contentFolder, shown: reading.tree.root)
    clock.lap("history")
    let templates = try TemplateFolders(disk: disk, options: options).load()
    let rendering = try SiteRenderer.making(
      linked, templates, set.value, changes: history.changes)
    let report = reading.report(
      set.diagnostics + rendering.diagnostics + history.diagnostics, templates.value)
    clock.lap("templates")
    guard !report.failed(strict: options.strict) else {
      return outcome(linked, report, nil, clock)
    }
    let summary = try await PublishStage(options: options, disk: disk, progress: progress)
      .publish(rendering.value, languages: linked.site.languages.count, &clock)
    return outcome(linked, report, summary, clock)
  }

  // MARK: - Stages

  private var reader: SiteReader {
    SiteReader(options: options, disk: disk, progress: progress, tell: tell)
  }

  private func typeset(
    _ linked: LinkedSite, withCode: Bool, _ clock: inout StageClock
  ) -> Diagnosed<Typesetting> {
    progress("Setting code and formulas")
    let set = TypesetStage(options: options).typesetting(of: linked, withCode: withCode)
    clock.lap("typeset")
    return set
  }

  /// What makes a site's pages, with nothing known of their changes.
  func renderer(of linked: LinkedSite) throws(BuildError) -> SiteRenderer {
    let templates = try TemplateFolders(disk: disk, options: options).load()
    return try SiteRenderer.making(linked, templates, .none, changes: [:]).value
  }

  private func outcome(
    _ linked: LinkedSite, _ report: Report, _ summary: PublishSummary?, _ clock: StageClock
  ) -> Outcome {
    Outcome(
      report: report, pages: linked.site.pages.count { !$0.isFallback },
      languages: linked.site.languages.count, published: summary, timings: clock.timings)
  }
}
