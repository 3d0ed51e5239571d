import Glibc
import SiteBuild
import Synchronization
import Testing

/// A folder with folders in it whose paths grow longer than the system takes (PATH_MAX) where it is
/// moved to: what watches them must fail there.
final class DeepFolder: Sendable {
  private let folder: TemporaryFolder
  private let top: DiskPath
  private let middle: String
  private let place: DiskPath
  private let moved = Mutex<String?>(nil)

  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    let part =
      "/"
      + Array(repeating: String(repeating: "d", count: 250), count: 9)
      .joined(separator: "/")
    top = folder("deep/top")
    middle = part
    place = folder("deep/rest")
    try FolderMaker().make(DiskPath(top.string + part))
    try FolderMaker().make(DiskPath(place.string + part))
    try #require(rename(place.string, top.string + part + "/rest") == 0)
  }

  /// - Parameter relative: Where nothing is yet.
  func move(to relative: String) throws {
    let new = folder.string(relative)
    try #require(rename(top.string, new) == 0)
    moved.withLock { $0 = new }
  }

  deinit {
    // Apart again, each half can be removed by its path.
    let top = moved.withLock(\.self) ?? top.string
    #expect(rename(top + middle + "/rest", place.string) == 0)
  }
}
