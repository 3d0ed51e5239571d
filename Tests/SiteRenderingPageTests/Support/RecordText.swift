import SiteModel

/// A `translated-from.yml` made from what the source said, so that tests need no fingerprints.
struct RecordText {
  enum Line {
    case source(String, TranslationBlock.Kind)
    /// The source's words stand in the translation.
    case untranslated(String, TranslationBlock.Kind)
    case own(TranslationBlock.Kind)

    var entry: TranslationRecord.Entry {
      switch self {
      case .source(let text, let kind):
        .init(origin: .source(BlockFingerprint(of: text.utf8)), kind: kind, words: text)
      case .untranslated(let text, let kind):
        .init(
          origin: .source(BlockFingerprint(of: text.utf8)), kind: kind, isUntranslated: true,
          words: text)
      case .own(let kind): .init(origin: .own, kind: kind)
      }
    }
  }

  let text: String

  /// - Parameter pages: Lines of each page in the order of its blocks, by path below the language.
  init(_ pages: [String: [Line]]) {
    let record = pages.sorted { $0.key < $1.key }.reduce(TranslationRecord()) { record, page in
      record.setting(page.value.map(\.entry), for: PagePath(clean: page.key))
    }
    text = String(decoding: record.bytes, as: UTF8.self)
  }
}
