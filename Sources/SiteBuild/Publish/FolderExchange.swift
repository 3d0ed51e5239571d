import CFileExchange
import Glibc

/// Exchanges two folders in one step: 0, or the value of `errno`. Tests put in a file system that
/// refuses.
package typealias FolderExchange = @Sendable (_ first: DiskPath, _ second: DiskPath) -> Int32

/// `renameat2(RENAME_EXCHANGE)`.
package let exchangeOnDisk: FolderExchange = { first, second in
  file_exchange(first.string, second.string)
}

extension StagingFolder {
  /// Puts the staged site in the place of the target.
  ///
  /// - Parameter isFirst: Whether nothing stands there.
  /// - Throws: After any of them the target is as it was, or ``settle()`` makes it so.
  func publishSite(isFirst: Bool, exchange: FolderExchange) throws(PublishError) {
    if isFirst {
      try publishing { () throws(FileError) in try rename(site, to: target) }
      return
    }
    let refusal = exchange(site, target)
    switch refusal {
    case 0: return
    case EINVAL, ENOSYS, ENOTSUP, EPERM, EXDEV: try renameTwice()
    case EBUSY: throw .mountPoint(path: target.string)
    default:
      throw .disk(FileError(.exchange(with: target.string), site, number: refusal))
    }
  }

  /// For file systems that cannot exchange. For a moment there is no site; ``settle()`` knows.
  private func renameTwice() throws(PublishError) {
    do throws(FileError) {
      try rename(target, to: replaced)
    } catch {
      throw error.number == EBUSY || error.number == EXDEV
        ? .mountPoint(path: target.string) : .disk(error)
    }
    try publishing { () throws(FileError) in try rename(site, to: target) }
  }
}

/// Waits until everything written to the file system of a folder is on the disk.
func flushFileSystem(of folder: DiskPath) throws(FileError) {
  let failure = file_system_flush(folder.string)
  if failure != 0 { throw FileError(.flush, folder, number: failure) }
}
