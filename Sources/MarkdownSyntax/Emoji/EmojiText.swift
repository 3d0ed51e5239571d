/// Text with its names of emoji replaced by the emoji.
package enum EmojiText {
  /// A name in a text.
  struct Mention {
    /// Both colons included.
    let range: Range<Int>
    let emoji: String
  }

  /// The names in a text, in order.
  ///
  /// A name that touches a letter, a digit, a slash or another colon is none: `10:30:15`, `a:b:c`,
  /// `http://host:100:`.
  static func mentions(in text: Span<UInt8>) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: ":") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, isNameByte(text[end]), end - index <= EmojiNames.longestName {
        end += 1
      }
      if end > index + 1, end < text.count, text[end] == UInt8(ascii: ":"),
        index == 0 || !isJoined(text[index - 1]), end + 1 == text.count || !isJoined(text[end + 1]),
        let emoji = EmojiNames.emoji(named: text.htmlName(in: (index + 1)..<end))
      {
        mentions.append(Mention(range: index..<(end + 1), emoji: emoji))
        end += 1
      }
      index = end
    }
    return mentions
  }

  /// - Returns: `nil` where nothing in the text changes.
  package static func replaced(_ text: Span<UInt8>) -> [UInt8]? {
    let mentions = mentions(in: text)
    guard !mentions.isEmpty else { return nil }
    var out: [UInt8] = []
    var written = 0
    for mention in mentions {
      text.htmlCopy(written..<mention.range.lowerBound, into: &out)
      out.append(contentsOf: mention.emoji.utf8)
      written = mention.range.upperBound
    }
    text.htmlCopy(written..<text.count, into: &out)
    return out
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: byte.isHTMLDigit
    }
  }

  private static func isJoined(_ byte: UInt8) -> Bool {
    byte.isHTMLLetter || byte.isHTMLDigit || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
  }
}
