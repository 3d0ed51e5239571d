import SiteModel
import Testing

@Suite struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("EN", "en"), ("pt-br", "pt-BR"), ("zh-hant-tw", "zh-Hant-TW"),
    ("es-419", "es-419"),
    ("yue", "yue"), ("ca-valencia", "ca-valencia"),
  ])
  func isWrittenInItsUsualLetterCase(_ text: String, _ tag: String) {
    #expect(LanguageTag(text)?.rawValue == tag)
  }

  @Test(arguments: [
    "", "e", "xq", "english", "en_GB", "en-", "-en", "assets", "static", "en--GB", "é", "e1",
    "en-x",
  ])
  func otherNamesAreNone(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test func widensToItsLanguage() {
    let chain = LanguageTag("zh-Hant-TW")?.widening.map(\.rawValue)
    #expect(chain == ["zh-Hant-TW", "zh-Hant", "zh"])
  }
}
