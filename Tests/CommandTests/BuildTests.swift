import Glibc
import SiteBuild
import Testing

@Suite struct BuildTests {
  @Test func publishesASmallSite() throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("build", "--strict")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("Published 6 pages in 2 languages to public (")
        && run.errors.hasSuffix(").\n"), "\(run.errors)")
    let files = Set(try site.files("public"))
    let wanted: Set = [
      "index.html", "guide.html", "guide.md", "tools.html", "tools/index.html",
      "tools/1-quiet-talks.html", "tools/1-quiet-talks.md", "fr/index.html", "fr/guide.html",
      "fr/tools/1-quiet-talks.html", "types/trust.html", "phases/after.html", "fr/types/trust.html",
      "404.html", "robots.txt", "sitemap.xml", "llms.txt", "llms-full.txt", "fr/llms.txt",
      "search-en.js", "search-fr.js", "site.css", "site.js", "tools.json", "tools.csv",
      "manifest.json", "readme.md", "index.md",
    ]
    #expect(wanted.subtracting(files) == [])
  }

  @Test func saysWhenNothingHadChanged() throws {
    let site = try SmallSite.with()
    try site.toolkit("build")
    let before = try site.contents("public")
    let facts = try fileFacts(of: site.path.appending("public/index.html"))
    #expect(try site.toolkit("build").errors.hasSuffix("to public (nothing had changed).\n"))
    #expect(try site.contents("public") == before)
    #expect(try fileFacts(of: site.path.appending("public/index.html")) == facts)
  }

  @Test func givesTheSameBytesOnAnyNumberOfCores() throws {
    let site = try SmallSite.with()
    try site.toolkit("build", "--jobs", "1", "--output", "one")
    try site.toolkit("build", "--jobs", "2", "--output", "two")
    try site.toolkit("build", "--content", site("content"), "--output", site("three"), in: "/tmp")
    let one = try site.contents("one")
    #expect(one.count > 30)
    #expect(try site.contents("two") == one)
    #expect(try site.contents("three") == one)
  }

  @Test func leavesThePublishedSiteAloneOnAnError() throws {
    let site = try SmallSite.with()
    try site.toolkit("build")
    let before = try site.contents("public")
    try site.edit("content/en/guide.md", "tools/1-quiet-talks.md", "tools/1-quiet-walks.md")
    let run = try site.toolkit("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("content/en/guide.md:3:"))
    #expect(run.errors.contains("[link/unresolved]"))
    #expect(run.errors.hasSuffix("Nothing was published: mend what is reported above.\n"))
    #expect(try site.contents("public") == before)
    #expect(try site.toolkit("check").status == 1)
  }

  @Test func publishesWithWarningsUnlessStrict() throws {
    let site = try SmallSite.with(["content/en/lost.md": "# Lost\n\nIn no contents.\n"])
    let strict = try site.toolkit("build", "--strict")
    #expect(strict.status == 1)
    #expect(try !site.exists("public"))
    #expect(try site.toolkit("check", "--strict").status == 1)
    #expect(try site.toolkit("check").status == 0)
    let run = try site.toolkit("build")
    #expect(run.status == 0)
    #expect(run.errors.contains("[page/not-in-summary]"))
    #expect(try site.exists("public/lost.html"))
  }

  @Test func isNotStrictAboutTranslation() throws {
    let site = try SmallSite.with()
    try site.put("content/cy/README.md", "# Bach\n\nUn dudalen.\n")
    try site.put("content/cy/SUMMARY.md", "# Cynnwys\n\n* [Bach](README.md)\n")
    let run = try site.toolkit("check", "--strict", "--format", "json")
    #expect(run.status == 0)
    #expect(try PrintedReport(run).codes.contains("translation/missing-string"))
  }

  @Test func tellsHowLongItTook() throws {
    let site = try SmallSite.with()
    let run = try site.toolkit("build", "--timings")
    for stage in ["load", "parse", "link", "render and write", "publish", "total"] {
      #expect(run.errors.contains("\n\(stage) ") || run.errors.hasPrefix(stage), "\(stage)")
    }
    #expect(run.output == "")
  }

  @Test(arguments: [
    ["build", "--no-such-option"], ["check", "--format", "xml"], ["build", "--jobs", "0"],
    ["build", "--base-url", "toolkit.example.org"], ["build", "--base-url", "https://"], ["biuld"],
    ["check", "extra"], ["search"], ["new", "page"], ["explain", "tool/mising-section"],
  ])
  func refusesWrongUsage(_ words: [String]) throws {
    let site = try SmallSite.with()
    let run = try Command.run(Command.path, words, in: site("."))
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
    #expect(try !site.exists("public"))
  }

  @Test func needsAContentFolder() throws {
    let folder = try SiteFolder()
    for command in ["build", "check"] {
      let run = try folder.toolkit(command)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("toolkit: There is no content folder “content”."))
    }
    try folder.put("content", "a file")
    #expect(try folder.toolkit("check").status == 2)
  }

  @Test func refusesAFolderThatIsNotOurs() throws {
    let site = try SmallSite.with(["photos/holiday.jpg": "x"])
    let run = try site.toolkit("build", "--output", "photos")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("toolkit: "))
    #expect(try site.files("photos") == ["holiday.jpg"])
    #expect(try site.toolkit("build", "--output", "content").status == 2)
    #expect(try site.toolkit("build", "--output", ".").status == 2)
    #expect(try site.text("content/site.yml") == SmallSite.configuration)
  }

  @Test func tellsThatTheOutputCannotBeWritten() throws {
    let site = try SmallSite.with(["file": "x"])
    let below = try site.toolkit("build", "--output", "file/public")
    #expect(below.status == 2)
    #expect(below.errors.contains("file"))
    let kernel = try site.toolkit("build", "--output", "/proc/public")
    #expect(kernel.status == 2)
    #expect(kernel.errors.hasPrefix("toolkit: ") && kernel.errors.contains("/proc"))
  }

  @Test func namesFilesFromTheWorkingFolder() throws {
    let site = try SmallSite.with(["content/en/lost.md": "# Lost\n\nIn no contents.\n"])
    func path(_ arguments: String..., in folder: String = ".") throws -> [String] {
      let words = ["check", "--format", "json"] + arguments
      return try PrintedReport(Command.run(Command.path, words, in: site(folder)))
        .diagnostics.map(\.path)
    }
    #expect(try path() == ["content/en/lost.md"])
    #expect(try path("--content", site("content")) == ["content/en/lost.md"])
    #expect(try path("--content", site("content") + "/") == ["content/en/lost.md"])
    #expect(try path("--content", ".", in: "content") == ["en/lost.md"])
    #expect(try path("--content", site("content"), in: "content") == ["en/lost.md"])
    #expect(try path("--content", "../content", in: "content") == ["en/lost.md"])
    #expect(try path("--content", "..", in: "content/en") == ["../en/lost.md"])
    #expect(
      try path("--content", site("content"), in: "/tmp") == [
        site("content/en/lost.md").replacing("/tmp/", with: "")
      ])
    #expect(try path("--content", site("content"), in: "/usr") == [site("content/en/lost.md")])
    let elsewhere = try SiteFolder()
    try elsewhere.makeLink("door", to: site("."))
    #expect(
      try path("--content", elsewhere("door/content"), in: elsewhere("door")) == [
        "content/en/lost.md"
      ])
  }
}
