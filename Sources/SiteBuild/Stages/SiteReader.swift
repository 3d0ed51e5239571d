import Diagnostics
import SiteModel

/// The stages from the disk to the linked site: load, survey, parse, assemble, link, images.
struct SiteReader: Sendable {
  let options: BuildOptions
  let disk: any FileReading
  let progress: @Sendable (String) -> Void
  let tell: @Sendable (String) -> Void

  /// The whole content folder.
  func read(_ clock: inout StageClock) async throws(BuildError) -> SiteStages {
    progress("Reading \(options.content)")
    let content = try ContentLoader(disk: disk, options: options).load()
    clock.lap("load")
    return await stages(of: content, after: nil, FolderChanges([]), &clock)
  }

  /// All stages of a content folder.
  ///
  /// - Parameters:
  ///   - earlier: Stages that what still holds is taken from.
  ///   - changes: Since the earlier ones.
  func stages(
    of content: LoadedContent, after earlier: SiteStages?, _ changes: FolderChanges,
    _ clock: inout StageClock
  ) async -> SiteStages {
    let survey = ContentLayout.survey(content.tree, baseOverride: options.baseURL)
    progress("Parsing \(survey.value.pageFiles.count) pages")
    let texts = await texts(of: survey.value, content.tree, after: earlier?.texts)
    clock.lap("parse")
    return await stages(of: content, survey, texts, after: earlier, changes, &clock)
  }

  /// The stages behind the reading of pages.
  func stages(
    of content: LoadedContent, _ survey: Diagnosed<ContentLayout>, _ texts: SiteTexts,
    after earlier: SiteStages?, _ changes: FolderChanges, _ clock: inout StageClock
  ) async -> SiteStages {
    let parsed = texts.composition.pages
    let plan = SiteAssembler(layout: texts.composition.layout, tree: content.tree)
      .plan(from: parsed.map(\.face))
    let site = Site(plan.value, parsed)
    clock.lap("assemble")
    let linking = SiteLinking(site)
    let translations = TranslationFindings(of: linking.linked, glossary: survey.value.glossary)
    clock.lap("link")
    let known = (earlier?.images.readings ?? [:]).filter { !changes.contain($0.key) }
    let images = await measuring.images(of: linking.linked, known: known)
    clock.lap("images")
    return SiteStages(
      content: content, survey: survey, texts: texts, plan: plan, linking: linking,
      translations: translations, images: images)
  }

  /// The stages of the same plan, where some pages have other texts of the same faces.
  ///
  /// - Parameter changed: By the positions of the pages that have them.
  func stages(
    of content: LoadedContent, _ texts: SiteTexts, changed: [PageID: ParsedPage],
    after earlier: SiteStages
  ) async -> SiteStages {
    let pages = Set(changed.keys)
    let linking = earlier.linking.replacing(changed)
    let images = await measuring.images(of: linking.linked, known: earlier.images.readings)
    return SiteStages(
      content: content, survey: earlier.survey, texts: texts, plan: earlier.plan,
      linking: linking,
      translations: earlier.translations.comparing(pages, in: linking.linked), images: images)
  }

  private var measuring: ImageMeasuring {
    ImageMeasuring(disk: disk, content: options.contentFolder, jobs: options.jobs)
  }

  /// Every page file read, with what it includes.
  private func texts(
    of layout: ContentLayout, _ tree: SourceTree, after earlier: SiteTexts?
  ) async -> SiteTexts {
    let watchdog = Watchdog { [tell] in tell("Still parsing \($0)") }
    let watch = Task { await watchdog.run() }
    defer { watch.cancel() }
    var composer = PageComposer(layout: layout, tree: tree)
    let reader = composer
    let kept =
      earlier.map { reader.kept(from: $0.composer, $0.readings, of: $0.sources) }
      ?? layout.pageFiles.map { _ in nil }
    let readings = await parallelMap(layout.pageFiles.count, jobs: options.jobs) { index in
      kept[index]
        ?? watchdog.watching(layout.pageFiles[index].source.path) { reader.read(index) }
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
    return SiteTexts(
      composer: composer, sources: layout.pageFiles.map(\.source), readings: readings,
      pages: pages, composition: composer.composition(of: pages))
  }
}
