/// What a result shows of one section.
package struct SearchPassage: Hashable, Sendable {
  /// Empty for the page's opening.
  package let anchor: String
  package let heading: String
  /// The start of the section's text, white space as one space, with an ellipsis where it was cut.
  package let excerpt: String
  /// Place of the section's first word on the page, heading included.
  let place: Int

  /// Bytes of text that the results of one page may hold: a quarter of a long page, all of a very
  /// short one, so that all pages' together stay below a third of the text.
  static func excerptBytes(pageBytes: Int) -> Int {
    max(160, min(4000, pageBytes * 24 / 100))
  }

  /// - Parameter pageBytes: Of the text of all sections of the page.
  init(_ section: SearchSection, place: Int, pageBytes: Int) {
    anchor = section.anchor
    heading = section.heading
    self.place = place
    let share = Self.excerptBytes(pageBytes: pageBytes) * section.text.count / max(1, pageBytes)
    excerpt = Self.start(of: section.text, bytes: max(60, share))
  }

  /// Cuts after a word, or after a letter where the script has no spaces.
  private static func start(of text: [UInt8], bytes: Int) -> String {
    var kept: [UInt8] = []
    kept.reserveCapacity(min(text.count, bytes + 4))
    var lastSpace: Int?
    var isAfterSpace = true
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, isAfterSpace { continue }
      if isSpace { lastSpace = kept.count }
      if kept.count >= bytes, byte & 0xC0 != 0x80, !isSpace {
        if let lastSpace, lastSpace * 2 > kept.count { kept.removeSubrange(lastSpace...) }
        kept.append(contentsOf: "…".utf8)
        return String(decoding: kept, as: UTF8.self)
      }
      kept.append(isSpace ? 0x20 : byte)
      isAfterSpace = isSpace
    }
    if kept.last == 0x20 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
