import SiteModel

/// How a file ends its lines, so that a text that was edited goes back as it came: boxes for text in
/// browsers know LF alone (HTML Living Standard, §4.10.11).
struct LineEnds: Hashable, Sendable {
  private struct Line: Hashable {
    let text: ArraySlice<UInt8>
    /// Nothing behind the last one.
    let end: ArraySlice<UInt8>
  }

  private let lines: [Line]
  /// Of new lines: as the first one ends.
  private let usual: [UInt8]

  init(of file: [UInt8]) {
    lines = Self.lines(of: file)
    usual = file.lineEnd
  }

  /// A text with LF for all that ends a line.
  static func unified(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    let joined = lines(of: bytes).map(\.text).joined(separator: [0x0A])
    return String(decoding: Array(joined), as: UTF8.self)
  }

  /// A text as the file is to hold it: lines before and behind what was changed end as they did.
  func bytes(of text: String) -> [UInt8] {
    let new = Self.lines(of: Array(text.utf8))
    let same = zip(new, lines).prefix { $0.text == $1.text }.count
    let rest = min(new.count, lines.count) - same
    let tail = zip(new.reversed(), lines.reversed()).prefix(rest).prefix { $0.text == $1.text }
      .count
    var bytes: [UInt8] = []
    for (index, line) in new.enumerated() {
      bytes += line.text
      guard index + 1 < new.count else { break }
      let former =
        index < same
        ? index : index >= new.count - tail ? index - new.count + lines.count : nil
      let end = former.map { Array(lines[$0].end) } ?? usual
      bytes += end.isEmpty ? usual : end
    }
    return bytes
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while true {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let next = end == bytes.count ? end : bytes.startOfLine(behind: end)
      lines.append(Line(text: bytes[start..<end], end: bytes[end..<next]))
      if end == bytes.count { return lines }
      start = next
    }
  }
}
