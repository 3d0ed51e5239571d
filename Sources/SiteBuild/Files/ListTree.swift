import Glibc

/// The files below a folder on disk.
///
/// A symbolic link is followed when its end lies below the folder and it closes no loop. Cost: one
/// call per folder, file and link, and one more per link.
package func listTree(
  _ folder: DiskPath, limits: TreeLimits = TreeLimits(),
  skipping skipped: (String) -> Bool = { _ in false }
) throws(FileError) -> FileTree {
  let root = try resolvedPath(of: folder)
  guard let facts = try fileFacts(of: root) else {
    throw FileError(.list, folder)
  }
  return try withoutActuallyEscaping(skipped) { skipped throws(FileError) in
    var walk = TreeWalk(root: root, limits: limits, isSkipped: skipped)
    try walk.list(root, as: "", inside: [facts.identity], throughLink: false)
    return FileTree(files: walk.files, refused: walk.refused)
  }
}

private struct TreeWalk {
  let root: DiskPath
  let limits: TreeLimits
  let isSkipped: (String) -> Bool
  var files: [FileTree.File] = []
  var refused: [FileTree.Refusal] = []
  var count = 0

  /// - Parameters:
  ///   - path: The folder's path relative to the root, as the walk came to it; empty for the root.
  ///   - chain: The folders that hold this one, and itself.
  mutating func list(
    _ folder: DiskPath, as path: String, inside chain: [FileFacts.Identity], throughLink: Bool
  ) throws(FileError) {
    for entry in try entries(of: folder) {
      let inner = path.isEmpty ? entry.printableName : "\(path)/\(entry.printableName)"
      if isSkipped(inner) { continue }
      guard count < limits.count else {
        // Said once, at the first path that is left out.
        if count == limits.count { refuse(inner, .tooMany) }
        count = limits.count + 1
        return
      }
      count += 1
      guard let name = entry.name else {
        refuse(inner, .nameNotUTF8)
        continue
      }
      do throws(FileError) {
        try visit(folder.appending(name), as: inner, entry.kind, chain, throughLink)
      } catch {
        refuse(inner, error.number == ELOOP ? .linkLoop : .unreadable(error))
      }
    }
  }

  private mutating func visit(
    _ place: DiskPath, as path: String, _ kind: FileKind, _ chain: [FileFacts.Identity],
    _ throughLink: Bool
  ) throws(FileError) {
    if kind == .link { return try follow(place, as: path, chain) }
    guard let facts = try fileFacts(of: place) else { return }
    switch facts.kind {
    case .file:
      files.append(.init(path: path, size: facts.size, throughLink: throughLink))
    case .folder:
      guard chain.count <= limits.depth else { return refuse(path, .tooDeep) }
      guard !chain.contains(facts.identity) else { return refuse(path, .linkLoop) }
      try list(place, as: path, inside: chain + [facts.identity], throughLink: throughLink)
    case .link, .other:
      refuse(path, .notAFile)
    }
  }

  private mutating func follow(
    _ link: DiskPath, as path: String, _ chain: [FileFacts.Identity]
  ) throws(FileError) {
    guard let facts = try fileFacts(of: link, following: true) else {
      return refuse(path, .linkToNothing)
    }
    let end = try resolvedPath(of: link)
    if chain.contains(facts.identity) { return refuse(path, .linkLoop) }
    guard let inside = root.relative(end), !leavesOut(inside) else {
      return refuse(path, .linkOutside)
    }
    try visit(end, as: path, facts.kind, chain, true)
  }

  /// Whether a path or a folder above it is left out of the tree.
  private func leavesOut(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.indices.contains { isSkipped(parts[...$0].joined(separator: "/")) }
  }

  private mutating func refuse(_ path: String, _ reason: FileTree.Reason) {
    refused.append(.init(path: path, reason: reason))
  }
}
