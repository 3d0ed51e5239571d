package import Diagnostics

/// From which blocks of the source each page of one language was translated: what
/// `translated-from.yml` says.
///
/// One line for each block of the translation, in its order, so that a translator reads in a diff what
/// was brought up to date:
///
/// ```yaml
/// toolkit/the-tools/9-bilateral-meetings.md:
/// - 1f3a9c0d22e7 title # 9. Bilateral meetings
/// - 88d0c1aa10f3 paragraph untranslated # In a bilateral meeting the Dialogue Host sits down …
/// - own paragraph # Un conseil pour les équipes francophones …
/// ```
///
/// Behind `#` stand the first words, for people; they are not read.
package struct TranslationRecord: Hashable, Sendable {
  /// What a block of the translation was made from.
  package enum Origin: Hashable, Sendable {
    case source(BlockFingerprint)
    /// From nothing: the translation says more than its source, on purpose.
    case own
    /// Nobody said yet.
    case unknown
  }

  package struct Entry: Hashable, Sendable {
    package let origin: Origin
    package let kind: TranslationBlock.Kind
    /// Whether the source's text was put in place, to be written over.
    package let isUntranslated: Bool
    /// First words of the source's block (of the translation's, where it has none); not read.
    package let words: String

    package init(
      origin: Origin, kind: TranslationBlock.Kind, isUntranslated: Bool = false, words: String = ""
    ) {
      self.origin = origin
      self.kind = kind
      self.isUntranslated = isUntranslated
      self.words = words
    }
  }

  package struct Page: Hashable, Sendable {
    package let path: Located<PagePath>
    /// In the order of the translation's blocks.
    package let entries: [Entry]
  }

  /// In any language folder.
  package static let fileName = "translated-from.yml"

  /// In byte order of the paths as written by us; in the file's order as read.
  package let pages: [Page]
  private let positions: [PagePath: Int]

  package init(pages: [Page] = []) {
    self.pages = pages
    positions = Dictionary(
      pages.enumerated().map { ($0.element.path.value, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What was recorded for a page; `nil` when no line was.
  ///
  /// - Parameter path: Below the language's folder.
  package subscript(path: PagePath) -> [Entry]? {
    guard let position = positions[path], !pages[position].entries.isEmpty else { return nil }
    return pages[position].entries
  }

  /// The recorded line of each block, by their kinds: they are the same unless somebody added or
  /// removed a block since.
  static func aligned(_ entries: [Entry], with blocks: [TranslationBlock]) -> [Entry?] {
    var own: [Entry?] = Array(repeating: nil, count: blocks.count)
    for pair in BlockAlignment.common(blocks.map(\.kind), entries.map(\.kind)) {
      own[pair.left] = entries[pair.right]
    }
    return own
  }

  /// The record with other entries for one page; without them for an empty list.
  package func setting(_ entries: [Entry], for path: PagePath) -> TranslationRecord {
    setting([path: entries])
  }

  /// The record with other entries for some pages; without those that have an empty list.
  package func setting(_ changes: [PagePath: [Entry]]) -> TranslationRecord {
    guard !changes.isEmpty else { return self }
    let kept = pages.filter { changes[$0.path.value] == nil }
    let added = changes.filter { !$0.value.isEmpty }.map {
      Page(path: Located($0.key, .fileStart), entries: $0.value)
    }
    return TranslationRecord(pages: (kept + added).sorted { $0.path.value < $1.path.value })
  }

  /// The file's bytes.
  package var bytes: [UInt8] {
    var text = """
      # What each page was translated from, block by block. Kept by “toolkit translate”; only what
      # stands before the # of a line is read.

      """
    for page in pages {
      text += "\n\(TranslationRecord.spelled(page.path.value)):\n"
      for entry in page.entries {
        switch entry.origin {
        case .source(let fingerprint): text += "- \(fingerprint.text) "
        case .own: text += "- own "
        case .unknown: text += "- unknown "
        }
        text += entry.kind.rawValue
        if entry.isUntranslated { text += " untranslated" }
        text += entry.words.isEmpty ? "\n" : " # \(entry.words)\n"
      }
    }
    return Array(text.utf8)
  }

  /// A path as it begins a line: one that would be read as a comment or as a block's line is seen from
  /// the folder itself.
  private static func spelled(_ path: PagePath) -> String {
    ["#", "-", " "].contains { path.value.hasPrefix($0) } ? "./\(path.value)" : path.value
  }

  /// The first words of a text, as they stand behind `#`: at most 60 letters, cut after a word.
  package static func firstWords(of text: String) -> String {
    guard text.unicodeScalars.count > 60 else { return text }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(60)))
    let cut = start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start
    return cut + " …"
  }
}
