import SiteSearch
import Testing

@Suite struct TextLanguageTests {
  private static let french = """
    Le mandat est donné par la commune, qui fixe le budget et la durée du projet. Les membres du groupe \
    sont tirés au sort parmi les habitants, et ils reçoivent une indemnité pour chaque séance. Un atelier \
    se prépare une semaine à l’avance avec les personnes qui l’animent. Que faire si quelqu’un refuse ?
    """

  private static let english = """
    The mandate is given by the municipality, which sets the budget and the length of the project. The \
    members of the group are drawn by lot from the inhabitants, and they get a fee for each session. A \
    workshop is prepared a week before it takes place, with those who lead it. What if somebody refuses?
    """

  @Test(arguments: [
    (french, "en", "fr"), (french, "fr", nil), (french, "fr-CA", nil), (english, "fr", "en"),
    (english, "en-GB", nil), ("Le mandat est donné par la commune.", "en", nil), ("", "en", nil),
  ])
  func saysWhatContradicts(_ text: String, _ said: String, _ found: String?) {
    #expect(TextLanguage().contradiction(in: Array(text.utf8), saidToBe: said) == found)
  }
}
