import Glibc
import SiteBuild
import Testing

/// A folder that goes with its last user.
final class TemporaryFolder: Sendable {
  let path: DiskPath

  init() throws {
    var template = Array("/tmp/toolkit-serve-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, DiskPath("/tmp")) }
    path = DiskPath(
      String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  func put(_ file: String, _ text: String) throws {
    let place = path.appending(file)
    try FolderMaker().make(place.parent)
    try writeFile(place, Array(text.utf8))
  }

  func text(_ file: String) throws -> String {
    String(decoding: try readFile(path.appending(file)), as: UTF8.self)
  }

  deinit {
    do { try removeTree(path) } catch { Issue.record(error) }
  }
}
