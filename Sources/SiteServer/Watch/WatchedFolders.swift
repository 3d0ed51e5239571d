import Glibc
import SiteBuild

/// Which folders are watched, and what notices about them mean.
///
/// Every folder below a root is watched by itself: inotify knows no trees. Links are not followed. The
/// folder that holds a root is watched too, for the root itself may come and go.
struct WatchedFolders: ~Copyable {
  private let inotify: Inotify
  /// Folders that are watched with all that they hold, there or not.
  private let roots: [DiskPath]
  /// What is not watched, with all that it holds.
  private let left: Set<DiskPath>
  private var paths: [Int32: DiskPath] = [:]
  private var watches: [DiskPath: Int32] = [:]

  /// - Throws: ``WatchError`` when the system watches no more.
  static func watching(
    _ roots: [DiskPath], besides left: Set<DiskPath>
  ) throws(WatchError) -> WatchedFolders {
    var folders = WatchedFolders(try Inotify(), roots, besides: left)
    try folders.watchAll()
    return folders
  }

  private init(_ inotify: consuming Inotify, _ roots: [DiskPath], besides left: Set<DiskPath>) {
    self.inotify = inotify
    self.roots = roots
    self.left = left
  }

  /// Readable when something has changed.
  var descriptor: Int32 { inotify.descriptor }

  /// What has changed since the last time.
  ///
  /// A new folder is watched before its name is told: who looks into it then misses nothing.
  mutating func changes() throws(WatchError) -> SiteChanges {
    var changed: Set<String> = []
    var isComplete = true
    for notice in inotify.notices() {
      if notice.has(IN_Q_OVERFLOW) {
        isComplete = false
        continue
      }
      guard let folder = paths[notice.watch] else { continue }
      if notice.has(IN_IGNORED) {
        // The folder is gone, or on another path.
        forget(folder)
        continue
      }
      guard !notice.name.isEmpty else { continue }
      let path = folder.appending(notice.name)
      guard isWatched(path) else { continue }
      changed.insert(path.string)
      guard notice.has(IN_ISDIR) else { continue }
      if notice.has(IN_DELETE) || notice.has(IN_MOVED_FROM) { forgetAll(below: path) }
      if notice.has(IN_CREATE) || notice.has(IN_MOVED_TO) { try watch(below: path) }
    }
    if !isComplete { try watchAll() }
    return SiteChanges(changed, isComplete: isComplete)
  }

  private mutating func watchAll() throws(WatchError) {
    for root in roots {
      if watches[root.parent] == nil { try watch(root.parent) }
      try watch(below: root)
    }
  }

  /// A root, something in one, or a folder that holds one.
  private func isWatched(_ path: DiskPath) -> Bool {
    !left.contains(path) && path.name != ".git"
      && roots.contains { $0.contains(path) || path.contains($0) }
  }

  private mutating func watch(_ folder: DiskPath) throws(WatchError) {
    guard let watch = try inotify.watch(folder.string) else { return }
    if let old = paths[watch], old != folder { watches[old] = nil }
    paths[watch] = folder
    watches[folder] = watch
  }

  private mutating func watch(below folder: DiskPath) throws(WatchError) {
    var open = [folder]
    while let next = open.popLast() {
      guard isWatched(next) else { continue }
      try watch(next)
      guard watches[next] != nil else { continue }
      open += Self.folders(in: next)
    }
  }

  private mutating func forget(_ folder: DiskPath) {
    guard let watch = watches.removeValue(forKey: folder) else { return }
    paths[watch] = nil
  }

  private mutating func forgetAll(below folder: DiskPath) {
    for (path, watch) in watches where folder.contains(path) {
      inotify.forget(watch)
      paths[watch] = nil
      watches[path] = nil
    }
  }

  /// The folders in a folder, no links among them; none where it is gone.
  private static func folders(in folder: DiskPath) -> [DiskPath] {
    guard let stream = opendir(folder.string) else { return [] }
    defer { closedir(stream) }
    var folders: [DiskPath] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      let type = Int(entry.pointee.d_type)
      guard name != ".", name != "..", type == Int(DT_DIR) || type == Int(DT_UNKNOWN) else {
        continue
      }
      folders.append(folder.appending(name))
    }
    return folders
  }
}
