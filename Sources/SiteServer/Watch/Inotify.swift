import Glibc

/// Linux's notices of what happens in folders (inotify(7)), as values.
struct Inotify: ~Copyable {
  /// A notice about one name in a watched folder.
  struct Notice {
    let watch: Int32
    let mask: UInt32
    /// The name in the folder; empty for the folder itself. What is not UTF-8 has U+FFFD in it.
    let name: String

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
  }

  /// Non-blocking; readable when there are notices.
  let descriptor: Int32

  init() throws(WatchError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw WatchError(folder: "", number: errno) }
  }

  deinit { close(descriptor) }

  /// What changes a site: files that were written and closed, names that come and go, and rights. An
  /// editor that is still writing is not heard.
  private static let mask =
    UInt32(truncatingIfNeeded: IN_CLOSE_WRITE) | UInt32(truncatingIfNeeded: IN_CREATE)
    | UInt32(truncatingIfNeeded: IN_DELETE) | UInt32(truncatingIfNeeded: IN_MOVED_FROM)
    | UInt32(truncatingIfNeeded: IN_MOVED_TO) | UInt32(truncatingIfNeeded: IN_ATTRIB)
    | UInt32(truncatingIfNeeded: IN_ONLYDIR) | UInt32(truncatingIfNeeded: IN_DONT_FOLLOW)

  /// - Returns: The number by which notices name the folder; `nil` where there is none, or a link.
  func watch(_ folder: String) throws(WatchError) -> Int32? {
    let number = inotify_add_watch(descriptor, folder, Self.mask)
    if number >= 0 { return number }
    if [ENOENT, ENOTDIR, ELOOP, EACCES].contains(errno) { return nil }
    throw WatchError(folder: folder, number: errno)
  }

  func forget(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// All notices that are there.
  func notices() -> [Notice] {
    var notices: [Notice] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return notices }
      Self.read(buffer[..<count], into: &notices)
    }
  }

  /// `struct inotify_event`: the watch, the mask, a cookie and the length of the name, four bytes each;
  /// then the name with NULs behind it.
  private static func read(_ bytes: ArraySlice<UInt8>, into notices: inout [Notice]) {
    var at = bytes.startIndex
    while at + 16 <= bytes.endIndex {
      let words = stride(from: at, to: at + 16, by: 4).map { start in
        bytes[start..<start + 4].withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
      }
      let end = min(at + 16 + Int(words[3]), bytes.endIndex)
      notices.append(
        Notice(
          watch: Int32(bitPattern: words[0]), mask: words[1],
          name: String(decoding: bytes[(at + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)))
      at = end
    }
  }
}
