import Glibc

/// Removes a file, or a folder with all that is in it. Symbolic links are removed, never followed.
/// Nothing there is no failure.
///
/// - Parameter spared: A name whose bearers stay, with the folders above them.
/// - Returns: The paths of what was spared.
@discardableResult
package func removeTree(
  _ path: DiskPath, sparing spared: String? = nil
) throws(FileError) -> [DiskPath] {
  guard let facts = try fileFacts(of: path) else { return [] }
  guard facts.kind == .folder else {
    if unlink(path.string) != 0 { throw FileError(.remove, path) }
    return []
  }
  let kept = try emptyFolder(path, sparing: spared)
  if kept.isEmpty, rmdir(path.string) != 0 { throw FileError(.remove, path) }
  return kept
}

private func emptyFolder(
  _ path: DiskPath, sparing spared: String?
) throws(FileError) -> [DiskPath] {
  let folder = try OpenDescriptor(
    path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .remove)
  return try emptyFolder(folder, at: path, sparing: spared)
}

/// Goes down by descriptors, so that neither a name that is not UTF-8 nor a folder swapped for a
/// link while we work leads elsewhere.
private func emptyFolder(
  _ folder: borrowing OpenDescriptor, at path: DiskPath, sparing spared: String?
) throws(FileError) -> [DiskPath] {
  var kept: [DiskPath] = []
  for entry in try entries(in: folder, at: path) {
    let inner = path.appending(entry.printableName)
    if let spared, entry.name == spared {
      kept.append(inner)
      continue
    }
    if entry.kind == .folder {
      let opened = try OpenDescriptor(
        folder: folder, entry.rawName, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, at: inner,
        for: .remove)
      let below = try emptyFolder(opened, at: inner, sparing: spared)
      kept.append(contentsOf: below)
      if !below.isEmpty { continue }
    }
    guard unlinkat(folder.number, entry.rawName, entry.kind == .folder ? AT_REMOVEDIR : 0) == 0
    else {
      throw FileError(.remove, inner)
    }
  }
  return kept
}
