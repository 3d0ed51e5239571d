import Glibc

/// A file of the tests that cannot be read or written.
package struct TestFileError: Error, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): \(reason)" }
}

/// Files that belong to the tests: inputs and golden files.
package enum TestFiles {
  /// Paths of all files below a folder, in byte order; none for a folder that is not there.
  package static func paths(below folder: String) throws(TestFileError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      if isFolder("\(folder)/\(name)") {
        found += try paths(below: "\(folder)/\(name)").map { "\(name)/\($0)" }
      } else {
        found.append(name)
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Names of the folders in a folder, in byte order.
  package static func folders(in folder: String) throws(TestFileError) -> [String] {
    try names(in: folder).filter { isFolder("\(folder)/\($0)") }
  }

  package static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  package static func read(_ path: String) throws(TestFileError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else { throw failure(path) }
    return bytes
  }

  package static func write(_ text: String, to path: String) throws(TestFileError) {
    guard let file = fopen(path, "wb") else { throw failure(path) }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  private static func names(in folder: String) throws(TestFileError) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw failure(folder)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ path: String) -> TestFileError {
    TestFileError(path: path, reason: String(cString: strerror(errno)))
  }
}
