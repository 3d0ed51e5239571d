import SiteModel
import SiteTestSupport
import Testing

@Suite struct TranslationEditTests {
  private static let source = """
    ---
    description: In short.
    ---
    # Guide

    First of all come some words.

    * One thing that is done.
    * Another thing that is done.

    > Somebody said it
    > in two lines.

    Last of all come other words.

    ## More

    """

  private static let french = """
    # Le guide

    Au début se trouvent des mots.

    * Une chose qui est faite.

    > Quelqu’un l’a dit.

    À la fin d’autres mots.

    """

  private let linked = CheckedSite(
    .toolkit([
      "en/guide.md": source, "fr/README.md": "# Accueil\n", "fr/guide.md": french,
    ])
  ).linked

  private func translation() throws -> PageTranslation {
    try #require(
      linked.translations.languages.first?.pages.first {
        $0.page.map { linked.site[$0].key.value } == "guide.md"
      })
  }

  /// The French page with another text for the block that the source's block is paired with.
  private func edited(_ source: String, _ text: String) throws -> String {
    let translation = try translation()
    let edit = try #require(TranslationEdit(translation, in: linked.site))
    let pair = try #require(
      translation.pairs.indices.first { edit.sourceText(at: $0) == source }, "\(source)")
    #expect(edit.isEditable(pair))
    let made = try #require(edit.edit(putting: text, at: pair))
    return String(
      decoding: PageEdit.applying([made], to: Array(Self.french.utf8)), as: UTF8.self)
  }

  @Test func aBlockSaysSomethingElseWhereItStands() throws {
    #expect(
      try edited("First of all come some words.", "D’abord des mots,\net d’autres.\n")
        == Self.french.replacing(
          "Au début se trouvent des mots.", with: "D’abord des mots,\net d’autres."))
    #expect(
      try edited("Somebody said it\nin two lines.", "Quelqu’un\nl’a dit.")
        == Self.french.replacing("> Quelqu’un l’a dit.", with: "> Quelqu’un\n> l’a dit."))
    #expect(
      try edited("One thing that is done.", "Une chose\nfaite.")
        == Self.french.replacing("* Une chose qui est faite.", with: "* Une chose\n  faite."))
  }

  @Test func aMissingBlockIsPutWhereItBelongs() throws {
    #expect(
      try edited("Another thing that is done.", "Une autre.")
        == Self.french.replacing("faite.\n", with: "faite.\n* Une autre.\n"))
    #expect(
      try edited("More", "Encore") == Self.french + "\n## Encore\n")
    #expect(
      try edited("In short.", "En bref: ceci.")
        == "---\ndescription: \"En bref: ceci.\"\n---\n\n" + Self.french)
  }

  /// The French page, which begins with some front matter, with another description.
  private func described(_ front: String) throws -> String? {
    let french = front + Self.french
    let linked = CheckedSite(
      .toolkit([
        "en/guide.md": Self.source, "fr/README.md": "# Accueil\n", "fr/guide.md": french,
      ])
    ).linked
    let translation = try #require(
      linked.translations.languages.first?.pages.first {
        $0.page.map { linked.site[$0].key.value } == "guide.md"
      })
    let edit = try #require(TranslationEdit(translation, in: linked.site))
    let pair = try #require(
      translation.pairs.indices.first { edit.sourceText(at: $0) == "In short." })
    return edit.edit(putting: "En bref.", at: pair).map {
      String(decoding: PageEdit.applying([$0], to: Array(french.utf8)), as: UTF8.self)
    }
  }

  @Test func aDescriptionOverSeveralLinesGoesWhole() throws {
    #expect(
      try described("---\ndescription: >-\n  Vieux\n  texte.\n---\n")
        == "---\ndescription: En bref.\n---\n" + Self.french)
    #expect(
      try described("---\ntitle: Le guide\n---\n")
        == "---\ntitle: Le guide\ndescription: En bref.\n---\n" + Self.french)
    #expect(try described("---\n{title: Le guide}\n---\n") == nil)
  }

  @Test func thereIsNoPlaceForWhatIsNoPair() throws {
    let edit = try #require(TranslationEdit(try translation(), in: linked.site))
    #expect(edit.edit(putting: "x", at: 99) == nil)
    #expect(edit.edit(putting: "x", at: -1) == nil)
  }
}
