import Glibc

/// Writes a file in one step where it still says what it is known to say: whoever reads finds what was
/// there before or all that is new, and what somebody else wrote meanwhile is not lost.
///
/// The two change places first and are compared then, so that nothing can be written in between. On a
/// file system that exchanges nothing they are compared right before, and some microseconds are left.
///
/// - Parameters:
///   - known: What the file is known to say. A link is followed, and permissions stay.
///   - exchange: Tests put in a file system that refuses.
/// - Returns: What the file says instead; `nil` when it was written.
/// - Throws: ``FileError``, also when the file is gone; nothing has changed then.
package func replaceKnownFile(
  _ path: DiskPath, _ bytes: [UInt8], knownAs known: ContentDigest,
  exchange: PathExchange = exchangeOnDisk
) throws(FileError) -> [UInt8]? {
  let before = try readFile(path)
  guard ContentDigest(of: before) == known else { return before }
  if before == bytes { return nil }
  let target = try resolvedPath(of: path)
  let next = temporaryPath(beside: target)
  do throws(FileError) {
    try writeFile(next, bytes)
    if let facts = try fileFacts(of: target) { try setPermissions(facts.permissions, of: next) }
    let refusal = exchange(next, target)
    switch refusal {
    case 0: break
    case EINVAL, ENOSYS, ENOTSUP, EPERM:
      let now = try readFile(target)
      guard ContentDigest(of: now) == known else {
        try removeTree(next)
        return now
      }
      try rename(next, to: target)
      return nil
    default: throw FileError(.exchange(with: target.string), next, number: refusal)
    }
  } catch {
    try removeTree(next)
    throw error
  }
  // From here on the other file is somebody's.
  let replaced: [UInt8]
  do throws(FileError) {
    replaced = try readFile(next)
  } catch {
    try rename(next, to: target)
    throw error
  }
  guard ContentDigest(of: replaced) != known else {
    try removeTree(next)
    return nil
  }
  guard exchange(next, target) == 0 else {
    try rename(next, to: target)
    return replaced
  }
  // What came back is what was written here, or what somebody put over it meanwhile.
  let back = try readFile(next)
  guard back != bytes else {
    try removeTree(next)
    return replaced
  }
  try rename(next, to: target)
  return back
}
