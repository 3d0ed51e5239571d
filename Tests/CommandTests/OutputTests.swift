import Testing

@Suite struct OutputTests {
  @Test func livesBelowAnyPath() throws {
    let site = try SmallSite.with()
    try site.toolkit("build", "--base-url", "https://host.example/kit/")
    let page = try site.text("public/tools/1-quiet-talks.html")
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://host.example/kit/tools/1-quiet-talks\">"))
    #expect(page.contains("href=\"../guide.html\""))
    #expect(page.contains("href=\"../site.css\""))
    let lost = try site.text("public/404.html")
    #expect(lost.contains("href=\"/kit/site.css\"") && lost.contains("href=\"/kit/index.html\""))
    #expect(!lost.contains("host.example/kit/site.css"))
    #expect(
      try site.text("public/sitemap.xml").contains("<loc>https://host.example/kit/guide</loc>"))
    #expect(try site.text("public/robots.txt").contains("https://host.example/kit/sitemap.xml"))
    for (path, bytes) in try site.contents("public")
    where path.hasSuffix(".html") && path != "404.html" {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("href=\"/") && !text.contains("src=\"/"), "\(path)")
    }
  }

  @Test func makesNoAbsoluteAddressWithoutABase() throws {
    let site = try SmallSite.with()
    try site.edit("content/site.yml", "base: https://toolkit.example.org/\n", "")
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 0)
    #expect(try PrintedReport(run).places == ["content/site.yml:1:1 config/missing-base"])
    let files = try site.contents("public")
    #expect(files["sitemap.xml"] == nil && files["feed.xml"] == nil && files["fr/feed.xml"] == nil)
    for (path, bytes) in files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("rel=\"canonical\"") && !text.contains("og:url"), "\(path)")
      #expect(!text.contains("<link rel=\"alternate\" hreflang"), "\(path)")
    }
    #expect(try site.text("public/404.html").contains("href=\"/site.css\""))
  }

  @Test func redirects() throws {
    let site = try SmallSite.with()
    try site.put(
      "content/site.yml",
      SmallSite.configuration
        + "redirects: {old/talks: tools/1-quiet-talks.md, \"blog/*\": guide.md}\n")
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 0)
    #expect(try PrintedReport(run).codes == ["redirect/wildcard"])
    let page = try site.text("public/old/talks.html")
    #expect(page.contains("url=../tools/1-quiet-talks.html"))
    let table = try site.text("public/_redirects").split(separator: "\n").map(String.init)
    #expect(table.contains { $0.hasPrefix("/old/talks ") && $0.contains("/tools/1-quiet-talks") })
    #expect(table.contains { $0.hasPrefix("/blog/* ") })
  }

  @Test func copiesStaticFilesToTheRoot() throws {
    let site = try SmallSite.with([
      "content/static/CNAME": "toolkit.example.org\n",
      "content/static/.well-known/security.txt": "x",
      "content/static/raw.md": "# Not a page",
      "content/static/favicon.svg": "<svg/>",
    ])
    let run = try site.toolkit("build", "--strict")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try site.text("public/CNAME") == "toolkit.example.org\n")
    #expect(try site.text("public/.well-known/security.txt") == "x")
    #expect(try site.text("public/raw.md") == "# Not a page")
    #expect(try site.text("public/favicon.svg") == "<svg/>")
  }

  @Test func anAssetThatATranslationLacksIsTheSources() throws {
    let image = "GIF89a\u{1}\u{0}\u{1}\u{0}"
    let site = try SmallSite.with([
      "content/en/.gitbook/assets/a.png": image + "en a",
      "content/en/.gitbook/assets/b.png": image + "en b",
      "content/fr/.gitbook/assets/a.png": image + "fr a",
    ])
    for language in ["en", "fr"] {
      let prefix = language == "en" ? "Begin with" : "Commencez"
      try site.edit(
        "content/\(language)/guide.md", prefix,
        "![a](.gitbook/assets/a.png) ![b](.gitbook/assets/b.png)\n\n\(prefix)")
    }
    let run = try site.toolkit("build", "--strict")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try site.text("public/assets/a.png") == image + "en a")
    #expect(try site.text("public/fr/assets/a.png") == image + "fr a")
    let english = try site.text("public/guide.html")
    #expect(english.contains("src=\"assets/a.png\"") && english.contains("src=\"assets/b.png\""))
    let french = try site.text("public/fr/guide.html")
    #expect(french.contains("src=\"assets/a.png\"") && french.contains("src=\"../assets/b.png\""))
  }
}
