/// site.yml, language.yml and string tables.
extension Explanation {
  static let configMalformed = Explanation(
    title: "A settings file is not valid YAML",
    meaning: """
      The file could not be understood, so none of its settings is known, and a site built without them
      would be another one. The usual reasons are a colon inside a text without quotation marks, a tab
      used to indent, or a bracket that is not closed.
      """,
    wrong: "types: [trust-building, monitoring",
    remedy: "Correct the place that the message names.",
    right: "types: [trust-building, monitoring]")

  static let configUnknownKey = Explanation(
    title: "A settings file has an unknown key",
    meaning: """
      No setting of this name is known, so its value has no effect. Mostly it is a slip of the keyboard,
      and the value was meant for the key that the message offers.
      """,
    wrong: "defualt: en",
    remedy: "Correct the name, or remove the line.",
    right: "default: en")

  static let configDuplicateKey = Explanation(
    title: "A key stands twice in a settings file",
    meaning: """
      Both lines set the same thing, and only one of them can hold. Which one is not for a program to
      guess: the whole site depends on it.
      """,
    wrong: """
      default: en
      default: fr
      """,
    remedy: "Keep the line that is right and delete the other.",
    right: "default: en")

  static let configWrongType = Explanation(
    title: "A setting has a value of the wrong kind",
    meaning: """
      The key is known, but it wants another kind of value, such as a web address where a single word
      stands. The setting cannot be used as it is.
      """,
    wrong: "base: toolkit.example.org",
    remedy: "Write the kind of value that the message names.",
    right: "base: https://toolkit.example.org/")

  static let configMissingKey = Explanation(
    title: "A required setting is missing",
    meaning: """
      The site cannot be built as meant without this setting. There is no value that would be right for
      every site, so none is assumed.
      """,
    wrong: "repository: {branch: main}",
    remedy: "Add the key that the message names.",
    right: "repository: {url: https://example.org/owner/name, branch: main}")

  static let configWithoutBase = Explanation(
    title: "The site's own address is not known",
    meaning: """
      Without `base` in site.yml the site is built with links that work anywhere. What needs a full
      address is left out: the sitemap, the feed, canonical addresses and the links between languages
      that search engines read.
      """,
    wrong: "default: en",
    remedy: "Add `base`, or give `--base-url` when you build.",
    right: """
      base: https://toolkit.example.org/
      default: en
      """)

  static let configUnknownFolder = Explanation(
    title: "A setting names a folder that does not exist",
    meaning: """
      The folder is not there below the content, so the setting applies to no page. With `tools`, for
      example, the pages that were meant are published as ordinary pages and are not checked as tools.
      """,
    wrong: "tools: [toolkit/tools]",
    remedy: "Correct the path, which counts from the folder of a language.",
    right: "tools: [toolkit/the-tools]")

  static let redirectUnknownTarget = Explanation(
    title: "A redirect leads to a page that does not exist",
    meaning: """
      No page of the site has this path. Readers who follow an old link would be led to an error page,
      although the redirect was made to keep that link alive.
      """,
    wrong: """
      redirects:
        old/workshops: toolkit/workshop.md
      """,
    remedy: "Correct the path of the file, which counts from the folder of a language.",
    right: """
      redirects:
        old/workshops: toolkit/workshops.md
      """)

  static let redirectShadowed = Explanation(
    title: "A redirect starts at the address of a page",
    meaning: """
      A page is published at this address, and pages come before redirects: nobody is ever redirected.
      Either the redirect is no longer needed or the page is not meant to be there.
      """,
    wrong: """
      redirects:
        toolkit/workshops: toolkit/events.md
      (and toolkit/workshops.md exists)
      """,
    remedy: "Remove the redirect or the page.",
    right: """
      redirects:
        old/workshops: toolkit/events.md
      """)

  static let redirectWildcard = Explanation(
    title: "A redirect with a wildcard needs the web server's help",
    meaning: """
      A redirect from one address is published as a page that leads on. One that ends in `*` stands for
      any number of addresses, which no file can do. It is written to `_redirects`, which some hosts
      obey.
      """,
    wrong: """
      redirects:
        old/*: toolkit/README.md
      """,
    remedy: "Nothing, if your host reads `_redirects`. Otherwise list the addresses one by one.",
    right: """
      redirects:
        old/workshops: toolkit/workshops.md
        old/events: toolkit/events.md
      """)
}
