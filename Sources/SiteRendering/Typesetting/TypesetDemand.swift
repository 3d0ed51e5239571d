import MarkdownSyntax
package import SiteModel
package import TypesetProtocol

/// What the pages of a site want to have set: each piece once, in the order in which pages name them
/// first.
///
/// - Cost: one look at each node of each page, and a copy of each piece.
package struct TypesetDemand: Sendable {
  /// Where a piece stands.
  struct Place: Hashable, Sendable {
    let page: PageID
    let node: Int
  }

  package private(set) var requests: [TypesetRequest] = []
  /// Of each request, in the order of the pages.
  private(set) var places: [[Place]] = []
  private var positions: [TypesetRequest: Int] = [:]

  /// A piece of one page.
  package struct Piece: Hashable, Sendable {
    package let request: TypesetRequest
    let node: Int
  }

  /// The pieces of a page, in their order.
  ///
  /// - Parameter withCode: Whether code is asked for too, or formulas alone: these can be wrong.
  package static func pieces(of page: ParsedPage, withCode: Bool) -> [Piece] {
    let document = page.document
    return document.nodes.indices.compactMap { index in
      switch document.nodes[index].kind {
      case .codeBlock where withCode:
        TypesetRequest.code(info: document.title(of: index), text: document.literal(of: index))
          .map { Piece(request: $0, node: index) }
      case .formula:
        Piece(
          request: .formula(
            tex: Array(document.literal(of: index)), isDisplay: document.nodes[index].isDisplay),
          node: index)
      default: nil
      }
    }
  }

  package init(of linked: LinkedSite, withCode: Bool) {
    self.init(
      of: linked.site.pages.map {
        $0.isFallback ? [] : Self.pieces(of: $0.parsed, withCode: withCode)
      })
  }

  /// - Parameter pieces: Of each page, by position; none of fallbacks.
  package init(of pieces: [[Piece]]) {
    for (page, pieces) in pieces.enumerated() {
      for piece in pieces {
        add(piece.request, at: Place(page: PageID(index: page), node: piece.node))
      }
    }
  }

  private mutating func add(_ request: TypesetRequest, at place: Place) {
    if let position = positions[request] {
      places[position].append(place)
    } else {
      positions[request] = requests.count
      requests.append(request)
      places.append([place])
    }
  }
}
