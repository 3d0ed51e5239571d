import SiteModel
import SiteTestSupport
import Testing

@Suite struct AnchorRulesTests {
  static let rules = AnchorRules()

  @Test(arguments: [
    ("Since 5.3.2 + MyISAM", "since-5.3.2--myisam"),
    ("5.3.2 + MyISAM", "id-5.3.2--myisam"),
    ("Purpose & outcomes", "purpose-and-outcomes"),
    ("One | two", "one-or-two"),
    ("a > b", "a-greater-than-b"),
    ("a < b", "a-less-than-b"),
    ("Don't panic", "dont-panic"),
    ("Don’t panic", "dont-panic"),
    ("snake_case.name", "snake_case.name"),
    ("  -- Spaces,  commas & more? -- ", "spaces-commas-and-more"),
    ("The end...", "the-end"),
    ("The end_", "the-end"),
    ("R&D", "r-and-d"),
    ("A|B", "a-or-b"),
    ("(options) -> PoolCluster", "options-greater-than-poolcluster"),
    ("x<y", "x-less-than-y"),
    ("TLS/SSL", "tls-ssl"),
    ("Node's way", "nodes-way"),
    ("2_DIGIT_YEAR", "id-2_digit_year"),
    ("x--an Imperfect Solution", "x-an-imperfect-solution"),
    ("C++ and + more", "c-and--more"),
    ("a - . - b", "a-.-b"),
    ("end - .", "end"),
    ("& more", "and-more"),
    ("7. Workshops", "id-7.-workshops"),
    ("", ""),
    ("?!", ""),
  ])
  func computesAnchorsAsGitBookDoes(_ heading: String, _ anchor: String) {
    #expect(Self.rules.anchor(for: heading) == anchor)
  }

  @Test(arguments: [
    ("参考", "can-kao"),
    ("文档", "wen-dang"),
    ("リファレンス", "rifarensu"),
    ("コンテンツを作成", "kontentsuwo"),
    ("русский", "russkii"),
    ("Probabilité", "probabilite"),
    ("Détermination de l’échelle", "determination-de-lechelle"),
    ("Détermination de l'échelle", "determination-de-lechelle"),
    ("文档更新", "wen-dang-geng-xin"),
    ("特殊天-1", "te-shu-tian-1"),
    ("安装 Git 客户端（可选）", "an-zhuang-git-ke-hu-duan-ke-xuan"),
    ("5.3 参考", "id-5.3-can-kao"),
    ("私は ひらがな が大好き", "ha-hiragana-gaki"),
    ("ﾘﾌｧﾚﾝｽ", "rifarensu"),
    ("Я люблю русский", "ya-lyublyu-russkii"),
    ("Хорошо", "khorosho"),
    ("Їжак і ґанок", "yizhak-i-ganok"),
    ("Ελληνικά", "ellinika"),
    ("Größe & Maß", "grosse-and-mass"),
    ("Œuvre “citée” — fin…", "oeuvre-citee-fin"),
  ])
  func spellsOtherScriptsInLatinLetters(_ heading: String, _ anchor: String) {
    #expect(Self.rules.anchor(for: heading) == anchor)
  }

  @Test func cutsAtAHundredCharacters() {
    let heading = String(repeating: "word ", count: 40)
    #expect(Self.rules.anchor(for: heading).utf8.count == 100)
  }

  @Test func keepsTheHeadingsOwnScriptAsAnAlias() {
    let page = anchors("# T\n\n## Préparation\n\n## 参考\n")
    #expect(page.map(\.anchor) == ["preparation", "can-kao"])
    #expect(page.map(\.aliases) == [["préparation"], ["参考"]])
  }

  @Test func numbersRepeatsInDocumentOrder() {
    let page = anchors("# Step\n\n## Step\n\n## Step\n\n### Step\n")
    #expect(page.map(\.anchor) == ["step", "step-1", "step-2"])
  }

  @Test func repeatsDoNotMeetAHeadingThatHasTheNumberItself() {
    let page = anchors("# T\n\n## Step\n\n## Step 1\n\n## Step\n")
    #expect(page.map(\.anchor) == ["step", "step-1", "step-2"])
  }

  @Test func theAuthorsOwnAnchorWins() {
    let page = anchors("# T\n\n## Long title <a href=\"#x\" id=\"x\"></a>\n\n## X\n")
    #expect(page.map(\.anchor) == ["x", "x-1"])
    #expect(page.map(\.isExplicit) == [true, false])
  }

  @Test func onlyALinksIdentifierIsTheAuthorsOwnAnchor() {
    let page = anchors("# T\n\n## One <a name=\"x\"></a>\n\n## Two <span id=\"y\"></span>\n")
    #expect(page.map(\.anchor) == ["one", "two"])
    let site = CheckedSite(
      SourceTree(["site.yml": "", "en/README.md": "# T\n\n## One <a name=\"x\"></a>\n\n[a](#x)\n"]))
    #expect(!site.codes.contains(.linkUnresolvedAnchor))
  }

  @Test func lowHeadingsTakeNoAnchorFromThoseThatGitBookGivesOne() {
    let page = anchors("# T\n\n##### Step\n\n## Step\n\n# Step\n\n###### Step\n\n### Step\n")
    #expect(page.map(\.anchor) == ["step-2", "step", "step-3", "step-4", "step-1"])
  }

  @Test func anAliasTakesNoAnchorFromALaterHeading() {
    let page = anchors("# T\n\n## Don’t\n\n## Don t\n")
    #expect(page.map(\.anchor) == ["dont", "don-t"])
    #expect(page.map(\.aliases) == [[], []])
  }

  @Test func theTitleHasNoAnchor() {
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": "# Home\n\nText.\n"]))
    #expect(site.page("en/README.md")?.page.parsed.titleHeading?.anchor == "")
    #expect(site.page("en/README.md")?.page.headings.isEmpty == true)
  }

  @Test func marksOfEmphasisLinksAndCodeDoNotCount() {
    let page = anchors("# T\n\n## **Bold** [link](x.md) `code_x` and ![alt](y.png)\n")
    #expect(page.map(\.anchor) == ["bold-link-code_x-and-alt"])
  }

  private func anchors(_ text: String) -> [Heading] {
    let site = CheckedSite(SourceTree(["site.yml": "", "en/README.md": text]))
    return site.page("en/README.md")?.page.headings ?? []
  }
}
