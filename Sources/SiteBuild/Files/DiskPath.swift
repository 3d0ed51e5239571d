import Glibc

/// A path on disk that knows how to join, compare and take itself apart. Nothing here asks the disk.
///
/// - `string`: without a slash at its end, except for `/` itself; `.` when made from nothing.
package struct DiskPath: Hashable, Sendable, CustomStringConvertible {
  package let string: String

  package init(_ string: String) {
    var bytes = string.utf8[...]
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    self.string = bytes.isEmpty ? "." : String(Substring(bytes))
  }

  package var description: String { string }

  package var isAbsolute: Bool { string.utf8.first == 0x2F }

  package var isRoot: Bool { string.utf8.allSatisfy { $0 == 0x2F } }

  /// The last part: `c` of `a/b/c`; empty for `/`.
  package var name: String {
    isRoot ? "" : parts.last ?? string
  }

  /// The folder that holds the last part: `a/b` of `a/b/c`, `.` of `a`, `/` of `/a` and of `/`.
  package var parent: DiskPath {
    guard let slash = string.utf8.lastIndex(of: 0x2F) else { return DiskPath(".") }
    let head = string[..<slash]
    return DiskPath(head.isEmpty ? "/" : String(head))
  }

  /// The path of something in this folder. An absolute path replaces the folder.
  ///
  /// - Parameter relative: One or more parts.
  package func appending(_ relative: String) -> DiskPath {
    if relative.utf8.first == 0x2F { return DiskPath(relative) }
    return DiskPath(string.utf8.last == 0x2F ? "\(string)\(relative)" : "\(string)/\(relative)")
  }

  /// The path of another entry of the same folder.
  package func sibling(_ name: String) -> DiskPath {
    string.utf8.contains(0x2F) ? parent.appending(name) : DiskPath(name)
  }

  /// The parts between the slashes, without empty ones.
  package var parts: [String] {
    string.utf8.split(separator: 0x2F).map { String(Substring($0)) }
  }

  /// True for the path itself and everything below it. By its letters alone: resolve both first.
  package func contains(_ other: DiskPath) -> Bool {
    isAbsolute == other.isAbsolute && other.parts.starts(with: parts)
  }

  /// The path from this folder to something below it; `nil` for what is not below it.
  package func relative(_ other: DiskPath) -> String? {
    guard contains(other), other.parts.count > parts.count else { return nil }
    return other.parts.dropFirst(parts.count).joined(separator: "/")
  }
}

/// The order of everything we list or write: by the bytes of the path, the same on every machine.
package func precedesByBytes(_ left: String, _ right: String) -> Bool {
  let order = left.utf8.withContiguousStorageIfAvailable { left in
    right.utf8.withContiguousStorageIfAvailable { right in
      guard let start = left.baseAddress, let other = right.baseAddress else {
        return left.count < right.count
      }
      let order = memcmp(start, other, min(left.count, right.count))
      return order == 0 ? left.count < right.count : order < 0
    }
  }
  return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}
