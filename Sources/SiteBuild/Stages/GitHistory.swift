import Diagnostics

/// When each content file changed last, as git knows it. No date rather than a false one: nothing
/// from a shallow clone, and nothing for files with changes that are not committed.
struct GitHistory: Sendable {
  /// Seconds since 1970, by the path that messages name.
  let changes: [String: Int64]
  let diagnostics: [Diagnostic]
  /// The same for all files that git knows, whatever was done to them since their last commit.
  private let committed: [String: Int64]
  /// The commit that was read from; `nil` where there is none.
  private let head: [UInt8]?

  private init(
    changes: [String: Int64] = [:], diagnostics: [Diagnostic] = [],
    committed: [String: Int64] = [:], head: [UInt8]?
  ) {
    self.changes = changes
    self.diagnostics = diagnostics
    self.committed = committed
    self.head = head
  }

  /// - Parameters:
  ///   - folder: The content folder.
  ///   - shown: The folder as messages name it.
  static func read(of folder: DiskPath, shown: String) -> GitHistory {
    // Asked first: a commit that is made meanwhile is found by the next who asks.
    let head = head(of: folder)
    guard head != nil else { return GitHistory(head: nil) }
    let path = folder.string
    let shallow = shallowness(of: folder)
    guard shallow.isEmpty else { return GitHistory(diagnostics: shallow, head: head) }
    guard
      let log = ChildProcess.output(
        of: "git",
        [
          "-C", path, "-c", "core.quotePath=false", "log", "--format=%x01%ct", "--name-only", "-z",
          "--relative", "--no-renames", "--", ".",
        ]),
      let dirty = uncommitted(in: folder)
    else { return GitHistory(head: head) }
    let named = dates(in: log).map { (Self.shown($0.key, in: shown), $0.value) }
    let committed = Dictionary(named, uniquingKeysWith: { first, _ in first })
    var changes = committed
    for name in dirty { changes[Self.shown(name, in: shown)] = nil }
    return GitHistory(changes: changes, committed: committed, head: head)
  }

  /// The dates after some files were edited: git is asked about these alone, unless something was
  /// committed, or another commit checked out, since the history was read.
  ///
  /// - Parameter files: Below the content folder.
  func following(_ files: Set<String>, in folder: DiskPath, shown: String) -> GitHistory {
    guard Self.head(of: folder) == head else { return Self.read(of: folder, shown: shown) }
    let known = files.filter { committed[Self.shown($0, in: shown)] != nil }
    guard !known.isEmpty, let dirty = Self.uncommitted(known.sorted(), in: folder) else {
      return self
    }
    var changes = changes
    for file in known {
      let name = Self.shown(file, in: shown)
      let date = dirty.contains(file) ? nil : committed[name]
      if changes[name] != date { changes[name] = date }
    }
    return GitHistory(
      changes: changes, diagnostics: diagnostics, committed: committed, head: head)
  }

  /// Files that have another date, as messages name them.
  func files(besides other: GitHistory) -> Set<String> {
    guard changes != other.changes else { return [] }
    return Set(changes.keys).union(other.changes.keys).filter { changes[$0] != other.changes[$0] }
  }

  /// A folder whose files change whenever something is committed or checked out; `nil` outside a
  /// repository.
  ///
  /// Source: gitrepository-layout(5), `logs`.
  static func logs(of folder: DiskPath) -> DiskPath? {
    guard isInRepository(folder),
      let printed = ChildProcess.output(
        of: "git",
        ["-C", folder.string, "rev-parse", "--path-format=absolute", "--git-path", "logs/HEAD"])
    else { return nil }
    let path = String(decoding: printed.prefix { $0 != 0x0A }, as: UTF8.self)
    return path.hasPrefix("/") ? DiskPath(path).parent : nil
  }

  /// The name of the commit that is checked out; `nil` outside a repository and before its first commit.
  private static func head(of folder: DiskPath) -> [UInt8]? {
    guard isInRepository(folder) else { return nil }
    return ChildProcess.output(
      of: "git", ["-C", folder.string, "rev-parse", "--verify", "--quiet", "HEAD"])
  }

  /// Files that say something else than their last commit.
  ///
  /// - Parameter files: All that may; none for the whole folder.
  private static func uncommitted(_ files: [String] = [], in folder: DiskPath) -> Set<String>? {
    let printed = ChildProcess.output(
      of: "git",
      [
        "--no-optional-locks", "-C", folder.string, "--literal-pathspecs", "-c",
        "core.quotePath=false", "diff", "--name-only", "-z", "--relative", "HEAD", "--",
      ] + files)
    return printed.map { printed in
      Set(printed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }
  }

  private static func shown(_ file: String, in folder: String) -> String {
    folder == "." ? file : "\(folder)/\(file)"
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
