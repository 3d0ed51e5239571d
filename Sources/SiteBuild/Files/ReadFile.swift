import Glibc

/// The whole of a file, links followed.
///
/// - Throws: ``FileError`` also for a folder, a pipe or a device, which a page can never be.
package func readFile(_ path: DiskPath) throws(FileError) -> [UInt8] {
  let file = try OpenDescriptor(path, flags: O_RDONLY | O_NONBLOCK, for: .read)
  let facts = try plainFacts(of: file, at: path)
  // One byte more than expected shows a file that grows while it is read.
  var bytes = try read(file, atMost: facts.size + 1, of: path)
  if bytes.count <= facts.size { return bytes }
  while true {
    let more = try read(file, atMost: 1 << 16, of: path)
    if more.isEmpty { return bytes }
    bytes.append(contentsOf: more)
  }
}

/// The first bytes of a file, links followed: `limit`, or all that it has.
package func readFile(_ path: DiskPath, atMost limit: Int) throws(FileError) -> [UInt8] {
  let file = try OpenDescriptor(path, flags: O_RDONLY | O_NONBLOCK, for: .read)
  let facts = try plainFacts(of: file, at: path)
  return try read(file, atMost: min(limit, facts.size), of: path)
}

private func plainFacts(
  of file: borrowing OpenDescriptor, at path: DiskPath
) throws(FileError) -> FileFacts {
  let facts = try file.facts(of: path)
  switch facts.kind {
  case .file: return facts
  case .folder: throw FileError(.read, path, number: EISDIR)
  case .link, .other: throw FileError(.read, path, number: EINVAL)
  }
}

/// Up to `limit` bytes from where the descriptor stands; fewer only at the end of the file.
private func read(
  _ file: borrowing OpenDescriptor, atMost limit: Int, of path: DiskPath
) throws(FileError) -> [UInt8] {
  let descriptor = file.number
  var failure: FileError?
  let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
    while count < limit {
      let rest = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
      let got = retried { Glibc.read(descriptor, rest.baseAddress, rest.count) }
      if got < 0 { failure = FileError(.read, path) }
      if got <= 0 { return }
      count += got
    }
  }
  if let failure { throw failure }
  return bytes
}

/// Whether the plain file at a path holds exactly these bytes. A link, a folder or nothing does not.
package func isFile(_ path: DiskPath, holding bytes: [UInt8]) throws(FileError) -> Bool {
  guard let facts = try fileFacts(of: path), facts.kind == .file, facts.size == bytes.count else {
    return false
  }
  let file = try OpenDescriptor(path, flags: O_RDONLY | O_NOFOLLOW, for: .read)
  var offset = 0
  while offset < bytes.count {
    let wanted = min(bytes.count - offset, 1 << 16)
    let piece = try read(file, atMost: wanted, of: path)
    let same = piece.count == wanted && piece.elementsEqual(bytes[offset..<(offset + wanted)])
    if !same { return false }
    offset += wanted
  }
  return true
}
