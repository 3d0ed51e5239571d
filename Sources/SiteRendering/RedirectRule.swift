/// An address of former times, and where it leads.
package struct RedirectRule: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A file of the site.
    case file(String)
    /// A folder of the site, empty for its root: what stood behind the old folder stands behind it.
    case folder(String)
    /// An address on another site.
    case otherSite(String)
  }

  /// Below the site's root, without slashes at its ends and as its author wrote it. With `*` as its last
  /// sign it stands for all that begin alike.
  package let from: String
  package let target: Target

  package init(from: String, target: Target) {
    self.from = from
    self.target = target
  }
}
