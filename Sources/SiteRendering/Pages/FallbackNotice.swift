import SiteModel

/// What readers of one language are told of pages that are shown to them in another; the same on all
/// such pages.
struct FallbackNotice: Sendable {
  let text: String
  /// Of the link to the original.
  let label: String
  /// The tag of the language that the text is in.
  let language: String

  /// - Parameters:
  ///   - name: What the reader's language calls the text's.
  ///   - reader: What it calls itself.
  init(
    _ language: LanguageTag, named name: String, readerNamed reader: String, words: StringTable
  ) {
    text = words("notice.fallback", ["language": reader, "original": name])
    label = words("notice.fallbackLink", ["original": name])
    self.language = language.rawValue
  }
}
