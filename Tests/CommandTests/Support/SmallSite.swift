/// A whole site of two languages that builds without a finding.
enum SmallSite {
  static let configuration = """
    base: https://toolkit.example.org/
    default: en
    tools: [tools]
    types: [trust, skills]
    phases: [before, after]

    """

  static let tool = """
    ---
    number: 1
    types: [trust]
    phases: [before]
    ---

    # 1. Quiet talks

    ## Purpose

    To hear what nobody says aloud.

    ## Rationale

    People speak freely where no minutes are taken.

    ## Outcomes

    * Each side knows what the other fears.

    """

  static let files = [
    "content/site.yml": configuration,
    "content/en/language.yml": """
    title: Small
    name: English
    sections: {purpose: [Purpose], rationale: [Rationale], outcomes: [Outcomes], type: [Type]}
    types: {trust: Trust building, skills: New skills}
    phases: {before: Before, after: After}

    """,
    "content/en/SUMMARY.md": """
    # Table of contents

    * [Small](README.md)
    * [Guide](guide.md)
    * [The tools](tools/README.md)
      * [1. Quiet talks](tools/1-quiet-talks.md)

    """,
    "content/en/README.md": "# Small\n\nA site of [few pages](guide.md).\n",
    "content/en/guide.md": "# Guide\n\nBegin with [quiet talks](tools/1-quiet-talks.md#purpose).\n",
    "content/en/tools/README.md": "# The tools\n\nThere is one.\n",
    "content/en/tools/1-quiet-talks.md": tool,
    "content/fr/language.yml": """
    title: Petit
    name: Français
    types: {trust: Confiance, skills: Compétences}
    phases: {before: Avant, after: Après}

    """,
    "content/fr/SUMMARY.md": """
    # Sommaire

    * [Petit](README.md)
    * [Guide](guide.md)

    """,
    "content/fr/README.md": "# Petit\n\nUn site de [peu de pages](guide.md).\n",
    "content/fr/guide.md": "# Guide\n\nCommencez par des [entretiens](tools/1-quiet-talks.md).\n",
  ]

  /// The small site with some files replaced or added; an empty text takes a file away.
  static func with(_ changes: [String: String] = [:]) throws -> SiteFolder {
    try SiteFolder(files.merging(changes) { $1 }.filter { !$0.value.isEmpty })
  }
}
