package import Diagnostics
import MarkdownSyntax

/// The smallest part of a page that is translated, and compared, as a whole.
package struct TranslationBlock: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Front matter's.
    case description
    /// The page's title, wherever it stands.
    case title
    case heading, paragraph
    /// The first paragraph of a list's item; further ones are paragraphs.
    case item
    /// Of a table, its head included.
    case row
    case code
    /// Raw HTML that says something.
    case html
  }

  package let kind: Kind
  /// In the page's tree; `nil` for text of the front matter.
  package let node: Int?
  /// What a translator rewrites: a heading without its marks, a code block without its fences.
  package let span: SourceSpan
  package let fingerprint: BlockFingerprint
  /// Tells blocks of one kind apart where nothing was recorded: a heading's level, 1 for the head of a
  /// table, else 0.
  let rank: Int
  private let wordCount: Int

  package init(
    kind: Kind, node: Int?, span: SourceSpan, text: some Collection<UInt8>, rank: Int = 0
  ) {
    self.rank = rank
    self.kind = kind
    self.node = node
    self.span = span
    fingerprint = BlockFingerprint(of: text)
    var words = 0
    var signs = 0
    var before: UInt8 = 0x20
    for byte in text {
      if byte > 0x20, before <= 0x20 { words += 1 }
      // Chinese and Japanese put no space between words; two of their signs are about one. All of
      // them begin with one of these bytes in UTF-8.
      if (0xE3...0xE9).contains(byte) { signs += 1 }
      before = byte
    }
    wordCount = words + signs / 2
  }

  /// Whether so much is said that the same text in another language is no translation: a name, a
  /// number and code may be the same.
  package var isProse: Bool { kind != .code && wordCount >= 4 }
}
