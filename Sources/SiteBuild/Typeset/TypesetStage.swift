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
  /// Pieces among them that no page has any more do no harm: they are looked up by what they say.
  let typesetting: Diagnosed<Typesetting>
  /// By position.
  private let pages: [PagePieces]
  private let outcomes: [TypesetRequest: TypesetOutcome]

  /// What one page has; nothing for a fallback.
  private struct PagePieces: Sendable {
    let page: ParsedPage?
    let pieces: [TypesetDemand.Piece]

    static let none = PagePieces(page: nil, pieces: [])

    private init(page: ParsedPage?, pieces: [TypesetDemand.Piece]) {
      self.page = page
      self.pieces = pieces
    }

    init(of page: ParsedPage) {
      self.init(page: page, pieces: TypesetDemand.pieces(of: page, withCode: true))
    }
  }

  /// - Parameter earlier: What was set before, of any site.
  init(of linked: LinkedSite, after earlier: SetPieces?, _ stage: TypesetStage) {
    let earlierPages = (earlier?.pages ?? []).compactMap { own in
      own.page.map { (ObjectIdentifier($0), own) }
    }
    let known = Dictionary(earlierPages, uniquingKeysWith: { first, _ in first })
    var new: [TypesetDemand.Piece] = []
    let pages = linked.site.pages.map { page in
      if page.isFallback { return PagePieces.none }
      if let kept = known[ObjectIdentifier(page.parsed)] { return kept }
      let own = PagePieces(of: page.parsed)
      new += own.pieces
      return own
    }
    if let earlier, earlier.hasSet(new) {
      self.init(earlier, pages)
    } else {
      self.init(pages, of: linked, known: earlier?.outcomes ?? [:], stage)
    }
  }

  /// The same after some pages got other texts.
  func following(_ linked: LinkedSite, changed: Set<PageID>, _ stage: TypesetStage) -> SetPieces {
    var pages = pages
    var new: [TypesetDemand.Piece] = []
    var hadPieces = false
    for id in changed where !linked.site[id].isFallback {
      hadPieces = hadPieces || !pages[id.index].pieces.isEmpty
      pages[id.index] = PagePieces(of: linked.site[id].parsed)
      new += pages[id.index].pieces
    }
    return hasSet(new) || new.isEmpty && !hadPieces
      ? SetPieces(self, pages) : SetPieces(pages, of: linked, known: outcomes, stage)
  }

  /// Whether all is set, without a finding, that some pages have, and was for all pages before.
  private func hasSet(_ pieces: [TypesetDemand.Piece]) -> Bool {
    typesetting.diagnostics.isEmpty && pieces.allSatisfy { outcomes[$0.request] != nil }
  }

  private init(_ other: SetPieces, _ pages: [PagePieces]) {
    self.pages = pages
    typesetting = other.typesetting
    outcomes = other.outcomes
  }

  private init(
    _ pages: [PagePieces], of linked: LinkedSite,
    known: [TypesetRequest: TypesetOutcome], _ stage: TypesetStage
  ) {
    let demand = TypesetDemand(of: pages.map(\.pieces))
    let unknown = demand.requests.filter { known[$0] == nil }
    var outcomes = known
    if !unknown.isEmpty {
      for (request, outcome) in zip(unknown, stage.outcomes(of: unknown)) {
        outcomes[request] = outcome
      }
    }
    self.pages = pages
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
