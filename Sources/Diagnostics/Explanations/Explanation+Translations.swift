/// Translations compared with their sources, block by block.
extension Explanation {
  static let translationRecordMalformed = Explanation(
    title: "A line of translated-from.yml cannot be read",
    meaning: """
      The file says for each page of a language which blocks of the source it was made from. It is kept
      by `toolkit translate`. The line is left out, and the block counts as not recorded.
      """,
    wrong: """
      toolkit/the-tools/7-workshops.md:
      - 1f3a9c0d22 paragraf
      """,
    remedy: "Take the line back from version control, or record the page anew.",
    right: """
      toolkit/the-tools/7-workshops.md:
      - 1f3a9c0d22e7 paragraph # In a workshop the group …
      """)

  static let translationRecordUnknownPage = Explanation(
    title: "translated-from.yml names a page that is not there",
    meaning: """
      The file says for each page of a language which blocks of the source it was made from. It names a
      page that the language does not have: the page was renamed, moved or taken away, and what was
      recorded for it is lost to the site.
      """,
    wrong: """
      content/fr/translated-from.yml    toolkit/7-ateliers.md:
      content/fr/                       toolkit/7-workshops.md
      """,
    remedy: "Write the page's present path, or take the entry away.",
    right: "content/fr/translated-from.yml    toolkit/7-workshops.md:")

  static let translationOutdated = Explanation(
    title: "A block's source has changed since it was translated",
    meaning: """
      The block was made from a text that the source page no longer says, here “eight to ten people”. The
      site shows the translation, with a mark that unfolds the present source.
      """,
    wrong: """
      content/en/7-workshops.md    Invite eight to twelve people.
      content/fr/7-workshops.md    Invitez huit à dix personnes.
      """,
    remedy: """
      See what has changed with `toolkit translate diff PAGE`, bring the translation up to date, and record
      that with `toolkit translate stamp PAGE`.
      """,
    right: "content/fr/7-workshops.md    Invitez huit à douze personnes.")

  static let translationMissingBlock = Explanation(
    title: "The translation lacks a block of its source",
    meaning: """
      The source page has a paragraph, list item, heading or row that no block of the translation was made
      from: it is new, or it was left out. Only pages with an entry in translated-from.yml are looked at.
      """,
    wrong: """
      content/en/7-workshops.md    two outcomes
      content/fr/7-workshops.md    one outcome
      """,
    remedy: "Translate it, and record that with `toolkit translate stamp PAGE`.",
    right: "content/fr/7-workshops.md    two outcomes")

  static let translationUntranslated = Explanation(
    title: "A block still stands in the source's words",
    meaning: """
      The block of a translation says the same as the source's, word for word: it was put there to be
      written over, or was left behind. Headings and other texts of fewer than four words may be the same. A
      page with more than five such blocks gets one warning.
      """,
    wrong: "content/fr/7-workshops.md    Invite eight to twelve people.",
    remedy: """
      Translate it. If it is meant to be the same, say so with `toolkit translate stamp PAGE --block N`.
      """,
    right: "content/fr/7-workshops.md    Invitez huit à douze personnes.")

  static let translationMissingNumber = Explanation(
    title: "A number of the source is missing in the translation",
    meaning: """
      The source's block has a number, a date or a time that the translation's block has not. It may be
      written with other separators, in the digits of another script, up to a hundred in words. Code and the
      addresses of links do not count.
      """,
    wrong: """
      content/en/7-workshops.md    Plan 90 minutes.
      content/fr/7-workshops.md    Prévoyez 60 minutes.
      """,
    remedy: "Compare the two blocks, and write the number that is right.",
    right: "content/fr/7-workshops.md    Prévoyez 90 minutes.")

  static let translationMissingLink = Explanation(
    title: "A link of the source is missing in the translation",
    meaning: """
      The source's block leads to a page or file that the translation does not lead to, or has more links to
      other sites. Anchors do not matter, and the link may stand in another block.
      """,
    wrong: """
      content/en/7-workshops.md    See [the map](3-stakeholder-mapping.md).
      content/fr/7-workshops.md    Voir la carte.
      """,
    remedy: "Put the link into the translation.",
    right: "content/fr/7-workshops.md    Voir [la carte](3-stakeholder-mapping.md).")

  static let translationMissingCode = Explanation(
    title: "A code span of the source is missing in the translation",
    meaning: """
      What stands between backticks is to be typed or found as it is, so it is the same in every language.
      The translation's block lacks one.
      """,
    wrong: """
      content/en/a.md    Open `site.yml`.
      content/fr/a.md    Ouvrez `site.yaml`.
      """,
    remedy: "Write the code as the source has it.",
    right: "content/fr/a.md    Ouvrez `site.yml`.")

  static let translationOutcomeCount = Explanation(
    title: "The tool has another number of outcomes than in the source",
    meaning: """
      Readers of one language are promised more than readers of the other. Perhaps an outcome was merged,
      lost or added.
      """,
    wrong: """
      content/en/7-workshops.md    four outcomes
      content/fr/7-workshops.md    three outcomes
      """,
    remedy: "Make the lists say the same, item by item.",
    right: "content/fr/7-workshops.md    four outcomes")

  static let translationGlossary = Explanation(
    title: "A term is not translated as the glossary has it",
    meaning: """
      `glossary.yml` beside site.yml gives a term's agreed translations. The source's block has the term, and
      the translation's block has none of them. Letter case, accents and endings do not matter; write `*`
      behind a word inside a form that has endings too.
      """,
    wrong: """
      content/glossary.yml         dialogue host: {fr: Hôte du dialogue}
      content/fr/7-workshops.md    L’animateur invite …
      """,
    remedy: "Use the agreed words, or add another accepted form to the glossary.",
    right: "content/fr/7-workshops.md    L’Hôte du dialogue invite …")
}
