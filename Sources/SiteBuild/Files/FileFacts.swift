import Glibc

/// What kind of thing a name in a folder stands for.
package enum FileKind: Hashable, Sendable {
  case file, folder, link
  /// A socket, a pipe or a device: never read, never published.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

/// What the disk says of a file or folder without reading it.
package struct FileFacts: Hashable, Sendable {
  /// One file or folder, whatever it is called.
  package struct Identity: Hashable, Sendable {
    package let device: UInt64
    package let number: UInt64
  }

  package let kind: FileKind
  package let size: Int
  package let identity: Identity
  /// Nanoseconds since 1970.
  package let modified: Int64
  /// The nine permission bits and the three special ones.
  package let permissions: UInt32

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    permissions = status.st_mode & 0o7777
  }
}

/// The facts of what stands at a path; `nil` when nothing does.
///
/// - Parameter following: Whether a symbolic link is looked through. A link that leads nowhere is
///   then nothing.
package func fileFacts(
  of path: DiskPath, following: Bool = false
) throws(FileError) -> FileFacts? {
  var status = stat()
  let result = following ? stat(path.string, &status) : lstat(path.string, &status)
  if result == 0 { return FileFacts(status) }
  let error = FileError(.inspect, path)
  if error.number == ENOENT || error.number == ENOTDIR { return nil }
  throw error
}

/// The path with every symbolic link, `.` and `..` taken out.
package func resolvedPath(of path: DiskPath) throws(FileError) -> DiskPath {
  guard let resolved = realpath(path.string, nil) else { throw FileError(.resolve, path) }
  defer { free(resolved) }
  return DiskPath(String(cString: resolved))
}

/// The text of a symbolic link.
package func destination(ofLink path: DiskPath) throws(FileError) -> String {
  let limit = Int(PATH_MAX)
  var bytes = [CChar](repeating: 0, count: limit)
  let count = readlink(path.string, &bytes, limit)
  guard count >= 0 else { throw FileError(.read, path) }
  return String(decoding: bytes[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
