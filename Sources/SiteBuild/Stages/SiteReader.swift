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
    let survey = ContentLayout.survey(content.frame, baseOverride: options.baseURL)
    progress("Parsing \(survey.value.pageFiles.count) pages")
    let texts = await texts(of: survey.value, content, after: earlier?.texts)
    clock.lap("parse")
    return await stages(of: content, survey, texts, after: earlier, changes, &clock)
  }

  /// The stages behind the reading of pages.
  func stages(
    of content: LoadedContent, _ survey: Diagnosed<ContentLayout>, _ texts: SiteTexts,
    after earlier: SiteStages?, _ changes: FolderChanges, _ clock: inout StageClock
  ) async -> SiteStages {
    let parsed = texts.composition.pages
    let plan = SiteAssembler(layout: texts.composition.layout, frame: content.frame)
      .plan(from: parsed.map(\.face), parsed.map(\.anchors))
    let site = Site(plan.value, parsed)
    clock.lap("assemble")
    let linking = SiteLinking(site)
    let translations = TranslationFindings(of: linking.linked, glossary: survey.value.glossary)
    clock.lap("link")
    // What a link leads to changes under another name.
    let known =
      content.hasLinks ? [:] : (earlier?.images.readings ?? [:]).filter { !changes.contain($0.key) }
    let images = await measuring.images(of: linking.linked, known: known)
    clock.lap("images")
    return SiteStages(
      content: content, survey: survey, texts: texts, plan: plan, linking: linking,
      translations: translations, images: images)
  }

  /// The stages of the same places, where some pages have other texts, and with them perhaps other names,
  /// and other anchors for which the plan holds.
  func stages(
    of content: LoadedContent, _ texts: SiteTexts, _ following: SiteStages.Following,
    after earlier: SiteStages
  ) async -> SiteStages {
    let linking = earlier.linking.replacing(following.pages, in: following.plan)
    let pages = linking.relinked.union(following.pages.keys)
    let hasOtherNames = following.plan !== earlier.plan.value
    let images = await measuring.images(of: linking.linked, known: earlier.images.readings)
    return SiteStages(
      content: content, survey: earlier.survey, texts: texts,
      plan: Diagnosed(following.plan, earlier.plan.diagnostics),
      linking: linking,
      translations: earlier.translations.comparing(
        pages, in: linking.linked, hasOtherNames: hasOtherNames), images: images)
  }

  private var measuring: ImageMeasuring {
    ImageMeasuring(disk: disk, content: options.contentFolder, jobs: options.jobs)
  }

  /// Every page file read, with what it includes.
  private func texts(
    of layout: ContentLayout, _ content: LoadedContent, after earlier: SiteTexts?
  ) async -> SiteTexts {
    let watchdog = Watchdog { [tell] in tell("Still parsing \($0)") }
    let watch = Task { await watchdog.run() }
    defer { watch.cancel() }
    var composer = PageComposer(layout: layout, tree: content.tree, frame: content.frame)
    let reader = composer
    let kept =
      earlier.map { reader.kept(from: $0.composer, $0.readings) }
      ?? layout.pageFiles.map { _ in nil }
    let readings = await parallelMap(layout.pageFiles.count, jobs: options.jobs) { index in
      kept[index]
        ?? watchdog.watching(layout.pageFiles[index].sourcePath) { reader.read(index) }
    }
    composer.add(readings)
    let complete = await withIncludes(composer, watchdog)
    let pages = await parallelMap(readings.count, jobs: options.jobs) {
      complete.page($0, readings[$0])
    }
    return SiteTexts(
      composer: complete, readings: readings, pages: pages,
      composition: complete.composition(of: pages))
  }

  /// The pages of the same frame with some files read again, and what includes these.
  ///
  /// - Parameters:
  ///   - edited: The files that say something else, below the content folder.
  ///   - tree: What they say now.
  func texts(
    _ earlier: SiteTexts, reading edited: Set<String>, in tree: SourceTree
  ) async -> SiteTexts {
    let watchdog = Watchdog { [tell] in tell("Still parsing \($0)") }
    let watch = Task { await watchdog.run() }
    defer { watch.cancel() }
    var composer = earlier.composer.following(tree)
    let files = composer.layout.pageFiles
    let positions = files.indices.filter { edited.contains(files[$0].file) }
    var readings = earlier.readings
    for position in positions {
      readings[position] = watchdog.watching(files[position].sourcePath) {
        composer.read(position)
      }
    }
    composer.add(readings, at: positions, edited: edited)
    let complete = await withIncludes(composer, watchdog)
    let read = readings
    let changed = Set(positions).union(complete.positions(including: edited, read)).sorted()
    let made = await parallelMap(changed.count, jobs: options.jobs) {
      complete.page(changed[$0], read[changed[$0]])
    }
    var pages = earlier.pages
    for (position, page) in zip(changed, made) { pages[position] = page }
    return SiteTexts(
      composer: complete, readings: read, pages: pages,
      composition: complete.composition(of: pages))
  }

  /// The composer with all that pages include.
  private func withIncludes(
    _ composer: PageComposer, _ watchdog: Watchdog
  ) async -> PageComposer {
    var complete = composer
    while !complete.wanted.isEmpty {
      let reader = complete
      let texts = await parallelMap(reader.wanted.count, jobs: options.jobs) { index in
        watchdog.watching(reader.wanted[index]) { reader.readInclude(reader.wanted[index]) }
      }
      complete.add(includes: texts)
    }
    return complete
  }
}
