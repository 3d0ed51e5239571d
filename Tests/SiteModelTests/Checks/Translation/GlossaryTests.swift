import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct GlossaryTests {
  static let glossary = """
    dialogue host:
      fr: [Hôte du dialogue, Hôtes du dialogue]
      ru: Организатор* диалога
      ar: الجهة المضيفة
      zh-Hans: 对话主持人
    group: {fr: groupe, ru: групп}
    working group: {fr: groupe de travail}
    """

  @Test(arguments: [
    ("fr", "The Dialogue Host sits.", "L’hote du dialogue s’assied."),
    ("fr", "DIALOGUE HOSTS sit.", "Les HÔTES DU DIALOGUE."),
    ("fr", "The dialogue host's part.", "Le rôle de l’Hôte du dialogue."),
    ("fr", "Three groups sit.", "Trois groupes."),
    ("fr", "A working group sits.", "Un groupe de travail."),
    ("fr", "The grouping and regroup.", "Rien."),
    ("fr", "The `dialogue host` of the host of dialogue.", "L’Hôte du dialogue `dialogue host`."),
    ("ru", "The Dialogue Host sits.", "Слово Организатора диалога."),
    ("ru", "Groups sit.", "В группах."),
    ("ru", "A working group sits.", "Собрание."),
    ("ar", "The Dialogue Host sits.", "تجلس للجهة المضيفة"),
    ("ar", "The Dialogue Host sits.", "والجهةُ المضيفةُ"),
    ("zh-Hans", "The Dialogue Host sits.", "由对话主持人邀请。"),
    ("zh-Hans", "The group sits.", "各方坐下。"),
  ])
  func agreedWordsAreFound(_ language: String, _ source: String, _ translation: String) {
    #expect(findings(language, source, translation) == [])
  }

  @Test(arguments: [
    ("fr", "The Dialogue Host sits.", "L’animateur du dialogue."),
    ("fr", "A working group sits.", "Un groupe."),
    ("fr", "The group sits.", "Le regroupement."),
    ("ru", "The Dialogue Host sits.", "Хозяин диалога."),
    ("ar", "The Dialogue Host sits.", "المضيف"),
    ("zh-Hans", "The Dialogue Host sits.", "主持人邀请。"),
  ])
  func otherWordsAreTold(_ language: String, _ source: String, _ translation: String) {
    #expect(findings(language, source, translation) == [.translationGlossary])
  }

  @Test func aNarrowerLanguageTakesTheWordsOfTheWiderOne() {
    #expect(findings("fr-CA", "The group sits.", "Le cercle.") == [.translationGlossary])
    #expect(findings("fr-CA", "The group sits.", "Le groupe.") == [])
  }

  @Test(arguments: [
    ("host: {frr: a}", DiagnosticCode.configUnknownKey),
    ("host: {fr: {a: b}}", .configWrongType),
    ("host: hôte", .configWrongType),
    ("host: {fr: a}\nhost: {fr: b}", .configDuplicateKey),
    ("host: [", .configMalformed),
  ])
  func mistakesAreReported(_ glossary: String, _ code: DiagnosticCode) {
    let site = CheckedSite(
      .toolkit([
        "site.yml": "", "en/language.yml": "", "glossary.yml": glossary,
        "fr/README.md": "# Accueil\n\nTexte.\n",
      ]))
    #expect(site.codes == [code])
    #expect(site.report.diagnostics.first?.location.path == "content/glossary.yml")
  }

  private func findings(
    _ language: String, _ source: String, _ translation: String
  ) -> [DiagnosticCode] {
    var files = [
      "site.yml": "", "en/language.yml": "", "glossary.yml": Self.glossary,
      "en/SUMMARY.md": "* [H](README.md)\n* [P](page.md)\n",
      "en/page.md": "# T\n\n\(source)\n", "\(language)/page.md": "# T\n\n\(translation)\n",
    ]
    for tag in ["fr", "ru", "ar", "zh-Hans", language] { files["\(tag)/README.md"] = "# H\n\nT.\n" }
    return CheckedSite(.toolkit(files)).codes
  }
}
