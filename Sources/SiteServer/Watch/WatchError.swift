import Glibc

/// Folders cannot be watched.
package struct WatchError: Error, Hashable, Sendable {
  /// The folder that could not be watched; empty when nothing could be.
  package let folder: String
  /// The system's number for what was wrong, as in `errno`.
  package let number: Int32

  /// A sentence for the terminal.
  package var message: String {
    switch number {
    case ENOSPC:
      "The system watches no more folders: raise fs.inotify.max_user_watches. "
        + "The first one too many is \(folder)."
    case EMFILE:
      "The system opens no more watchers: raise fs.inotify.max_user_instances."
    default:
      folder.isEmpty
        ? "Changes of files cannot be watched: \(reason)."
        : "The folder \(folder) cannot be watched: \(reason)."
    }
  }

  private var reason: String { String(cString: strerror(number)) }
}
