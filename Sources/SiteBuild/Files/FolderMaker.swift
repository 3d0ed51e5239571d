import Glibc
import Synchronization

/// Makes folders and remembers them, so that ten thousand files in one folder ask the disk once.
///
/// Safe to share between tasks. What it made must not be removed while it is in use.
package final class FolderMaker: Sendable {
  private let known = Mutex<Set<String>>([])

  package init() {}

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: ``FileError`` with `EEXIST` or `ENOTDIR` when a file stands in the way.
  package func make(_ folder: DiskPath) throws(FileError) {
    if known.withLock({ $0.contains(folder.string) }) { return }
    var missing = [folder]
    while let top = missing.last {
      if mkdir(top.string, 0o777) == 0 {
        missing.removeLast()
        continue
      }
      let failure = FileError(.makeFolder, top)
      if failure.number == ENOENT, top.parent != top {
        missing.append(top.parent)
      } else if try fileFacts(of: top, following: true)?.kind == .folder {
        missing.removeLast()
      } else {
        throw failure
      }
    }
    _ = known.withLock { $0.insert(folder.string) }
  }
}
