import Glibc

/// Where a build reads from: the disk, or a tree in memory in tests.
package protocol FileReading: Sendable {
  /// The whole of a file.
  func read(_ path: DiskPath) throws(FileError) -> [UInt8]

  /// The first bytes of a file: `limit`, or all that it has.
  func read(_ path: DiskPath, atMost limit: Int) throws(FileError) -> [UInt8]

  /// Whether a file may be read: nothing is read yet.
  func checkReading(_ path: DiskPath) throws(FileError)

  /// The files below a folder.
  ///
  /// - Parameter skipped: Answers for a path relative to the folder; what it names is left out
  ///   without a word, a folder with all that is in it.
  /// - Throws: ``FileError`` when the folder itself cannot be listed. Trouble below it is in
  ///   ``FileTree/refused``.
  func tree(
    below folder: DiskPath, skipping skipped: (String) -> Bool
  ) throws(FileError) -> FileTree
}

/// The disk of this machine.
package struct Disk: FileReading {
  private let limits: TreeLimits

  package init(limits: TreeLimits = TreeLimits()) { self.limits = limits }

  package func read(_ path: DiskPath) throws(FileError) -> [UInt8] { try readFile(path) }

  package func read(_ path: DiskPath, atMost limit: Int) throws(FileError) -> [UInt8] {
    try readFile(path, atMost: limit)
  }

  package func checkReading(_ path: DiskPath) throws(FileError) {
    if access(path.string, R_OK) != 0 { throw FileError(.read, path) }
  }

  package func tree(
    below folder: DiskPath, skipping skipped: (String) -> Bool = { _ in false }
  ) throws(FileError) -> FileTree {
    try listTree(folder, limits: limits, skipping: skipped)
  }
}
