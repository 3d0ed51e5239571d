import Glibc
import SiteBuild
import Testing

/// A real folder for one test, removed with its last user.
final class TemporaryFolder: Sendable {
  let path: DiskPath

  init() throws {
    var template = Array("/tmp/toolkit-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, DiskPath("/tmp")) }
    path = DiskPath(
      String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  deinit {
    do {
      try removeTree(path)
    } catch {
      Issue.record(error)
    }
  }

  func callAsFunction(_ relative: String) -> DiskPath { path.appending(relative) }

  /// Writes a file and the folders above it; a file that is there is written over.
  func put(_ relative: String, _ text: String = "") throws {
    try FolderMaker().make(self(relative).parent)
    try removeTree(self(relative))
    try writeFile(self(relative), Array(text.utf8))
  }

  func makeFolder(_ relative: String) throws { try FolderMaker().make(self(relative)) }

  func makeLink(_ relative: String, to destination: String) throws {
    try #require(symlink(destination, self(relative).string) == 0)
  }

  func move(_ relative: String, to other: String) throws {
    try FolderMaker().make(self(other).parent)
    try #require(rename(self(relative).string, self(other).string) == 0)
  }

  func text(_ relative: String) throws -> String {
    String(decoding: try readFile(self(relative)), as: UTF8.self)
  }

  func exists(_ relative: String) throws -> Bool { try fileFacts(of: self(relative)) != nil }

  func facts(_ relative: String) throws -> FileFacts {
    try #require(try fileFacts(of: self(relative)))
  }

  /// The names in a folder, sorted, without `.` and `..`.
  func names(_ relative: String = ".") throws -> [String] {
    guard let stream = opendir(self(relative).string) else {
      throw FileError(.list, self(relative))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
