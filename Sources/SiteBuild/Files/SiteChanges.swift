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
