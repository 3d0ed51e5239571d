import SiteBuild
import Synchronization

/// The last texts that were written and not saved, as sites with these texts in them, so that a
/// browser can ask for their pages.
final class DraftShelf: Sendable {
  private struct State: Sendable {
    /// The oldest first.
    var drafts: [(key: String, snapshot: SiteSnapshot)] = []
  }

  /// The page that is shown, the one that is loaded meanwhile, and some for other windows.
  private static let limit = 12

  private let state = Mutex(State())

  /// - Returns: The key by which the draft is found for a while.
  func put(_ snapshot: SiteSnapshot) -> String {
    let key = EditToken().text
    state.withLock { state in
      state.drafts.append((key, snapshot))
      if state.drafts.count > Self.limit { state.drafts.removeFirst() }
    }
    return key
  }

  subscript(key: String) -> SiteSnapshot? {
    state.withLock { state in state.drafts.first { $0.key == key }?.snapshot }
  }
}
