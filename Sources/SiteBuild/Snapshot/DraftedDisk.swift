/// A disk where one file says something else: what somebody writes and has not saved.
struct DraftedDisk: FileReading {
  let disk: any FileReading
  let path: DiskPath
  let bytes: [UInt8]

  func read(_ path: DiskPath) throws(FileError) -> [UInt8] {
    path == self.path ? bytes : try disk.read(path)
  }

  func read(_ path: DiskPath, atMost limit: Int) throws(FileError) -> [UInt8] {
    path == self.path ? Array(bytes.prefix(limit)) : try disk.read(path, atMost: limit)
  }

  func checkReading(_ path: DiskPath) throws(FileError) { try disk.checkReading(path) }

  func tree(
    below folder: DiskPath, skipping skipped: (String) -> Bool
  ) throws(FileError) -> FileTree {
    try disk.tree(below: folder, skipping: skipped)
  }
}
