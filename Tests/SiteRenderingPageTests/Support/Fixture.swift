/// A small site with everything that pages can differ in: three languages, of which two are hardly
/// translated, tools in both spellings, titles with signs that markup gives a meaning.
enum Fixture {
  static let content: [String: String] = [
    "site.yml": """
    base: https://toolkit.example.org/
    default: en
    tools: [kit/tools]
    types: [capacity, trust, networks]
    phases: [assess, agree, monitor]
    repository: {url: https://git.example.org/kit, branch: main, path: content}
    redirects:
      old/tool: kit/tools/1-mapping.md
      "blog/*": README.md
      ancien: fr/kit/tools/1-cartographie.md
    theme: {accent: "#7a1f3d"}
    """,
    "en/language.yml": """
    title: "Kit: “Talk” & <listen>"
    sections:
      {purpose: [Purpose], rationale: [Rationale], outcomes: [Outcomes], type: [Type of tool]}
    types:
      {capacity: Capacity development, trust: Trust building, networks: Cooperation & networking}
    phases: {assess: Assessment, agree: "Consensus \\"building\\"", monitor: Monitoring}
    and: [and]
    """,
    "en/SUMMARY.md": """
    # Table of contents

    * [Home](README.md)

    ## Toolkit

    * [The kit](kit/README.md)
      * [The tools](kit/tools/README.md)
        * [1. Mapping](kit/tools/1-mapping.md)
        * [2. Workshops](kit/tools/2-workshops.md)
        * [3. Q\\&A "live"](kit/tools/3-questions.md)
        * [4. Visits](kit/tools/4-visits.md "Visits")
    * Only a label
      * [Below a label](guide/plain.md)

    ## Guide & more

    * [Why it works](guide/why.md)
      * [Its reasons](guide/why.md#reasons)
    * [Elsewhere](https://example.org/x.html?a=1&b=2)
      * [Below elsewhere](guide/below.md)
    """,
    "en/README.md": """
    ---
    description: Tools for "talking" & <listening>.
    ---
    # Kit

    Talk *and* listen.

    ## Find a tool

    See [the tools](kit/tools/README.md).

    ## Learn

    [Why it works](guide/why.md#reasons).

    ## For whom

    You.

    ## And then

    Further words.
    """,
    "en/kit/README.md": "# The kit\n\nAbout [the tools](tools/README.md).\n",
    "en/kit/tools/README.md": """
    # The tools

    Four of them.

    ## How to choose

    Start with [mapping](1-mapping.md).
    """,
    "en/kit/tools/1-mapping.md": """
    ---
    number: 1
    types: [trust, networks]
    phases: [assess, agree]
    related: [4-visits.md]
    ---
    # 1. Mapping

    ## Purpose

    Know **who** is there, in one [picture](../../.gitbook/assets/map.png).

    ## Rationale

    Without it, [workshops](2-workshops.md#rationale) miss people[^quiet]. See [why][why].

    Always[^quiet].

    [^quiet]: Often the quiet ones.

    ## Outcomes

    * A map
    * A list, "sorted" & checked

    ## Steps

    | Step | Days |
    |---|--:|
    | Ask | 2 |

    [why]: ../../guide/why.md "Why"
    """,
    "en/kit/tools/2-workshops.md": """
    # 2. Workshops

    <mark style="background-color:blue;">**Type of tool:**</mark> Capacity development and Trust building.

    **Purpose**

    One question, one day. <b>Plan</b> it with [mapping](1-mapping.md).

    **Rationale**

    Listening is cheap.

    **Outcomes**

    1. A ranked list
    2. New contacts
    """,
    "en/kit/tools/3-questions.md": """
    ---
    types: [networks]
    phases: [monitor]
    ---
    # 3. Q\\&A "live" \\<b>\\</script>

    ## Purpose

    =Answers at once.

    ## Rationale

    Because.

    ## Outcomes

    * =1+1, "quoted"
    """,
    "en/kit/tools/4-visits.md": """
    ---
    types: [capacity, trust]
    phases: [assess]
    ---
    # 4. Visits

    ## Purpose

    Go and see.

    ## Rationale

    Because [mapping](1-mapping.md) is not enough.

    ## Outcomes

    * Trust
    """,
    "en/guide/why.md": """
    # Why it works

    It does. See ![the map](../.gitbook/assets/map.png).

    ## Reasons

    First.

    ### Further reasons

    Second.

    ## Content

    A heading that themes like to use, as are these.

    ## Tools

    ## Navigation

    ## Mentioned in

    ## On this page
    """,
    "en/guide/plain.md": "# Below a label\n\nPlain words.\n",
    "en/guide/below.md": "# Below elsewhere\n\nWords. [Mail](mailto:a@example.org)\n",
    "en/guide/hidden.md": "---\nhidden: true\n---\n# Hidden\n\nNot in a list.\n",
    "en/guide/noindex.md":
      "---\nnoIndex: true\nhidden: true\n---\n# Unindexed\n\nNot to be found.\n",
    "en/.gitbook/assets/map.png": "PNG",
    "fr/language.yml": """
    title: "Boîte : parler & écouter"
    sections:
      {purpose: [Objectif], rationale: [Justification], outcomes: [Résultats], type: [Type d’outil]}
    types: {capacity: Renforcement, trust: Confiance, networks: Réseaux}
    phases: {assess: Analyse, agree: Consensus, monitor: Suivi}
    and: [et]
    """,
    "fr/README.md": "# Boîte\n\nParler et [écouter](kit/tools/1-cartographie.md).\n",
    "fr/kit/tools/1-cartographie.md": """
    ---
    translates: kit/tools/1-mapping.md
    ---
    # 1. Cartographie

    ## Objectif

    Savoir qui est là, comme aux [ateliers](2-workshops.md).

    ## Justification

    Sans elle, on oublie des gens.

    ## Résultats

    * Une carte

    ## Étapes

    Deux.
    """,
    "ar/language.yml": """
    name: العربية
    title: عدة الحوار
    sections: {purpose: [الغرض], rationale: [المبرر], outcomes: [النتائج], type: [نوع الأداة]}
    types: {capacity: بناء القدرات, trust: بناء الثقة, networks: التعاون}
    phases: {assess: التقييم, agree: التوافق, monitor: المتابعة}
    """,
    "ar/kit/tools/1-mapping.md": """
    # 1. رسم الخرائط

    ## الغرض

    معرفة من هناك.

    ## المبرر

    لأن.

    ## النتائج

    * خريطة
    * A list, "sorted" & checked
    """,
    "fr/translated-from.yml": RecordText([
      "kit/tools/1-cartographie.md": [
        .source("1. Mapping", .title), .source("Purpose", .heading),
        .source("Know who was there.", .paragraph), .source("Rationale", .heading),
        .source("Without it, workshops miss people. See why.", .paragraph),
        .source("Outcomes", .heading), .source("A map", .item), .source("Steps", .heading),
        .own(.paragraph),
      ]
    ]).text,
    "ar/translated-from.yml": RecordText([
      "kit/tools/1-mapping.md": [
        .source("1. Mapping", .title), .source("Purpose", .heading),
        .source("Know who is there, in one picture.", .paragraph), .source("Rationale", .heading),
        .source("Because.", .paragraph), .source("Outcomes", .heading), .source("A map", .item),
        .untranslated("A list, \"sorted\" & checked", .item),
      ]
    ]).text,
  ]

