import Glibc
import SiteBuild
import Testing

/// Code in colours, where `toolkit-typeset` lies beside the program, and without it.
@Suite struct TypesettingTests {
  private static let code = [
    "content/en/guide.md": """
    # Guide

    Begin with [quiet talks](tools/1-quiet-talks.md).

    ```js
    let a = "</script>"; // one
    ```

    > ```html
    > <p class="x">y</p>
    > ```

    ```nosuchlanguage
    <plain>
    ```

    """,
    "content/fr/guide.md": """
    # Guide

    Commencez par des [entretiens](tools/1-quiet-talks.md).

    ```js
    let a = "</script>"; // one
    ```

    """,
  ]

  private static let note =
    "Code is published without colours: the program toolkit-typeset does not lie beside toolkit, or "
    + "does not start."

  static var hasTypesetting: Bool {
    access(DiskPath(Command.path).parent.appending("toolkit-typeset").string, X_OK) == 0
  }

  /// The program as it is installed, alone or with programs that stand beside it.
  private func install(_ programs: [String], in site: SiteFolder) throws {
    try FolderMaker().make(site.path.appending("installed/bin"))
    for program in programs {
      let file = DiskPath(Command.path).parent.appending(program).string
      let run = try Command.run("cp", [file, site("installed/bin/\(program)")], in: "/")
      try #require(run.status == 0, "\(run.errors)")
    }
    try site.makeLink("installed/share/toolkit", to: Command.root + "templates")
  }

  private func build(
    _ site: SiteFolder, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Run {
    try Command.run(
      site("installed/bin/toolkit"), ["build"] + arguments, in: site("."), environment: environment)
  }

  // MARK: - Without the program

  @Test func withoutTheProgramCodeIsPlainAndOneNoteSaysSo() throws {
    let site = try SmallSite.with(Self.code)
    try install(["toolkit"], in: site)
    let run = try build(site, "--strict", "--format", "json")
    #expect(run.status == 0)
    let report = try PrintedReport(run)
    #expect(report.codes == ["typesetting/unavailable"])
    #expect(report.diagnostics.map(\.severity) == ["note"])
    #expect(report.diagnostics.map(\.message) == [Self.note])
    #expect(report.counts == ["error": 0, "warning": 0])
    let page = try site.text("public/guide.html")
    #expect(
      page.contains(
        "<code class=\"language-js\">let a = &quot;&lt;/script&gt;&quot;; // one\n</code>"))
    #expect(!page.contains("hl-"))
  }

  @Test func withoutCodeNobodyAsksForTheProgram() throws {
    let site = try SmallSite.with(["content/en/guide.md": "# Guide\n\n```text\nx\n```\n"])
    try install(["toolkit"], in: site)
    let run = try build(site, "--strict")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("Published 6 pages"))
  }

  @Test func checkSaysNothingOfCode() throws {
    let site = try SmallSite.with(Self.code)
    try install(["toolkit"], in: site)
    let run = try Command.run(site("installed/bin/toolkit"), ["check"], in: site("."))
    #expect(run.output == "0 errors, 0 warnings\n")
  }

  // MARK: - With the program

  @Test(.enabled(if: hasTypesetting)) func codeGetsItsColours() throws {
    let site = try SmallSite.with(Self.code)
    let run = try site.toolkit("build", "--strict", "--timings")
    #expect(run.status == 0)
    #expect(run.errors.contains("\ntypeset "))
    for file in ["public/guide.html", "public/fr/guide.html"] {
      #expect(
        try site.text(file).contains(
          "<code class=\"language-js\"><span class=\"hl-keyword\">let</span> a = "
            + "<span class=\"hl-string\">&quot;&lt;/script&gt;&quot;</span>; "
            + "<span class=\"hl-comment\">// one</span>\n</code>"))
    }
    let page = try site.text("public/guide.html")
    #expect(page.contains("&lt;<span class=\"hl-keyword\">p</span>"))
    #expect(page.contains("<code class=\"language-nosuchlanguage\">&lt;plain&gt;\n</code>"))
    #expect(try site.text("public/guide.md").contains("let a = \"</script>\"; // one"))
    #expect(try !site.text("public/search-en.js").contains("hl-keyword"))
  }

  @Test(.enabled(if: hasTypesetting)) func theNumberOfJobsChangesNothing() throws {
    let site = try SmallSite.with(Self.code)
    try site.toolkit("build", "--jobs", "1", "--output", "one")
    try site.toolkit("build", "--jobs", "4", "--output", "four")
    #expect(try site.contents("one") == site.contents("four"))
  }

  /// The same site but for the elements around words of code.
  @Test(.enabled(if: hasTypesetting)) func theProgramChangesNothingButCode() throws {
    let site = try SmallSite.with(Self.code)
    try install(["toolkit"], in: site)
    try site.toolkit("build", "--output", "with")
    _ = try build(site, "--output", "without")
    var with = try site.contents("with")
    var without = try site.contents("without")
    #expect(with["guide.html"] != without["guide.html"])
    for file in ["guide.html", "fr/guide.html"] {
      let text = String(decoding: try #require(with[file]), as: UTF8.self)
        .replacing(#/<span class="hl-[a-z]+">([^<]*)</span>/#) { $0.output.1 }
      with[file] = Array(text.utf8)
    }
    with["manifest.json"] = nil
    without["manifest.json"] = nil
    #expect(with == without)
  }

  @Test(.enabled(if: hasTypesetting)) func librariesThatAreMissingAreOneNote() throws {
    let site = try SmallSite.with(Self.code)
    let run = try site.toolkit(
      "build", "--strict", "--format", "json", environment: ["XDG_DATA_DIRS": site("nowhere")])
    #expect(run.status == 0)
    let report = try PrintedReport(run)
    #expect(report.codes == ["typesetting/unavailable"])
    #expect(
      report.diagnostics.map(\.message) == [
        "Code is published without colours: highlight.js is not installed."
      ])
    #expect(try !site.text("public/guide.html").contains("hl-"))
  }

  /// A grammar that never comes to an end for one language costs its block alone.
  @Test(.enabled(if: hasTypesetting)) func aRunawayGrammarIsEnded() throws {
    let site = try SmallSite.with(Self.code)
    try site.put(
      "share/javascript/highlight.js/highlight.min.js",
      """
      var hljs = {
        getLanguage: function (name) { return name !== "nosuchlanguage"; },
        highlight: function (name, text) {
          while (name === "js") {}
          return {value: text.replace(/</g, "&lt;").replace(/>/g, "&gt;")};
        }
      };
      """)
    let run = try site.toolkit(
      "build", "--strict", "--format", "json", environment: ["XDG_DATA_DIRS": site("share")])
    #expect(run.status == 0)
    let report = try PrintedReport(run)
    #expect(
      report.diagnostics.map(\.place) == [
        "content/en/guide.md:5:1 typesetting/gave-up",
        "content/fr/guide.md:5:1 typesetting/gave-up",
      ])
    #expect(
      try site.text("public/guide.html").contains("let a = &quot;&lt;/script&gt;&quot;; // one"))
  }
}
