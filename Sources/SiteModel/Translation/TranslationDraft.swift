import Diagnostics
import MarkdownSyntax

/// A source page put in place for a translator: its own text, to be written over block by block.
package struct TranslationDraft: Hashable, Sendable {
  /// The source's bytes without the front matter that a translation inherits.
  package let bytes: [UInt8]
  /// A line for each block, all of them untranslated.
  package let entries: [TranslationRecord.Entry]

  /// Keys that say the same in every language.
  private static let inherited = [
    "number", "types", "phases", "related", "icon", "translates",
  ]

  package init(of source: ParsedPage) {
    bytes = PageEdit.applying(
      TranslationDraft.cuts(in: source.document.source), to: source.document.source.bytes)
    entries = source.translationBlocks.map { block in
      TranslationRecord.Entry(
        origin: .source(block.fingerprint), kind: block.kind, isUntranslated: true,
        words: TranslationRecord.firstWords(of: source.plainLine(of: block)))
    }
  }

  /// The lines of inherited keys with what belongs to them, or the whole front matter where nothing
  /// else stands in it.
  private static func cuts(in source: SourceText) -> [PageEdit] {
    let fence = FrontMatterFence(in: source)
    guard let yaml = fence.yaml else { return [] }
    var cuts: [PageEdit] = []
    var keepsSomething = false
    var isCut = false
    var at = yaml.start
    while at < yaml.end {
      let end = source.bytes[at..<yaml.end].firstIndex(of: 0x0A).map { $0 + 1 } ?? yaml.end
      let line = source.bytes[at..<end]
      // A line that begins with a space or a dash goes on with the key above.
      if let first = line.first, first > 0x20, first != UInt8(ascii: "-") {
        isCut = inherited.contains { line.starts(with: "\($0):".utf8) }
      }
      if isCut {
        cuts.append(PageEdit(span: SourceSpan(at, end), bytes: []))
      } else if line.contains(where: { $0 > 0x20 }) {
        keepsSomething = true
      }
      at = end
    }
    guard !keepsSomething else { return cuts }
    var body = fence.bodyStart
    while body < source.bytes.count, source.bytes[body] == 0x0A || source.bytes[body] == 0x0D {
      body += 1
    }
    // A rule at the body's start would be taken for front matter.
    guard !source.bytes[body...].starts(with: "---".utf8) else { return cuts }
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return [PageEdit(span: SourceSpan(start, body), bytes: [])]
  }
}
