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
