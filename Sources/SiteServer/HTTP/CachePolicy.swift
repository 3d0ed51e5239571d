/// How long a client may show a file without asking again.
package enum CachePolicy {
  package static let never = "no-store"

  /// - Parameter isPublic: In the preview nothing is kept: a reload shows what was written last.
  package static func field(for path: String, isPublic: Bool) -> String {
    guard isPublic else { return never }
    if isNamedByContent(path) { return "public, max-age=31536000, immutable" }
    // After that a tag decides. A page and its style sheet are never apart for longer.
    return "public, max-age=60, must-revalidate"
  }

  /// Whether another content has another name: shards of the search, `search-en/s/4-OHyS.js`.
  private static func isNamedByContent(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0].hasPrefix("search-")
      && ["s", "p", "r", "f"].contains(parts[1]) && parts[2].contains("-")
  }
}
