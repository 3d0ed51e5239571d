import Diagnostics
import SiteModel
import SiteRendering

extension SiteRenderer {
  /// - Parameter isForAll: Whether all pages are made, or some that are asked for.
  /// - Throws: ``BuildError/template(_:)`` when one is in no folder.
  static func making(
    _ linked: LinkedSite, _ templates: Diagnosed<TemplateFiles>, _ typesetting: Typesetting,
    changes: [String: Int64], isForAll: Bool = true
  ) throws(BuildError) -> Diagnosed<SiteRenderer> {
    do throws(TemplateError) {
      let made = try SiteRenderer.make(
        linked, templates: templates.value, changes: changes, typesetting: typesetting,
        isForAll: isForAll)
      return Diagnosed(made.value, templates.diagnostics + made.diagnostics)
    } catch {
      switch error {
      case .missing(let path): throw BuildError.template(.missing(path: path))
      }
    }
  }
}
