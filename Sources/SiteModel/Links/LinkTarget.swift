/// Where a reference leads, once all pages are known.
package enum LinkTarget: Hashable, Sendable {
  /// A page of the site in the reader's language, perhaps at an anchor that is there.
  case page(PageID, anchor: String?)
  /// A file that is published as it is, by its path below the content folder.
  case asset(String)
  /// Another site, or a mail address.
  case external(String)
  /// An image on another host, which becomes a card with a link.
  case foreignImage(String)
  /// Nowhere, or where nobody should be led: the text alone is published.
  case none

  var isAsset: Bool { if case .asset = self { true } else { false } }
}

/// Why a reference does not lead where its author meant.
enum LinkFault: Hashable {
  /// No page or file has this path below the language's folder.
  case unresolved(path: String)
  case unresolvedImage(path: String)
  case missingAnchor(String, page: PageID)
  /// The file is found, though its name is written otherwise.
  case inexactName(file: String)
  /// Nothing stands where the address should.
  case empty
  case outside
  case unsafe(scheme: String)
  case foreignImage
  /// A marker that GitBook left behind for a page it lost.
  case lost
  /// A page of another space that no configuration names.
  case unknownSpace(String)
  /// A page that is there, and that no table of contents names.
  case unlisted(file: String)
}
