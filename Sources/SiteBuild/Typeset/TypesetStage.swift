import Diagnostics
import SiteModel
import SiteRendering

/// Has code and formulas set, if any page has some.
///
/// The program lies beside the running one and nowhere else: which one is taken then depends on
/// nobody's search path.
struct TypesetStage {
  static let program = "toolkit-typeset"

  let options: BuildOptions

  /// - Parameter withCode: Formulas alone are set where nothing is rendered: these can be wrong.
  func typesetting(of linked: LinkedSite, withCode: Bool) -> Diagnosed<Typesetting> {
    let demand = TypesetDemand(of: linked, withCode: withCode)
    guard !demand.requests.isEmpty else { return Diagnosed(.none) }
    let program = DiskPath(options.executable).parent.appending(Self.program)
    let outcomes = TypesetClient(program: program.string).outcomes(of: demand.requests)
    return demand.typesetting(from: outcomes, in: linked)
  }
}
