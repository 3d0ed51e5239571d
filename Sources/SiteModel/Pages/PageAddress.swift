/// Where a page is published, below the site's root and without `.html`: `fr/toolkit/the-tools`.
///
/// Source of the rules: DESIGN §4. A page `a/b.md` is the file `a/b.html`, addressed as `/a/b`, with
/// its Markdown twin `a/b.md`; a folder's `README.md` is the folder's own address; the home and the
/// language roots are `index`.
package struct PageAddress: Hashable, Sendable, Comparable {
  package let path: String

  package init(path: String) { self.path = path }

  package var file: String { path + ".html" }
  package var twin: String { path + ".md" }

  /// The address without its file: empty for the home, `fr/` for a language's root.
  package var clean: String {
    if path == "index" { return "" }
    return path.hasSuffix("/index") ? String(path.dropLast(5)) : path
  }

  /// The folder the file lies in, for relative links; empty at the root.
  package var folder: String { PagePath(clean: path).folder }

  /// The way from this page's folder back to the root: `../../`, or nothing.
  package var rootPrefix: String {
    folder.isEmpty ? "" : String(repeating: "../", count: folder.split(separator: "/").count)
  }

  package static func < (left: PageAddress, right: PageAddress) -> Bool { left.path < right.path }
}

/// Relative, percent-encoded addresses between files of the site.
package enum RelativeAddress {
  /// The way from a file in `folder` to the file `target`, both below the site's root.
  package static func href(fromFolder folder: String, to target: String) -> String {
    let from = folder.split(separator: "/")
    let to = target.split(separator: "/", omittingEmptySubsequences: false)
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = String(repeating: "../", count: from.count - shared)
    return up + encoded(to[shared...].joined(separator: "/"))
  }

  /// A path with everything percent-encoded that is no unreserved character of RFC 3986 or `/`.
  package static func encoded(_ path: String) -> String {
    var result = ""
    result.reserveCapacity(path.utf8.count)
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F, 0x2B, 0x2C, 0x40,
        0x28, 0x29, 0x21, 0x3D:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return result
  }

  /// Percent-encoding taken away; bytes that are no encoding stay.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
