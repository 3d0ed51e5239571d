import Glibc

/// Writes a file in one step: whoever reads finds what was there before or all that is new.
///
/// - A link is followed, and the permissions of what was there stay.
/// - Throws: ``FileError``; nothing has changed then.
package func replaceFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileError) {
  let facts = try fileFacts(of: path, following: true)
  let target = facts == nil ? path : try resolvedPath(of: path)
  let next = temporaryPath(beside: target)
  do throws(FileError) {
    try writeFile(next, bytes)
    if let facts { try setPermissions(facts.permissions, of: next) }
    try rename(next, to: target)
  } catch {
    try removeTree(next)
    throw error
  }
}

/// Writes a file that must not be there yet, in one step, with the folders above it.
///
/// - Throws: ``FileError``; with `EEXIST` when something stands there already.
package func createFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileError) {
  try FolderMaker().make(path.parent)
  let next = temporaryPath(beside: path)
  do throws(FileError) {
    try writeFile(next, bytes)
    try linkFile(next, to: path)
  } catch {
    try removeTree(next)
    // Some file systems have no second names for a file.
    guard case .link = error.operation, error.number != EEXIST else {
      throw FileError(.write, path, number: error.number)
    }
    try writeFile(path, bytes)
    return
  }
  try removeTree(next)
}
