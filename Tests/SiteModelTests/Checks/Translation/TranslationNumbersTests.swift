import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct TranslationNumbersTests {
  @Test(arguments: [
    ("It cost 12,000 euros.", "Cela a coûté 12 000 euros."),
    ("It cost 12,000 euros.", "Cela a coûté 12\u{202F}000 euros."),
    ("It cost 12,000 euros.", "Cela a coûté 12.000 euros."),
    ("It cost 12,000 euros.", "Cela a coûté 12’000 euros."),
    ("It cost 12,000 euros.", "Cela a coûté 12 mille euros."),
    ("It cost 1.2 million.", "Cela a coûté 1 200 000 euros."),
    ("It cost 1,00,000 rupees.", "Cela a coûté 100 000 roupies."),
    ("It took 3.5 days.", "Il a fallu 3,5 jours."),
    ("It took 2.0 days.", "Il a fallu 2 jours."),
    ("Between 5 and 10 people.", "De 5–10 personnes."),
    ("Invite 8 people.", "Invitez huit personnes."),
    ("Take 90 minutes.", "Prenez quatre-vingt-dix minutes."),
    ("The 1st phase.", "La première phase."),
    ("In the 19th century.", "Au XIXe siècle."),
    ("In the 1990s.", "Dans les années 90."),
    ("Come at 2:30 pm.", "Venez à 14 h 30."),
    ("Come at 14:00.", "Venez à 14 heures."),
    ("Come at 9 am.", "Venez à 9 heures."),
    ("On 2026-04-03.", "Le 3 avril 2026."),
    ("On 03/04/2026.", "Le 3 avril 2026."),
    ("On 3.4.2026.", "Le 3 avril 2026."),
    ("Open `v2` and `a 3`.", "Ouvrez-la."),
    ("See <https://a.example/2019/>.", "Voir <https://a.example/fr/>."),
    ("See [it](https://a.example/2019/).", "Voir [cela](https://a.example/)."),
    ("Ten people.", "10 personnes, 3 tables."),
  ])
  func isSilent(_ source: String, _ translation: String) {
    #expect(lost(source, translation, "fr") == [])
  }

  @Test(arguments: [
    ("It cost 12,000 euros.", "Cela a coûté 12 euros.", "12,000"),
    ("It cost 12,000 euros.", "Cela a coûté 120 000 euros.", "12,000"),
    ("It took 3.5 days.", "Il a fallu 35 jours.", "3.5"),
    ("Between 5 and 10 people.", "De 6 à 10 personnes.", "5"),
    ("Invite 8 people.", "Invitez des personnes.", "8"),
    ("Since 2012.", "Depuis 2013.", "2012"),
    ("On 2026-04-03.", "Le 3 avril.", "2026"),
    ("Come at 14:30.", "Venez à 14 heures.", "30"),
    ("About 45%.", "Environ la moitié.", "45"),
  ])
  func isTold(_ source: String, _ translation: String, _ number: String) {
    let messages = lost(source, translation, "fr")
    #expect(messages == ["This paragraph lacks “\(number)” of its source."])
  }

  @Test(arguments: [
    ("ar", "خلال ٩٠ دقيقة في عام ٢٠١٢."), ("fa", "۹۰ دقیقه در سال ۲۰۱۲."),
    ("hi", "२०१२ में ९० मिनट।"), ("ru", "Девяносто минут в 2012 году."),
    ("ar", "تسعون دقيقة في عام 2012."), ("zh-Hans", "2012年的九十分钟。"),
    ("es", "Noventa minutos en 2012."), ("pt", "Noventa minutos em 2012."),
  ])
  func digitsOfOtherScriptsAndWordsAreRead(_ language: String, _ translation: String) {
    #expect(lost("Take 90 minutes in 2012.", translation, language) == [])
  }

  @Test func isPlacedAtTheNumberThatStandsInstead() throws {
    let site = site("Take 90 minutes for 12 people.", "Prenez 60 minutes pour 12 personnes.", "fr")
    let finding = try #require(site.report.diagnostics.first)
    let text = try #require(site.page("fr/page.md")).page.parsed.document.source
    #expect(text.string(in: finding.location.span) == "60")
    #expect(finding.notes.count == 1)
  }

  /// The number of a tool stands in the source's title; a translation may leave it out.
  @Test func aToolsOwnNumberDoesNotCount() {
    let site = CheckedSite(
      .toolkit([
        "fr/README.md": "# Accueil\n\nTexte.\n",
        "en/tools/1-circle.md": toolPage(title: "1. Circle of 12"),
        "fr/tools/1-circle.md": toolPage(title: "Cercle de 12", front: "")
          .replacing("everyone", with: "tout le monde"),
      ]))
    #expect(!site.codes.contains(.translationMissingNumber))
  }

  private func lost(_ source: String, _ translation: String, _ language: String) -> [String] {
    site(source, translation, language).report.diagnostics
      .filter { $0.code == .translationMissingNumber }.map(\.message)
  }

  private func site(_ source: String, _ translation: String, _ language: String) -> CheckedSite {
    CheckedSite(
      .toolkit([
        "\(language)/README.md": "# H\n\nT.\n",
        "en/page.md": "# T\n\n\(source)\n", "\(language)/page.md": "# T\n\n\(translation)\n",
      ]))
  }
}
