import SiteModel
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"),
    ("es-419", "es-419"),
    ("yue", "yue"), ("ca-valencia", "ca-valencia"), ("iw", "he"), ("fra", "fr"),
    ("de-1996", "de-1996"), ("sr-latn-rs", "sr-Latn-RS"),
  ])
  func isWrittenInItsUsualLetterCase(_ text: String, _ tag: String) {
    #expect(LanguageTag(text)?.rawValue == tag)
  }

  @Test(arguments: [
    "", "e", "xq", "english", "en_GB", "en-", "-en", "assets", "static", "en--GB", "é", "e1",
    "en-x", "en-XQ9", "en-XQ", "fr-Zzzy", "fr-Zzzz", "en-GB-Latn", "pt-BR-PT", "de-foobar", "en-12",
  ])
  func otherNamesAreNone(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    ("en-XQ9", "XQ9", "en"), ("fr-Zzzy", "Zzzy", "fr"), ("sr-Latn-QQ", "QQ", "sr-Latn"),
    ("de-DE-foobar", "foobar", "de-DE"), ("french", "french", nil), ("", "", nil),
  ])
  func itsFirstWrongPartIsNamed(_ text: String, _ part: String, _ valid: String?) {
    let fault = LanguageTag.Fault(part: part, valid: valid.flatMap(LanguageTag.init))
    #expect(LanguageTag.reading(text) == .failure(fault))
  }

  @Test(arguments: [
    ("pt", ["pt"]), ("pt-BR", ["pt-BR", "pt"]), ("pt-AO", ["pt-AO", "pt-PT", "pt"]),
    ("es-MX", ["es-MX", "es-419", "es"]), ("ca-valencia", ["ca-valencia", "ca"]),
    ("de-AT-1996", ["de-AT-1996", "de-AT", "de"]),
  ])
  func widensToItsLanguage(_ tag: String, _ chain: [String]) {
    #expect(LanguageTag(tag)?.widening.map(\.rawValue) == chain)
  }

  /// Words in another script are no words to a reader.
  @Test(arguments: [
    ("zh", ["zh", "zh-Hans"]), ("zh-Hans", ["zh-Hans", "zh"]), ("zh-Hant", ["zh-Hant"]),
    ("zh-CN", ["zh-CN", "zh-Hans-CN", "zh-Hans", "zh"]),
    ("zh-TW", ["zh-TW", "zh-Hant-TW", "zh-Hant"]), ("zh-HK", ["zh-HK", "zh-Hant-HK", "zh-Hant"]),
    ("zh-Hant-MO", ["zh-Hant-MO", "zh-Hant-HK", "zh-Hant"]),
    ("sr", ["sr", "sr-Cyrl"]), ("sr-Latn", ["sr-Latn"]),
    ("sr-Latn-RS", ["sr-Latn-RS", "sr-Latn"]), ("sr-Cyrl", ["sr-Cyrl", "sr"]),
  ])
  func neverWidensToAnotherScript(_ tag: String, _ chain: [String]) {
    #expect(LanguageTag(tag)?.widening.map(\.rawValue) == chain)
  }
}
