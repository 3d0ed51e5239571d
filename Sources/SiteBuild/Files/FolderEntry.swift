import Glibc

/// One name in a folder.
struct FolderEntry {
  /// The name as the disk has it, NUL at its end: any bytes, not always UTF-8.
  let rawName: [CChar]
  let kind: FileKind

  /// The name as text; `nil` when it is not UTF-8.
  var name: String? {
    String(validating: rawName.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name as text, with U+FFFD for what is not UTF-8.
  var printableName: String { printable(rawName) }
}

/// What a folder holds, without `.` and `..`, in the order of the names' bytes.
func entries(of folder: DiskPath) throws(FileError) -> [FolderEntry] {
  let opened = try OpenDescriptor(folder, flags: O_RDONLY | O_DIRECTORY, for: .list)
  return try entries(in: opened, at: folder)
}

/// - Parameter folder: What messages call the open folder.
func entries(
  in opened: borrowing OpenDescriptor, at folder: DiskPath
) throws(FileError) -> [FolderEntry] {
  // `fdopendir` takes its descriptor over; the caller keeps the other one.
  let second = fcntl(opened.number, F_DUPFD_CLOEXEC, 0)
  guard second >= 0 else { throw FileError(.list, folder) }
  guard let stream = fdopendir(second) else {
    let failure = FileError(.list, folder)
    close(second)
    throw failure
  }
  defer { closedir(stream) }
  rewinddir(stream)
  var found: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw FileError(.list, folder) }
      return found.sorted { $0.rawName.lexicographicallyPrecedes($1.rawName, by: byteOrder) }
    }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { start in
        Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      }
    }
    if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
    let kind = try kind(of: name, type: entry.pointee.d_type, in: second, at: folder)
    found.append(FolderEntry(rawName: name, kind: kind))
  }
}

private func printable(_ rawName: [CChar]) -> String {
  String(decoding: rawName.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func byteOrder(_ left: CChar, _ right: CChar) -> Bool {
  UInt8(bitPattern: left) < UInt8(bitPattern: right)
}

/// The kind that came with the name, or the one `fstatat` gives where the file system tells none.
private func kind(
  of name: [CChar], type: UInt8, in descriptor: Int32, at folder: DiskPath
) throws(FileError) -> FileKind {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN):
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileError(.inspect, folder.appending(printable(name)))
    }
    return FileKind(mode: status.st_mode)
  default: return .other
  }
}
