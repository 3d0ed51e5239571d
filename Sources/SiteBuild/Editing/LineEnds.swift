import SiteModel

/// How a file ends its lines, so that a text that was edited goes back as it came: boxes for text in
/// browsers know LF alone (HTML Living Standard, §4.10.11).
struct LineEnds: Hashable, Sendable {
  private let bytes: [UInt8]

  /// - Parameter file: Its first line counts.
  init(of file: [UInt8]) { bytes = file.lineEnd }

  /// A text with LF for all that ends a line.
  static func unified(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// A text as the file is to hold it.
  func bytes(of text: String) -> [UInt8] {
    let unified = Array(Self.unified(Array(text.utf8)).utf8)
    guard bytes != [0x0A] else { return unified }
    return Array(
      unified.split(separator: 0x0A, omittingEmptySubsequences: false).joined(separator: bytes))
  }
}
