/// A page that answers a query.
package struct SearchHit: Hashable, Sendable {
  package let document: SearchDocument
  package let score: Int
  /// Sections to name below the page, the best first; without the page's opening.
  package let sections: [SearchPassageHit]
}

/// A section that answers a query.
package struct SearchPassageHit: Hashable, Sendable {
  package let passage: SearchPassage
  package let score: Int
}
