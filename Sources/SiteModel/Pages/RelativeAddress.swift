import Diagnostics

/// Relative, percent-encoded addresses between files of the site.
package enum RelativeAddress {
  /// The way from a file in `folder` to the file `target`, both below the site's root.
  package static func href(fromFolder folder: String, to target: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(target.utf8.count + 12)
    appendHref(fromFolder: folder, to: target, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func appendHref(
    fromFolder folder: String, to target: String, into bytes: inout [UInt8]
  ) {
    var folder = folder
    var target = target
    folder.withUTF8 { from in
      target.withUTF8 { to in
        let shared = sharedFolders(from, to)
        if shared < from.count {
          bytes.append(contentsOf: "../".utf8)
          for byte in from[shared...] where byte == 0x2F { bytes.append(contentsOf: "../".utf8) }
        }
        appendEncoded(UnsafeBufferPointer(rebasing: to[min(shared, to.count)...]), to: &bytes)
      }
    }
  }

  /// Bytes that the folders of both paths share, up to and with a slash; `from` is a folder.
  private static func sharedFolders(
    _ from: UnsafeBufferPointer<UInt8>, _ to: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var shared = 0
    var index = 0
    while index < to.count {
      let byte: UInt8
      if index < from.count {
        byte = from[index]
      } else if index == from.count {
        byte = 0x2F
      } else {
        break
      }
      guard byte == to[index] else { break }
      index += 1
      if byte == 0x2F { shared = index }
    }
    return shared
  }

  /// A path with everything percent-encoded that is no unreserved character of RFC 3986 or `/`.
  package static func encoded(_ path: String) -> String {
    var path = path
    let isPlain = path.withUTF8 { $0.allSatisfy(staysPlain) }
    if isPlain { return path }
    var bytes: [UInt8] = []
    appendEncoded(path, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func appendEncoded(_ path: String, to bytes: inout [UInt8]) {
    var path = path
    path.withUTF8 { appendEncoded($0, to: &bytes) }
  }

  private static func appendEncoded(
    _ path: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var written = 0
    for index in path.indices where !staysPlain(path[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: path[written..<index]))
      bytes.append(0x25)
      bytes.append(hexadecimalDigit(path[index] >> 4))
      bytes.append(hexadecimalDigit(path[index] & 15))
      written = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: path[written...]))
  }

  private static func staysPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x2B, 0x2C, 0x40,
      0x28, 0x29, 0x21, 0x3D:
      true
    default: false
    }
  }

  /// Of a hexadecimal digit.
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// Percent-encoding taken away; bytes that are no encoding stay.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.firstIndex(of: 0x25) != nil else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = value(bytes[index + 1]),
        let low = value(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
