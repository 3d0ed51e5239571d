/// What one piece of raw HTML refers to, names and gets refused: for the stages that check a page
/// without publishing it.
///
/// It is found by the same walk that publishes, so both say the same.
package struct HTMLSurvey: Hashable, Sendable {
  /// Addresses that would be published, in source order.
  package let references: [HTMLReference]
  /// Anchors that would be published, in source order, one name as often as it stands there.
  package let anchors: [HTMLAnchor]
  package let refusals: [HTMLRefusal]

  /// - Parameter balance: The page's; marked and closed as when it is published.
  package init(of html: Span<UInt8>, balance: inout HTMLBalance) {
    var sanitizer = HTMLSanitizer(references: HTMLReferenceList(), balance: balance)
    var unread: [UInt8] = []
    refusals = sanitizer.append(html, into: &unread)
    references = sanitizer.references.references
    anchors = sanitizer.references.anchors
    balance = sanitizer.balance
  }
}
