import Glibc
import SiteBuild
import Testing

/// A real folder for one test, removed with its last user.
final class TemporaryFolder: Sendable {
  let path: DiskPath

  init() throws {
    var template = Array("/tmp/toolkit-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, DiskPath("/tmp")) }
    path = try resolvedPath(
      of: DiskPath(
        String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)))
  }

  deinit {
    do { try removeTree(path) } catch { Issue.record(error) }
  }

  func callAsFunction(_ relative: String) -> DiskPath { path.appending(relative) }

  func string(_ relative: String) -> String { self(relative).string }

  func put(_ relative: String, _ text: String = "") throws {
    try FolderMaker().make(self(relative).parent)
    try removeTree(self(relative))
    try writeFile(self(relative), Array(text.utf8))
  }

  func move(_ relative: String, to other: String) throws {
    try #require(rename(string(relative), string(other)) == 0)
  }

  /// A site of two pages, in `content`.
  static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("content/site.yml", "base: https://toolkit.example.org/\ndefault: en\n")
    try folder.put("content/en/README.md", "# Home\n\nWords.\n")
    try folder.put("content/en/guide.md", "# Guide\n\nMore words.\n")
    return folder
  }

  /// With the templates of the checkout.
  var options: BuildOptions { options(strict: false) }

  func options(strict: Bool) -> BuildOptions {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return BuildOptions(
      content: string("content"), output: string("public"), strict: strict, jobs: 1,
      workingDirectory: path.string, executable: "/\(root)/.build/debug/toolkit")
  }
}
