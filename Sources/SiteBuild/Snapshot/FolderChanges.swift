/// What may have changed below a folder since it was read.
package struct FolderChanges: Hashable, Sendable {
  /// Files and folders, relative to the folder; of a folder, all that it holds or held.
  package let paths: Set<String>
  /// Whether anything else may have changed as well.
  package let isComplete: Bool

  package init(_ paths: Set<String>, isComplete: Bool = true) {
    self.paths = paths
    self.isComplete = isComplete
  }

  package var isEmpty: Bool { isComplete && paths.isEmpty }

  /// Whether a file may be another one than it was.
  func contain(_ path: String) -> Bool {
    guard isComplete, !paths.contains("") else { return true }
    guard !paths.isEmpty else { return false }
    if paths.contains(path) { return true }
    return path.utf8.indices.contains {
      path.utf8[$0] == 0x2F && paths.contains(String(path[..<$0]))
    }
  }
}

/// What may have changed on disk since a site was read.
package struct SiteChanges: Hashable, Sendable {
  /// Absolute paths of files and folders, links in them taken out.
  package let paths: Set<String>
  /// Whether all changes are known; not after the watcher lost some.
  package let isComplete: Bool

  package init(_ paths: Set<String>, isComplete: Bool = true) {
    self.paths = paths
    self.isComplete = isComplete
  }

  package static let unknown = SiteChanges([], isComplete: false)

  package var isEmpty: Bool { isComplete && paths.isEmpty }

  /// What both say has changed.
  package func joined(with other: SiteChanges) -> SiteChanges {
    SiteChanges(paths.union(other.paths), isComplete: isComplete && other.isComplete)
  }

  /// Those in a folder, or of the folder itself: then everything in it may be another.
  func below(_ folder: DiskPath) -> FolderChanges {
    var below: Set<String> = []
    for path in paths {
      let path = DiskPath(path)
      if let inner = folder.relative(path) {
        below.insert(inner)
      } else if path.contains(folder) {
        below.insert("")
      }
    }
    return FolderChanges(below, isComplete: isComplete)
  }
}
