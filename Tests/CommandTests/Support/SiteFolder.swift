import Glibc
import SiteBuild
import Testing

/// A temporary folder that a user works in, with the program at hand. Removed with its last user.
final class SiteFolder: Sendable {
  let path: DiskPath

  /// - Parameter files: Texts by path below the folder.
  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/toolkit-command-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(.makeFolder, DiskPath("/tmp")) }
    let made = template.dropLast().map { UInt8(bitPattern: $0) }
    path = try resolvedPath(of: DiskPath(String(decoding: made, as: UTF8.self)))
    for (path, text) in files { try put(path, text) }
  }

  deinit {
    do { try removeTree(path) } catch { Issue.record(error) }
  }

  func callAsFunction(_ relative: String) -> String { path.appending(relative).string }

  /// Writes a file and the folders above it; a file that is there is written over.
  func put(_ relative: String, _ text: String) throws {
    let file = path.appending(relative)
    try FolderMaker().make(file.parent)
    try removeTree(file)
    try writeFile(file, Array(text.utf8))
  }

  /// Replaces a piece of a file, which must be there.
  func edit(_ relative: String, _ old: String, _ new: String) throws {
    let before = try text(relative)
    try #require(before.contains(old), "\(relative) has no “\(old)”")
    try put(relative, before.replacing(old, with: new))
  }

  func remove(_ relative: String) throws { try removeTree(path.appending(relative)) }

  func makeLink(_ relative: String, to destination: String) throws {
    try FolderMaker().make(path.appending(relative).parent)
    try #require(symlink(destination, self(relative)) == 0)
  }

  func text(_ relative: String) throws -> String {
    String(decoding: try readFile(path.appending(relative)), as: UTF8.self)
  }

  func exists(_ relative: String) throws -> Bool {
    try fileFacts(of: path.appending(relative)) != nil
  }

  /// Paths of all files below a folder of this one.
  func files(_ relative: String) throws -> [String] {
    try listTree(path.appending(relative)).files.map(\.path)
  }

  /// What a folder holds: texts by path.
  func contents(_ relative: String) throws -> [String: [UInt8]] {
    let folder = path.appending(relative)
    let files = try listTree(folder).files.map(\.path)
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0, try readFile(folder.appending($0))) })
  }

  @discardableResult
  func toolkit(
    _ arguments: String..., in folder: String = ".", environment: [String: String] = [:]
  ) throws -> Run {
    try Command.run(
      Command.path, arguments, in: self(folder), environment: environment)
  }

  /// Runs git as nobody in particular, at a fixed time, without the user's own settings.
  @discardableResult
  func git(_ arguments: String..., at date: String = "2024-03-05T10:00:00Z") throws -> Run {
    let run = try Command.run(
      "git", ["-c", "user.name=A", "-c", "user.email=a@example.org"] + arguments, in: path.string,
      environment: [
        "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
      ])
    try #require(run.status == 0, "git \(arguments): \(run.errors)")
    return run
  }
}
