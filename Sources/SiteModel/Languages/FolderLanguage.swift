/// The language that people mean with the name of a folder: tags with underscores, country codes,
/// and abbreviations that are no tags.
enum FolderLanguage {
  /// `nil` for names that are no language.
  static func tag(of name: String) -> LanguageTag? {
    let name = name.replacing("_", with: "-")
    if let tag = LanguageTag(name) { return tag }
    if let meant = meant[name.lowercased()] { return LanguageTag(meant) }
    // `pt-br-old`, `en-v2`: the part that is a tag.
    if case .failure(let fault) = LanguageTag.reading(name), let valid = fault.valid {
      return valid
    }
    return nil
  }

  /// Names seen in repositories that no registry has: mostly codes of countries.
  private static let meant = [
    "cn": "zh-Hans", "chs": "zh-Hans", "cht": "zh-Hant", "zh-chs": "zh-Hans", "zh-cht": "zh-Hant",
    "chinese": "zh", "jp": "ja", "jpn": "ja", "japanese": "ja", "cz": "cs", "czech": "cs",
    "dk": "da", "danish": "da", "esp": "es", "spa": "es", "spanish": "es", "espanol": "es",
    "español": "es", "eng": "en", "english": "en", "fra": "fr", "fre": "fr", "french": "fr",
    "francais": "fr", "français": "fr", "ger": "de", "deu": "de", "german": "de", "deutsch": "de",
    "ita": "it", "italian": "it", "italiano": "it", "kor": "ko", "korean": "ko",
    "portuguese": "pt", "portugues": "pt", "português": "pt", "rus": "ru", "russian": "ru",
    "russkii": "ru", "turkish": "tr", "ukrainian": "uk", "ua": "uk", "vn": "vi", "arabic": "ar",
    "persian": "fa", "farsi": "fa", "polish": "pl", "dutch": "nl", "hindi": "hi", "hebrew": "he",
  ]
}
