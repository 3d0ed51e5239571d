import Diagnostics
import SiteBuild
import Testing

@testable import SiteServer

@Suite(.timeLimit(.minutes(2))) struct EditDeskTests {
  private let folder: TemporaryFolder
  private let desk: EditDesk

  init() async throws {
    folder = try TemporaryFolder.site()
    desk = EditDesk(Preview(try await LiveSite.reading(folder.options)))
  }

  private func asked(
    _ name: String, _ body: String
  ) async throws -> (status: Int, json: JSONValue) {
    let plan = await desk.plan(for: name[...], Array(body.utf8))
    return (plan.status.code, try JSONReader.value(of: Array(plan.body)))
  }

  @Test func listsThePages() async throws {
    let site = try await asked("site", "{}").json
    let pages = try #require(site["pages"]?.array)
    #expect(pages.compactMap { $0["file"]?.string } == ["en/README.md", "en/guide.md"])
    #expect(pages.compactMap { $0["address"]?.string } == ["/index.html", "/guide.html"])
    #expect(site["languages"]?.array?.compactMap { $0["tag"]?.string } == ["en"])
  }

  @Test func whatIsSavedIsShownAtOnce() async throws {
    let opened = try await asked("open", #"{"address":"/guide"}"#).json
    let digest = try #require(opened["digest"]?.string)
    let save =
      ##"{"file":"en/guide.md","text":"# Guide\n\nNew words.\n","digest":"\##(digest)"}"##
    let saved = try await asked("save", save)
    #expect(saved.status == 200)
    #expect(saved.json["text"]?.string == "# Guide\n\nNew words.\n")
    let shown = try #require(saved.json["shown"]?.string)
    let key = try #require(shown.split(separator: "=").last)
    let page = try #require(await desk.page(ofDraft: String(key), at: "guide.html"))
    #expect(String(decoding: page.body, as: UTF8.self).contains("New words."))
    let again = try await asked("save", save)
    #expect(again.status == 409)
    #expect(again.json["text"]?.string == "# Guide\n\nNew words.\n")
    #expect(again.json["digest"]?.string == saved.json["digest"]?.string)
  }

  @Test(arguments: [
    ("/kit/", 200), ("/kit", 200), ("/kit/index.html", 200), ("/kit/guide", 200),
    ("/kit/guide.html?a#b", 200), ("/guide", 404), ("/kits/guide", 404), ("/", 404),
  ])
  func addressesAreThoseBelowTheSitesOwn(_ address: String, _ status: Int) async throws {
    try folder.put("content/site.yml", "base: https://toolkit.example.org/kit/\ndefault: en\n")
    let desk = EditDesk(Preview(try await LiveSite.reading(folder.options)))
    let plan = await desk.plan(for: "open", Array("{\"address\":\"\(address)\"}".utf8))
    #expect(plan.status.code == status)
  }

  @Test func anAuthorsDocumentIsNoPageOfADraft() async throws {
    try folder.put("content/static/game.html", "<script>parent.x</script>")
    let live = try await LiveSite.reading(folder.options)
    let path = try #require(await live.snapshot.paths().first { $0.hasSuffix("game.html") })
    let desk = EditDesk(Preview(live))
    let plan = await desk.plan(for: "open", Array(#"{"file":"en/guide.md"}"#.utf8))
    let shown = try #require(try JSONReader.value(of: Array(plan.body))["shown"]?.string)
    let key = String(try #require(shown.split(separator: "=").last))
    #expect(await desk.page(ofDraft: key, at: "guide.html") != nil)
    #expect(await desk.page(ofDraft: key, at: path) == nil)
  }

  @Test func aPageWithErrorsIsNotShown() async throws {
    let draft = try await asked(
      "draft", ##"{"file":"en/guide.md","text":"# Guide\n\n[gone](gone.md)"}"##)
    #expect(draft.status == 200)
    #expect(draft.json["shown"]?.isNull == true)
    let problems = try #require(draft.json["problems"]?.array)
    #expect(problems.first?["code"]?.string == "link/unresolved")
    #expect(problems.first?["line"]?.integer == 3)
  }

  @Test func aTextWithErrorsIsSavedAndNotShown() async throws {
    let digest = try #require(
      try await asked("open", #"{"file":"en/guide.md"}"#).json["digest"]?.string)
    let saved = try await asked(
      "save",
      ##"{"file":"en/guide.md","text":"# Guide\n\n[gone](gone.md)\n","digest":"\##(digest)"}"##)
    #expect(saved.status == 200)
    #expect(saved.json["shown"]?.isNull == true)
    #expect(saved.json["problems"]?.array?.first?["code"]?.string == "link/unresolved")
    let bytes = try readFile(folder("content/en/guide.md"))
    #expect(bytes == Array("# Guide\n\n[gone](gone.md)\n".utf8))
    #expect(saved.json["digest"]?.string == ContentDigest(of: bytes).hexadecimal)
  }

  @Test(arguments: [
    ("open", "", 400), ("open", "[", 400), ("open", "[]", 400), ("open", "{}", 400),
    ("open", #"{"file":7}"#, 400), ("open", #"{"file":"en/none.md"}"#, 404),
    ("open", #"{"address":"/none"}"#, 404), ("nothing", "{}", 404),
    ("save", #"{"file":"en/guide.md","text":"x","digest":"short"}"#, 400),
    ("draft", #"{"file":"en/guide.md","text":"x","blocks":[{"pair":"a"}]}"#, 400),
    ("draft", #"{"file":"en/guide.md","text":"x","blocks":[{"pair":0,"text":"a"}]}"#, 422),
    ("draft", #"{"file":"en/guide.md","text":"x","form":{"types":[],"phases":[]}}"#, 422),
    ("stamp", #"{"file":"en/guide.md","blocks":[1]}"#, 400),
    ("draft", #"{"file":"site.yml","text":"x"}"#, 404),
    ("draft", #"{"file":"../outside.md","text":"x"}"#, 404),
    (
      "draft",
      #"{"file":"en/guide.md","text":"x","form":{"number":3.5,"types":[],"phases":[]}}"#, 400
    ),
    ("translate", #"{"source":"en/guide.md","language":"fr"}"#, 404),
    ("difference", #"{"file":"en/guide.md"}"#, 422),
  ])
  func whatCannotBeDoneIsRefused(_ name: String, _ body: String, _ status: Int) async throws {
    let before = try readFile(folder("content/en/guide.md"))
    let answer = try await asked(name, body)
    #expect(answer.status == status, "\(answer.json)")
    #expect(answer.json["message"]?.string?.isEmpty == false)
    #expect(try readFile(folder("content/en/guide.md")) == before)
  }

  @Test func ownFilesAloneAreGivenOut() async {
    #expect(await desk.file("").status == .ok)
    for name in ["editor/../x", "preview.js", "../site.css", "nothing.js"] {
      #expect(await desk.file(name[...]).status == .notFound, "\(name)")
    }
  }
}
