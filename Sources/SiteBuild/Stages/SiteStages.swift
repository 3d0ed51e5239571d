package import Diagnostics
package import SiteModel
import SiteRendering

/// A content folder as the stages up to link see it, with what each stage gave.
package struct SiteStages: Sendable {
  let content: LoadedContent
  let survey: Diagnosed<ContentLayout>
  let texts: SiteTexts
  let plan: Diagnosed<SitePlan>
  let linking: SiteLinking
  let translations: TranslationFindings
  let images: ImageMeasuring.Images

  package var tree: SourceTree { content.tree }
  package var layout: ContentLayout { survey.value }

  /// With the sizes of its images.
  var site: LinkedSite { images.linked.value }

  /// The same, with the diagnostics of all these stages.
  package var linked: Diagnosed<LinkedSite> {
    var diagnostics = survey.diagnostics + texts.composition.diagnostics + plan.diagnostics
    diagnostics += linking.diagnostics + images.linked.diagnostics + translations.diagnostics
    diagnostics = texts.composition.settled(diagnostics)
    if layout.configuration.layout == .gitBook { diagnostics = diagnostics.map(\.lenient) }
    return Diagnosed(site, diagnostics)
  }

  /// - Parameter diagnostics: Of the stages behind these.
  func report(_ diagnostics: [Diagnostic], _ templates: TemplateFiles) -> Report {
    Report(
      linked.diagnostics + diagnostics,
      sources: Array(tree.files.values) + templates.files.values)
  }
}

/// The pages of a site as they were read.
struct SiteTexts: Sendable {
  let composer: PageComposer
  /// What the layout's page files say by themselves, in their order.
  let readings: [PageComposer.Reading]
  /// The same with what they include.
  let pages: [Diagnosed<ParsedPage>]
  let composition: PageComposition
}
