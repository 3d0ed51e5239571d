/// What a result shows of one section.
package struct SearchPassage: Hashable, Sendable {
  /// Empty for the page's opening.
  package let anchor: String
  package let heading: String
  /// The start of the section's text, at most ``longestExcerpt`` letters, white space as one space,
  /// with an ellipsis where it was cut.
  package let excerpt: String

  /// Of these the dialog shows two lines, around a hit. The whole index is one file for now, and
  /// at this length excerpts are a third of it.
  package static let longestExcerpt = 300

  init(_ section: SearchSection) {
    anchor = section.anchor
    heading = section.heading
    excerpt = Self.start(of: section.text)
  }

  /// Cuts after a word, or after a letter where the script has no spaces.
  private static func start(of text: [UInt8]) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(min(text.count, longestExcerpt * 2))
    var letters = 0
    var lastSpace: Int?
    var isAfterSpace = true
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, isAfterSpace { continue }
      if isSpace { lastSpace = kept.count }
      if byte & 0xC0 != 0x80 {
        if letters == longestExcerpt, isSpace { continue }
        if letters == longestExcerpt {
          kept.removeSubrange((lastSpace ?? kept.count)...)
          kept.append(contentsOf: "…".utf8)
          return String(decoding: kept, as: UTF8.self)
        }
        letters += 1
      }
      kept.append(isSpace ? 0x20 : byte)
      isAfterSpace = isSpace
    }
    if kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
