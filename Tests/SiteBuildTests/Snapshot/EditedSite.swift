import Diagnostics
import Glibc
import SiteBuild
import Testing

/// A site on disk that is edited and followed.
struct EditedSite {
  let folder: TemporaryFolder
  let options: BuildOptions
  private(set) var live: LiveSite
  /// Absolute paths of what was changed since the site was followed last.
  private var changed: Set<String> = []

  /// - Parameter files: Below a folder that holds `content` and may hold `templates`.
  init(_ files: [String: String]) async throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.put(path, text) }
    options = BuildOptions(
      content: folder("content").string, output: folder("public").string,
      baseURL: "https://toolkit.example.org/", jobs: 1, workingDirectory: folder.path.string,
      executable: Self.program)
    live = try await LiveSite.reading(options)
  }

  /// Where the program would lie, so that the checkout's own templates are found.
  private static var program: String {
    let tests = "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(tests)/.build/debug/toolkit"
  }

  // MARK: - Edits

  mutating func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  mutating func write(_ path: String, _ bytes: [UInt8]) throws {
    try FolderMaker().make(folder(path).parent)
    try removeTree(folder(path))
    try writeFile(folder(path), bytes)
    changed.insert(folder(path).string)
  }

  mutating func remove(_ path: String) throws {
    try removeTree(folder(path))
    changed.insert(folder(path).string)
  }

  mutating func move(_ path: String, to other: String) throws {
    try folder.move(path, to: other)
    changed.formUnion([folder(path).string, folder(other).string])
  }

  func text(_ path: String) throws -> String { try folder.text(path) }

  /// Files below the folder, sorted.
  func files(_ below: String = "content") throws -> [String] {
    try listTree(folder(below)).files.map { "\(below)/\($0.path)" }
  }

  /// All files with their bytes.
  func state() throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for top in ["content", "templates"] where try folder.exists(top) {
      for path in try files(top) { state[path] = try readFile(folder(path)) }
    }
    return state
  }

  mutating func restore(_ state: [String: [UInt8]]) throws {
    let present = try self.state()
    for path in present.keys.sorted() where state[path] == nil { try remove(path) }
    for (path, bytes) in state.sorted(by: { $0.key < $1.key }) where present[path] != bytes {
      try write(path, bytes)
    }
  }

  // MARK: - What becomes of them

  /// Follows what was edited since.
  mutating func follow() async throws {
    live = try await live.following(SiteChanges(changed))
    changed = []
  }

  /// Follows what somebody else edited.
  mutating func follow(_ changes: SiteChanges) async throws {
    live = try await live.following(changes)
  }

  /// The same content read anew.
  func clean() async throws -> SiteSnapshot { try await LiveSite.reading(options).snapshot }
}

extension SiteSnapshot {
  /// Every file by its path.
  func files() async throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in await paths() { files[path] = try await file(at: path) }
    return files
  }

  /// The first thing in which two snapshots differ, diagnostics first; `nil` when nothing does.
  func difference(from other: SiteSnapshot) async throws -> String? {
    let found = zip(report.diagnostics, other.report.diagnostics).first { $0 != $1 }
    if let found { return "reports \(found.0)\ninstead of \(found.1)" }
    guard report == other.report else {
      return "reports \(report.diagnostics.count) findings instead of "
        + "\(other.report.diagnostics.count): \(report.diagnostics.last.map { "\($0)" } ?? "")"
    }
    // What a build does not publish nobody may ask for.
    guard isPublishable else { return nil }
    return Self.difference(of: try await files(), from: try await other.files())
  }

  static func difference(of files: [String: [UInt8]], from other: [String: [UInt8]]) -> String? {
    let paths = Set(files.keys), others = Set(other.keys)
    if let more = paths.subtracting(others).min() { return "has \(more), which is not there" }
    if let less = others.subtracting(paths).min() { return "lacks \(less)" }
    for path in paths.sorted() where files[path] != other[path] {
      let lines = [files[path], other[path]].map {
        String(decoding: $0 ?? [], as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
      }
      let line = zip(lines[0], lines[1]).first { $0 != $1 }
      return "\(path): \(line.map { "“\($0.0)” instead of “\($0.1)”" } ?? "another length")"
    }
    return nil
  }
}
