package import SiteRendering

/// The files of one state of a site, each made when it is asked for.
package protocol SiteFiles: Sendable {
  /// Of the files below the site's root, `a/b.html`, in any order; those of the search may be left
  /// out, which nobody asks for but by their names.
  var paths: [String] { get }
  /// - Returns: `nil` when the site has no such file.
  func bytes(at path: String) async -> [UInt8]?
  /// Whether a file is an author's, published as it came.
  func isCopied(_ path: String) -> Bool
  /// Whether the bytes of all files are in memory as long as the value is.
  var holdsBytes: Bool { get }
  /// Addresses that lead elsewhere, the first of several that are for an address.
  var redirects: [AddressRule] { get }
  /// Files that are there for hosts that know no redirects, and say nothing else.
  var redirectFiles: Set<String> { get }
  /// The path of the site's own address: `/kit/`, or `/`.
  var basePath: String { get }
  /// What the addresses of each language begin with: empty, `fr/`.
  var languagePrefixes: [String] { get }
  /// Twins of pages that search engines shall leave out.
  var unindexed: Set<String> { get }
  /// Pages that may be offered to who came to an address that is not there.
  var listedPages: [ListedPage] { get }
  /// What is shown at an address that is not there.
  ///
  /// - Parameter language: Position in ``languagePrefixes``.
  func missingPage(near pages: [ListedPage], language: Int) -> MissingPage
}
