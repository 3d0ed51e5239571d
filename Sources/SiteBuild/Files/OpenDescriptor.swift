import Glibc

/// An open file or folder that is closed when its owner lets go of it.
struct OpenDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// - Parameter flags: `O_RDONLY` and its like; `O_CLOEXEC` is added, so that no child keeps it.
  init(
    _ path: DiskPath, flags: Int32, for operation: FileError.Operation
  ) throws(FileError) {
    let opened = open(path.string, flags | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw FileError(operation, path) }
    number = opened
  }

  /// - Parameters:
  ///   - name: A name in an open folder, NUL at its end.
  ///   - path: What messages call it.
  init(
    folder: borrowing OpenDescriptor, _ name: [CChar], flags: Int32, at path: DiskPath,
    for operation: FileError.Operation
  ) throws(FileError) {
    let opened = openat(folder.number, name, flags | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(operation, path) }
    number = opened
  }

  deinit { close(number) }

  func facts(of path: DiskPath) throws(FileError) -> FileFacts {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError(.inspect, path) }
    return FileFacts(status)
  }
}

/// A system call again as long as a signal interrupts it.
func retried(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
