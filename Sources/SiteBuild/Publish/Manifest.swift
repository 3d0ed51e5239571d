/// The list of a published site's files: what `manifest.json` says, itself left out.
///
/// - `entries`: in the order of their paths' bytes, each path once.
package struct Manifest: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// Relative to the site's root.
    package let path: String
    package let digest: ContentDigest
    /// The file's size in bytes.
    package let size: Int

    package init(path: String, digest: ContentDigest, size: Int) {
      self.path = path
      self.digest = digest
      self.size = size
    }
  }

  package static let fileName = "manifest.json"

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { precedesByBytes($0.path, $1.path) }
  }

  static let head = Array("{\"files\":[\n".utf8)
  static let tail = Array("]}\n".utf8)

  /// JSON (RFC 8259), one file a line, so that a diff names the files that changed.
  package var encoded: [UInt8] {
    var bytes = Manifest.head
    bytes.reserveCapacity(entries.reduce(64) { $0 + $1.path.utf8.count + 128 })
    for (index, entry) in entries.enumerated() {
      bytes.append(contentsOf: "{\"path\":\"".utf8)
      Manifest.escape(entry.path, into: &bytes)
      bytes.append(contentsOf: "\",\"sha256\":\"".utf8)
      bytes.append(contentsOf: entry.digest.hexadecimal.utf8)
      bytes.append(contentsOf: "\",\"bytes\":".utf8)
      bytes.append(contentsOf: String(entry.size).utf8)
      bytes.append(0x7D)
      if index < entries.count - 1 { bytes.append(0x2C) }
      bytes.append(0x0A)
    }
    return bytes + Manifest.tail
  }

  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
  }
}
