package import Diagnostics
package import SiteModel

/// A content folder taken through the stages from survey to link, one page after the other.
///
/// It does what `SitePipeline.check` does between loading and rendering.
package struct CheckedSite: Sendable {
  package let linked: LinkedSite
  /// What every stage found, in the order of the stages.
  package let diagnostics: [Diagnostic]
  private let sources: [SourceText]

  /// - Parameters:
  ///   - base: What `--base-url` gives; the default keeps ``DiagnosticCode/configWithoutBase`` out of
  ///     tests that are not about it.
  ///   - images: Bytes of images by their path below the content folder; of all others no size is
  ///     known.
  package init(
    _ tree: SourceTree, base: String? = "https://toolkit.example.org/",
    images: [String: [UInt8]] = [:]
  ) {
    let frame = tree.frame
    let survey = ContentLayout.survey(frame, baseOverride: base)
    let layout = survey.value
    var composer = PageComposer(layout: layout, tree: tree, frame: frame)
    let readings = layout.pageFiles.indices.map { composer.read($0) }
    composer.add(readings)
    while !composer.wanted.isEmpty {
      composer.add(includes: composer.wanted.map { composer.readInclude($0) })
    }
    let composition = composer.composition(
      of: readings.indices.map { composer.page($0, readings[$0]) })
    let site = SiteAssembler(layout: composition.layout, frame: frame)
      .site(from: composition.pages)
    let linked = LinkedSite.linking(site.value)
    let measured = linked.value.measured(
      linked.value.shownImages.map { path in
        images[path].map { ImageReading($0, isWhole: true) } ?? .unknown
      })
    let found = composition.settled(
      survey.diagnostics + composition.diagnostics + site.diagnostics + linked.diagnostics
        + measured.diagnostics
        + translationFindings(of: linked.value, glossary: layout.glossary))
    self.linked = measured.value
    diagnostics = layout.configuration.layout == .gitBook ? found.map(\.lenient) : found
    sources = Array(tree.files.values)
  }

  package var site: Site { linked.site }

  /// The codes that were found, in the order of the report.
  package var codes: [DiagnosticCode] { report.diagnostics.map(\.code) }

  /// As `toolkit check` would print it.
  package var report: Report { Report(diagnostics, sources: sources) }

  /// The page of a file below the content folder; of a fallback, by the source's file.
  package func page(_ file: String) -> LinkedPage? {
    for language in site.languages {
      let folder = language.profile.folder
      let prefix = folder.isEmpty ? "" : folder + "/"
      guard file.hasPrefix(prefix) else { continue }
      let path = PagePath(clean: String(file.dropFirst(prefix.count)))
      if let id = language.byPath[path] { return linked[id] }
    }
    return nil
  }
}
