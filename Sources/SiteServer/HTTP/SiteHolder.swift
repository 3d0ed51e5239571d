import Synchronization

/// The state of the site that is served now. What was begun with the one before ends with it.
package final class SiteHolder: Sendable {
  private let current: Mutex<ServedSite>

  package init(_ site: ServedSite) { current = Mutex(site) }

  package var site: ServedSite { current.withLock { $0 } }

  package func replace(with site: ServedSite) { current.withLock { $0 = site } }
}
