import Diagnostics
import SiteModel
import SiteRendering

extension SiteRenderer {
  /// - Throws: ``BuildError/template(_:)`` when one is in no folder.
  static func making(
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
}
