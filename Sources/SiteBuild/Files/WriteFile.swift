import Glibc

/// Writes a new file and closes it, without a flush of its own.
///
/// - Throws: ``FileError``; with `EEXIST` when something stands there already. A file that could not
///   be written whole is left as it is: its folder is given up with it.
package func writeFile(_ path: DiskPath, _ bytes: [UInt8]) throws(FileError) {
  let file = try OpenDescriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL, for: .write)
  try write(bytes, to: file, at: path)
}

/// Writes a second file with the bytes and the modification time of the first, for file systems
/// that refuse a hard link.
package func copyFile(_ path: DiskPath, to copy: DiskPath) throws(FileError) {
  let bytes = try readFile(path)
  let original = try OpenDescriptor(path, flags: O_RDONLY | O_NOFOLLOW, for: .read)
  let file = try OpenDescriptor(copy, flags: O_WRONLY | O_CREAT | O_EXCL, for: .write)
  try write(bytes, to: file, at: copy)
  let modified = try original.facts(of: path).modified
  let time = timespec(tv_sec: Int(modified / 1_000_000_000), tv_nsec: Int(modified % 1_000_000_000))
  guard futimens(file.number, [time, time]) == 0 else { throw FileError(.write, copy) }
}

private func write(
  _ bytes: [UInt8], to file: borrowing OpenDescriptor, at path: DiskPath
) throws(FileError) {
  let descriptor = file.number
  var offset = 0
  while offset < bytes.count {
    let written = bytes.withUnsafeBytes { buffer in
      let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
      return retried { Glibc.write(descriptor, rest.baseAddress, rest.count) }
    }
    guard written >= 0 else { throw FileError(.write, path) }
    offset += written
  }
}

/// Gives a file a second name. A symbolic link is not looked through.
func linkFile(_ path: DiskPath, to other: DiskPath) throws(FileError) {
  guard link(path.string, other.string) == 0 else {
    throw FileError(.link(to: other.string), path)
  }
}

/// Renames a file or folder. An empty folder at the new name is replaced.
func rename(_ path: DiskPath, to other: DiskPath) throws(FileError) {
  guard Glibc.rename(path.string, other.string) == 0 else {
    throw FileError(.rename(to: other.string), path)
  }
}

/// Gives a file or folder the permissions of another.
func setPermissions(_ permissions: UInt32, of path: DiskPath) throws(FileError) {
  guard chmod(path.string, permissions) == 0 else { throw FileError(.write, path) }
}
