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
  /// Words of it, at most the number that was asked for.
  private let wordCount: Int

  package init(kind: Kind, node: Int?, span: SourceSpan, text: some Collection<UInt8>) {
    self.kind = kind
    self.node = node
    self.span = span
    fingerprint = BlockFingerprint(of: text)
    wordCount = text.split { $0 <= 0x20 }.count
  }

  /// Whether so much is said that the same text in another language is no translation: a name, a
  /// number and code may be the same.
  package var isProse: Bool { kind != .code && wordCount >= 4 }
}
