/// Languages, translations, templates and the surroundings of a run.
extension Explanation {
  static let languageUnknownTag = Explanation(
    title: "Pages lie in no folder of a known language",
    meaning: """
      A folder of pages is a language when its name is a registered language tag (BCP 47), such as `fr`
      or `pt-BR`, and it holds a README.md or a language.yml. What lies in other folders, or beside them,
      is written in no known language, and is not published.
      """,
    wrong: "content/french/README.md",
    remedy: "Rename the folder to the language's tag, and give it a README.md.",
    right: "content/fr/README.md")

  static let languageDuplicateTag = Explanation(
    title: "Two folders are one language",
    meaning: """
      Tags are compared without regard to capitals, and an old code stands for the one that replaced it:
      `pt-br` is `pt-BR`, `iw` is `he`. Both folders would be published at the same addresses, so the
      pages of one are left out.
      """,
    wrong: """
      content/pt-BR/README.md
      content/pt-br/guide.md
      """,
    remedy: "Move all pages into one folder, named by the tag.",
    right: """
      content/pt-BR/README.md
      content/pt-BR/guide.md
      """)

  static let translationMissingString = Explanation(
    title: "A word of the site's own text is not translated",
    meaning: """
      The buttons and labels around the pages come from a table for each language, and this one lacks an
      entry. The default language's word is shown instead.
      """,
    wrong: "(no entry for search.open in the table of fr)",
    remedy: "Add the entry under `strings` in the language's language.yml.",
    right: """
      strings:
        search.open: Rechercher
      """)

  static let translationContradiction = Explanation(
    title: "A translation contradicts the page it was made from",
    meaning: """
      Number, types and phases of a tool do not depend on the language, but the translation states others
      than the source. The same tool would be listed differently in two languages.
      """,
    wrong: """
      content/en/7-workshops.md    number: 7
      content/fr/7-workshops.md    number: 9
      """,
    remedy: "Remove the line from the translation, which inherits it, or make both say the same.",
    right: """
      content/en/7-workshops.md    number: 7
      content/fr/7-workshops.md    (no number of its own)
      """)

  static let translationOrphaned = Explanation(
    title: "A translation has lost its source page",
    meaning: """
      No page of the source language has this path, and `translates` names none either. Perhaps the
      source was renamed or deleted. Readers cannot switch between the languages here, and nobody is told
      when the translation is out of date.
      """,
    wrong: """
      content/fr/ateliers.md       (and content/en/ateliers.md does not exist)
      """,
    remedy: """
      Name the source in the front matter, give the file the source's path, or delete it if the source is
      gone.
      """,
    right: """
      ---
      translates: toolkit/the-tools/7-workshops.md
      ---
      """)

  static let gitShallow = Explanation(
    title: "The repository's history is not complete",
    meaning: """
      When a page was last changed is read from the history of the repository, and this copy was made
      without it. The dates are left out, as they would be wrong for most pages.
      """,
    wrong: "git clone --depth 1 https://example.org/r",
    remedy: "Fetch the whole history; in a CI job, ask its checkout step for all of it.",
    right: "git fetch --unshallow")
}
