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

  /// - Parameter withCode: Whether code is asked for too, or formulas alone: these can be wrong.
  package init(of linked: LinkedSite, withCode: Bool) {
    for page in linked.site.pages where !page.isFallback {
      let document = page.parsed.document
      for index in document.nodes.indices {
        switch document.nodes[index].kind {
        case .codeBlock where withCode:
          let request = TypesetRequest.code(
            info: document.title(of: index), text: document.literal(of: index))
          if let request { add(request, at: Place(page: page.id, node: index)) }
        case .formula:
          let tex = Array(document.literal(of: index))
          let isDisplay = document.nodes[index].isDisplay
          add(.formula(tex: tex, isDisplay: isDisplay), at: Place(page: page.id, node: index))
        default: break
        }
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
