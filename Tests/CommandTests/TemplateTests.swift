import SiteBuild
import Testing

@Suite struct TemplateTests {
  @Test func findsThoseOfTheCheckout() throws {
    let site = try SmallSite.with()
    #expect(try site.toolkit("build").status == 0)
    let checkout = Command.root + "/templates/assets/site.css"
    #expect(
      try site.text("public/site.css")
        == String(decoding: readFile(DiskPath(checkout)), as: UTF8.self))
  }

  @Test func findsThoseBesideAnInstalledProgram() throws {
    let site = try SmallSite.with()
    func install(_ arguments: String...) throws {
      #expect(try Command.run("cp", arguments, in: site(".")).status == 0)
    }
    try site.put("X/bin/.keep", "")
    try site.put("X/share/.keep", "")
    try install(Command.path, "X/bin/toolkit")
    let bare = try Command.run(site("X/bin/toolkit"), ["build"], in: site("."))
    #expect(bare.status == 2)
    #expect(bare.errors.contains("No templates were found; looked in"))
    try install("-R", Command.root + "/templates", "X/share/toolkit")
    try site.put("X/share/toolkit/partials/page-footer.mustache", "<footer>installed</footer>\n")
    let run = try Command.run(site("X/bin/toolkit"), ["build"], in: site("."))
    #expect(run.status == 0, "\(run.errors)")
    #expect(try site.text("public/guide.html").contains("<footer>installed</footer>"))
  }

  @Test func aSitesOwnStandAboveThem() throws {
    let site = try SmallSite.with([
      "templates/partials/page-footer.mustache": "<footer>own {{t.page.previous}}</footer>\n",
      "theme/partials/page-footer.mustache": "<footer>named {{title}}</footer>\n",
      "templates/assets/extra.css": "a{}",
    ])
    try site.toolkit("build")
    #expect(try site.text("public/guide.html").contains("<footer>own Previous</footer>"))
    #expect(try site.text("public/extra.css") == "a{}")
    try site.toolkit("build", "--content", ".", "--output", "../public", in: "content")
    #expect(try site.text("public/guide.html").contains("<footer>own Previous</footer>"))
    try site.toolkit("build", "--templates", "theme")
    #expect(try site.text("public/guide.html").contains("<footer>named Guide</footer>"))
    let run = try site.toolkit("build", "--templates", "them")
    #expect(run.status == 2)
    #expect(run.errors.contains("them"))
  }

  @Test func reportsAMistakeInATemplateOnceWithItsPlace() throws {
    let site = try SmallSite.with([
      "templates/partials/page-footer.mustache": "<p>\n  é {{titel}}\n"
    ])
    let run = try site.toolkit("build", "--format", "json")
    #expect(run.status == 1)
    #expect(
      try PrintedReport(run).places == [
        "templates/partials/page-footer.mustache:2:5 template/unknown-name"
      ])
    #expect(try !site.exists("public"))
    #expect(try site.toolkit("check").output.contains("  2 |   é {{titel}}\n    |     ^^^^^^^^^\n"))
  }

  @Test func doesNotPassOverATemplateItCannotRead() throws {
    let site = try SmallSite.with()
    try site.makeLink("templates/page.mustache", to: "/etc/hostname")
    let run = try site.toolkit("check", "--format", "json")
    #expect(run.status == 1)
    #expect(try PrintedReport(run).places == ["templates/page.mustache:1:1 file/outside-content"])
  }
}