  /// Seconds since 1970 of each file's last change.
  static let changes: [String: Int64] = [
    "content/en/README.md": 1_772_841_600,
    "content/en/kit/tools/1-mapping.md": 1_772_928_059,
    "content/en/kit/tools/3-questions.md": 1_709_164_800,
    "content/en/guide/noindex.md": 1_772_928_060,
    "content/fr/kit/tools/1-cartographie.md": 1_741_305_600,
  ]

  /// The ways it is published.
  enum Variant: String, CaseIterable {
    case absolute
    case subPath = "sub-path"
    case withoutBase = "without-base"

    var base: String? {
      switch self {
      case .absolute: "https://toolkit.example.org/"
      case .subPath: "https://example.org/kit/"
      case .withoutBase: nil
      }
    }
  }

  private static let sites = Dictionary(
    uniqueKeysWithValues: Variant.allCases.map { variant in
      (variant, Result { try make(variant) })
    })

  /// The site as it is published in one of the ways, made once.
  static func site(_ variant: Variant = .absolute) throws -> RenderedSite {
    try sites[variant]?.get() ?? make(variant)
  }

  static func make(_ variant: Variant) throws -> RenderedSite {
    var content = content
    if variant == .withoutBase {
      content["site.yml"] = content["site.yml"]?.split(separator: "\n").dropFirst()
        .joined(separator: "\n")
    }
    return try RenderedSite(content, base: variant.base, changes: changes)
  }
}
