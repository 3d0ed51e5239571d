import Diagnostics
import SiteModel
import SiteRendering
import TypesetProtocol

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
    return demand.typesetting(from: outcomes(of: demand.requests), in: linked)
  }

  func outcomes(of requests: [TypesetRequest]) -> [TypesetOutcome] {
    let program = DiskPath(options.executable).parent.appending(Self.program)
    return TypesetClient(program: program.string).outcomes(of: requests)
  }
}

/// Code and formulas of a site that is followed: what was set once is not asked for again.
struct SetPieces: Sendable {
  let typesetting: Diagnosed<Typesetting>
  /// Of each page, by position.
  private let pieces: [[TypesetDemand.Piece]]
  private let outcomes: [TypesetRequest: TypesetOutcome]

  /// - Parameter earlier: What was set before, of any site.
  init(of linked: LinkedSite, after earlier: SetPieces?, _ stage: TypesetStage) {
    self.init(
      linked.site.pages.map {
        $0.isFallback ? [] : TypesetDemand.pieces(of: $0.parsed, withCode: true)
      }, of: linked, known: earlier?.outcomes ?? [:], stage)
  }

  /// The same after some pages got other texts.
  func following(_ linked: LinkedSite, changed: Set<PageID>, _ stage: TypesetStage) -> SetPieces {
    var pieces = pieces
    var hasPieces = false
    for id in changed where !linked.site[id].isFallback {
      let own = TypesetDemand.pieces(of: linked.site[id].parsed, withCode: true)
      hasPieces = hasPieces || !own.isEmpty || !pieces[id.index].isEmpty
      pieces[id.index] = own
    }
    guard hasPieces else { return self }
    return SetPieces(pieces, of: linked, known: outcomes, stage)
  }

  private init(
    _ pieces: [[TypesetDemand.Piece]], of linked: LinkedSite,
    known: [TypesetRequest: TypesetOutcome], _ stage: TypesetStage
  ) {
    let demand = TypesetDemand(of: pieces)
    let unknown = demand.requests.filter { known[$0] == nil }
    var outcomes = known
    if !unknown.isEmpty {
      for (request, outcome) in zip(unknown, stage.outcomes(of: unknown)) {
        outcomes[request] = outcome
      }
    }
    self.pieces = pieces
    typesetting =
      demand.requests.isEmpty
      ? Diagnosed(.none)
      : demand.typesetting(
        from: demand.requests.map { outcomes[$0] ?? .unavailable }, in: linked)
    // What nobody was there to answer is asked again.
    self.outcomes = Dictionary(
      demand.requests.compactMap { request in
        outcomes[request].flatMap { $0.isLasting ? (request, $0) : nil }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension TypesetOutcome {
  fileprivate var isLasting: Bool {
    switch self {
    case .answered, .tooLong, .gaveUp, .fellOver: true
    case .leftOut, .unavailable: false
    }
  }
}
