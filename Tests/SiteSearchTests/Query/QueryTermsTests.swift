import Testing

@testable import SiteSearch

@Suite struct QueryTermsTests {
  private let tools = SmallIndex(texts: [
    "workshop workshops focus", "workshop group", "stakeholder mapping", "map1 map12",
    "facilitator", "facilitation", "to be", "trust tryst",
  ])

  /// The words that a word is taken for, without their weights.
  private func meant(_ query: String, _ small: SmallIndex? = nil) -> [String] {
    (small ?? tools).meant(by: query).flatMap { $0.map { $0.prefix { $0 != " " } } }.map(
      String.init)
  }

  @Test func takesAWordForItself() {
    #expect(tools.meant(by: "focus ") == [["focus 256"]])
    #expect(tools.meant(by: "workshops ") == [["workshops 256"]])
    #expect(tools.meant(by: "FOCUS group ") == [["focus 256"], ["group 256"]])
  }

  @Test func takesABeginningForLongerWords() {
    #expect(tools.meant(by: "stake") == [["stakeholder 98"]])
    // Another form of what is found already adds nothing; the more used word comes first.
    #expect(tools.meant(by: "work") == [["workshop 120"]])
    #expect(meant("facil") == ["facilitation"])
    #expect(meant("workshop") == ["workshop"])
    // A finished word stands for longer ones where nobody has it.
    #expect(tools.meant(by: "stake ") == [["stakeholder 98"]])
  }

  @Test func keepsTheTwelveMostUsedOfLongerWords() {
    let texts = (0..<40).map { page in
      "pre\(Character(Unicode.Scalar(UInt8(97 + page % 26))))x\(page)"
    }
    let small = SmallIndex(texts: texts + ["prekx10 prekx10", "prekx10"], language: "und")
    let found = meant("pre", small)
    #expect(found.count == 12)
    #expect(found.first == "prekx10")
  }

  @Test(arguments: ["focsu ", "fcus ", "foccus ", "fokus ", "ofcus ", "focs"])
  func forgivesOneEdit(_ typed: String) {
    #expect(meant(typed) == ["focus"])
  }

  @Test(arguments: ["xocus ", "ocus ", "afocus "])
  func countsAnotherFirstLetterLess(_ typed: String) {
    // 0.6 of 205 × 122/256 for a word that is used once.
    #expect(tools.meant(by: typed) == [["focus 48"]])
  }

  @Test(arguments: [
    ("stakehoder ", "stakeholder"), ("stakhoder ", "stakeholder"), ("wrokhsop ", "workshop"),
  ])
  func forgivesTwoEditsInLongWords(_ typed: String, _ word: String) {
    #expect(meant(typed) == [word])
  }

  @Test(arguments: ["fxxus ", "foc2 ", "fux ", "map2 ", "map11 ", "xyz ", "2focus "])
  func findsNothingForFewLettersTwoEditsOrDigits(_ typed: String) {
    #expect(tools.meant(by: typed).isEmpty)
  }

  /// A word of the nearest ring only, and two at most.
  @Test func takesTheNearestWords() {
    #expect(meant("trxst ") == ["trust", "tryst"])
    #expect(meant("tryst ") == ["tryst"])
    let small = SmallIndex(texts: ["abcdefgh", "abcdefgx abcdefgy abcdefgz", "abcdxxgq"])
    #expect(meant("abcdefgq ", small).count == 2)
  }

  @Test func correctsAWordThatIsBeingTyped() {
    // 205 × 162/256 for a letter added, × 121/256 for two uses.
    #expect(tools.meant(by: "worksoh") == [["workshop 60"]])
    #expect(meant("stakehlo") == ["stakeholder"])
    #expect(meant("faciltiat") == ["facilitator"])
    #expect(tools.meant(by: "stakehlo ").isEmpty)
    // A whole word at the same distance comes first.
    #expect(meant("focs") == ["focus"])
  }

  @Test func findsWordsByAnArabicFormThatNobodyWrote() {
    let small = SmallIndex(texts: ["الحوار", "مكتبة"], language: "ar")
    #expect(small.found("وحوارات ") == ["0"])
    #expect(small.found("بالمكتبات ") == ["1"])
  }

  /// A stem is a way to a word, and not a word that somebody may have meant.
  @Test func correctsToWordsOfTexts() {
    let small = SmallIndex(texts: ["المشاركون"], language: "ar")
    #expect(small.index.words.texts.contains("مشارك"))
    #expect(!meant("مشاركض ", small).contains("مشارك"))
  }
}
