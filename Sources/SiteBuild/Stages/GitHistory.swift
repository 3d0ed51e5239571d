import Diagnostics

/// When each content file changed last, as git knows it. No date rather than a false one: nothing
/// from a shallow clone, and nothing for files with changes that are not committed.
struct GitHistory {
  /// Seconds since 1970, by the path that messages name.
  let changes: [String: Int64]
  let diagnostics: [Diagnostic]

  private static let none = GitHistory(changes: [:], diagnostics: [])

  /// - Parameters:
  ///   - folder: The content folder.
  ///   - shown: The folder as messages name it.
  static func read(of folder: DiskPath, shown: String) -> GitHistory {
    guard isInRepository(folder) else { return none }
    let path = folder.string
    let shallow = shallowness(of: folder)
    guard shallow.isEmpty else { return GitHistory(changes: [:], diagnostics: shallow) }
    guard
      let log = ChildProcess.output(
        of: "git",
        [
          "-C", path, "-c", "core.quotePath=false", "log", "--format=%x01%ct", "--name-only", "-z",
          "--relative", "--no-renames", "--", ".",
        ]),
      let dirty = ChildProcess.output(
        of: "git",
        [
          "-C", path, "-c", "core.quotePath=false", "diff", "--name-only", "-z", "--relative",
          "HEAD",
        ])
    else { return none }
    var changes = dates(in: log)
    for name in dirty.split(separator: 0) { changes[String(decoding: name, as: UTF8.self)] = nil }
    let named = changes.map { (shown == "." ? $0.key : "\(shown)/\($0.key)", $0.value) }
    return GitHistory(
      changes: Dictionary(named, uniquingKeysWith: { first, _ in first }), diagnostics: [])
  }

  /// A note when the folder lies in a shallow clone.
  static func shallowness(of folder: DiskPath) -> [Diagnostic] {
    guard isInRepository(folder),
      let printed = ChildProcess.output(
        of: "git", ["-C", folder.string, "rev-parse", "--is-shallow-repository"]),
      printed.starts(with: "true".utf8)
    else { return [] }
    return [
      Diagnostic(
        .gitShallow, at: SourceLocation(path: "", span: .fileStart),
        "The clone is shallow, so pages show no date of their last change.",
        hint: "Fetch the whole history: “git fetch --unshallow”, or “fetch-depth: 0” in CI.")
    ]
  }

  /// The newest commit of each file. The log is a run of `\u{1}seconds`, then names, all ended by NUL.
  private static func dates(in log: [UInt8]) -> [String: Int64] {
    var dates: [String: Int64] = [:]
    var seconds: Int64?
    for field in log.split(separator: 0) {
      var field = field
      while field.first == 0x0A { field.removeFirst() }
      if field.first == 0x01 {
        seconds = Int64(
          String(decoding: field.dropFirst().prefix { $0 != 0x0A }, as: UTF8.self))
        continue
      }
      let name = String(decoding: field, as: UTF8.self)
      if let seconds, dates[name] == nil { dates[name] = seconds }
    }
    return dates
  }

  /// Whether a `.git` lies in the folder or above: asked before a program is started.
  static func isInRepository(_ folder: DiskPath) -> Bool {
    guard var at = resolved(folder) else { return false }
    while true {
      if exists(at.appending(".git")) { return true }
      if at.isRoot { return false }
      at = at.parent
    }
  }

  private static func resolved(_ path: DiskPath) -> DiskPath? {
    do { return try resolvedPath(of: path) } catch { return nil }
  }

  private static func exists(_ path: DiskPath) -> Bool {
    do { return try fileFacts(of: path, following: true) != nil } catch { return false }
  }
}
