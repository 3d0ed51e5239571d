import CFileExchange

/// Waits until everything written to the file system of a folder is on the disk.
func flushFileSystem(of folder: DiskPath) throws(FileError) {
  let failure = file_system_flush(folder.string)
  if failure != 0 { throw FileError(.flush, folder, number: failure) }
}
