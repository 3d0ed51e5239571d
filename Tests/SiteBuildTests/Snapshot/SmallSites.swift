/// Sites with a little of everything that one file can take from another.
enum SmallSites {
  static let toolkit: [String: String] = [
    "content/site.yml": """
    base: https://toolkit.example.org/
    default: en
    tools: [kit/tools]
    types: [capacity, trust, networks]
    phases: [assess, agree, monitor]
    redirects: {old/tool: kit/tools/1-mapping.md, "blog/*": README.md}
    """,
    "content/en/SUMMARY.md": """
    # Table of contents

    * [Home](README.md)
    * [The tools](kit/tools/README.md)
      * [1. Mapping](kit/tools/1-mapping.md)
      * [2. Workshops](kit/tools/2-workshops.md)
      * [3. Visits](kit/tools/3-visits.md)

    ## Guide

    * [Why it works](guide/why.md)
      * [Plain](guide/plain.md)
    """,
    "content/en/README.md": "# Kit\n\nTalk. See [the tools](kit/tools/README.md).\n",
    "content/en/kit/tools/README.md":
      "# The tools\n\nThree of them.\n\n## How to choose\n\nStart.\n",
    "content/en/kit/tools/1-mapping.md": """
    ---
    number: 1
    types: [trust, networks]
    phases: [assess]
    related: [3-visits.md]
    ---
    # 1. Mapping

    ## Purpose

    Know **who** is there, in one [picture](../../.gitbook/assets/map.png).

    ![Map](../../.gitbook/assets/map.png)

    ## Rationale

    Without it, [workshops](2-workshops.md#rationale) miss people[^1].

    [^1]: Often the quiet ones.

    ## Outcomes

    * A map of 7 places
    """,
    "content/en/kit/tools/2-workshops.md": """
    # 2. Workshops

    **Type of tool:** Trust.

    **Purpose**

    One question, one day, with [mapping](1-mapping.md).

    **Rationale**

    Listening is cheap.

    **Outcomes**

    1. A ranked list
    """,
    "content/en/kit/tools/3-visits.md": """
    ---
    number: 3
    types: [capacity]
    ---
    # 3. Visits

    ## Purpose

    Go and see. {{ space.vars.place }} <code class="expression">space.vars.place</code>

    ## Rationale

    Because.

    ## Outcomes

    * Trust
    """,
    "content/en/guide/why.md":
      "# Why it works\n\nIt does.\n\n## Reasons\n\nFirst.\n\n```swift\nlet a = 1\n```\n",
    "content/en/guide/plain.md":
      "# Plain\n\n{% include \"/.gitbook/includes/note.md\" %}\n\nA formula $$x^2$$.\n",
    "content/en/.gitbook/includes/note.md": "A note.\n",
    "content/en/.gitbook/vars.yaml": "place: Lyon\n",
    "content/en/.gitbook/assets/map.png": "PNG",
    "content/fr/README.md": "# Boîte\n\nParler et [écouter](kit/tools/1-mapping.md).\n",
    "content/fr/kit/tools/1-mapping.md": """
    # 1. Cartographie

    ## Objectif

    Savoir qui est là.

    ## Justification

    Sans elle, on oublie des gens.

    ## Résultats

    * Une carte de 7 lieux
    """,
    "content/fr/guide/why.md": "# Pourquoi\n\nÇa marche.\n\n## Raisons\n\nUne.\n",
  ]

  static let repository: [String: String] = [
    "content/README.md": "# Book\n\nSee [a](en/guide/why.md).\n",
    "content/SUMMARY.md": """
    # Table of contents

    * [Book](README.md)

    ## Guide

    * [Why](en/guide/why.md)
      * [Plain](en/guide/plain.md)
    * [Tool](en/kit/tools/1-mapping.md)
    """,
    "content/en/guide/why.md": "# Why\n\nIt does.\n\n## Reasons\n\nFirst, [plain](plain.md).\n",
    "content/en/guide/plain.md":
      "# Plain\n\n{% include \"../../.gitbook/includes/note.md\" %}\n\n![m](../../.gitbook/assets/map.png)\n",
    "content/en/kit/tools/1-mapping.md":
      "# Mapping\n\n{{book.title}} and [why](../../guide/why.md#reasons).\n",
    "content/.gitbook/includes/note.md": "A note, [why](../../en/guide/why.md).\n",
    "content/.gitbook/assets/map.png": "PNG",
    "content/.gitbook/vars.yaml": "place: Lyon\n",
    "content/.gitbook.yaml": "redirects:\n  old: en/guide/why.md\n",
  ]
}
