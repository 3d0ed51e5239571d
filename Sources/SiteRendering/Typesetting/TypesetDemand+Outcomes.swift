package import Diagnostics
package import SiteModel
import TypesetProtocol

extension TypesetDemand {
  /// The markup that came of the demand, and what did not.
  ///
  /// - Parameter outcomes: Of each request, in their order.
  package func typesetting(
    from outcomes: [TypesetOutcome], in linked: LinkedSite
  ) -> Diagnosed<Typesetting> {
    precondition(outcomes.count == requests.count, "there is an outcome for each request")
    var markup: [TypesetRequest: HTML] = [:]
    var findings = TypesetFindings(linked)
    for (index, outcome) in outcomes.enumerated() {
      let request = requests[index]
      switch outcome {
      case .answered(.markup(let bytes)):
        if let html = Self.html(bytes, of: request) {
          markup[request] = html
        } else {
          findings.unusable(request, at: places[index])
        }
      case .answered(.plain): break
      case .answered(.missing(let engine)): findings.missing(engine, for: request)
      case .answered(.refused(let message, let start, let end)):
        if case .formula(let tex, _) = request {
          findings.refused(tex, message, start..<max(start, end), at: places[index])
        } else {
          findings.refused(request, message, at: places[index])
        }
      case .gaveUp: findings.gaveUp(request, at: places[index])
      case .fellOver: findings.fellOver(request, at: places[index])
      case .tooLong: findings.tooLong(request, at: places[index])
      case .leftOut: findings.leftOut(at: places[index])
      case .unavailable: findings.unavailable(for: request)
      }
    }
    return Diagnosed(Typesetting(markup), findings.diagnostics)
  }

  private static func html(_ markup: [UInt8], of request: TypesetRequest) -> HTML? {
    switch request {
    case .code(_, let text): HighlightedCode.html(markup, of: text)
    case .formula: FormulaMarkup.html(markup)
    }
  }
}
