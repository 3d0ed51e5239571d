import HTTPTypes
import SiteServer
import Testing

@Suite struct SiteRulesTests {
  private let ask = Asking()
  private let page = "/toolkit/the-tools/7-workshops"

  // MARK: - Addresses

  @Test(arguments: [
    ("/", "Home"), ("/index.html", "Home"), ("/fr/", "Accueil"),
    ("/toolkit/the-tools", "The tools"),
    ("/toolkit/the-tools.html", "The tools"),
    ("/toolkit/the-tools/7-workshops.md", "# 7. Workshops"),
    ("/%C3%A9t%C3%A9", "Été"), ("/static/CNAME", "example.org"),
    ("/search-en/s/4-OHyS.js", "shard"),
  ])
  func answersWithTheFile(_ address: String, _ text: String) async throws {
    let plan = try await ask(address)
    #expect(plan.status == .ok)
    #expect(plan.text.contains(text))
  }

  @Test(arguments: [
    ("/toolkit/the-tools/", 308, "/toolkit/the-tools"), ("/fr", 308, "/fr/"),
    ("/TOOLKIT/The-Tools", 308, "/toolkit/the-tools"), ("/FR/", 308, "/fr/"),
    ("/toolkit/the-tools/7-WORKSHOPS.MD", 308, "/toolkit/the-tools/7-workshops.md"),
    ("/ASSETS/map.png?v=1", 308, "/assets/Map.PNG?v=1"), ("/%C3%89T%C3%89", 308, "/%C3%A9t%C3%A9"),
    ("/toolkit/the-tools/index.html", 301, "/toolkit/the-tools"), ("/moved", 301, "/hidden"),
    ("/moved/", 301, "/hidden"), ("/moved/index.html", 301, "/hidden"),
    ("/away", 301, "https://example.com/x"), ("/away.html", 301, "https://example.com/x"),
    ("/old/the%20tools", 301, "/toolkit/the%20tools"),
    ("/wikipages", 301, "/toolkit/the-tools"),
  ])
  func leadsToTheAddressOfTheFile(
    _ address: String, _ status: Int, _ location: String
  ) async throws {
    let plan = try await ask(address)
    #expect(plan.status.code == status)
    #expect(plan.fields[.location] == location)
    #expect(plan.body.isEmpty)
  }

  @Test(arguments: ["/no/such", "//etc/passwd", "/....//etc/passwd", "/%252e%252e/etc/passwd"])
  func saysThatNothingIsThere(_ address: String) async throws {
    #expect(try await ask(address).status == .notFound)
  }

  @Test(arguments: ["/../etc/passwd", "/%2e%2e/x", "/a%00", "/a\\b"])
  func refusesWhatIsNoAddress(_ address: String) async throws {
    #expect(try await ask(address).status == .badRequest)
  }

  @Test func refusesLongAddresses() async throws {
    let plan = try await ask("/" + String(repeating: "a", count: 9000))
    #expect(plan.status == .uriTooLong)
  }

  @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace, .connect])
  func answersNoOtherMethods(_ method: HTTPRequest.Method) async throws {
    let plan = try await ask(page, method)
    #expect(plan.status == .methodNotAllowed)
    #expect(plan.fields[.allow] == "GET, HEAD")
  }

  // MARK: - Below a path

  @Test func aSiteBelowAPathAnswersThere() async throws {
    let ask = Asking(site: StubSite(basePath: "/kit/"))
    #expect(try await ask("/kit/").text.contains("Home"))
    #expect(try await ask("/kit/toolkit/the-tools").text.contains("The tools"))
    #expect(try await ask("/kit/TOOLKIT/the-tools").fields[.location] == "/kit/toolkit/the-tools")
    #expect(try await ask("/kit/fr").fields[.location] == "/kit/fr/")
    #expect(try await ask("/toolkit/the-tools").status == .notFound)
    let root = try await ask("/")
    #expect(root.status == .temporaryRedirect)
    #expect(root.fields[.location] == "/kit/")
  }

  // MARK: - Forms of a page

  @Test func markdownIsThereForWhoAsksForIt() async throws {
    let html = try await ask(page)
    let twin = try await ask(page, .get, [.accept: "text/markdown"])
    #expect(html.fields[.contentType] == "text/html; charset=utf-8")
    #expect(html.fields[.vary] == "Accept-Encoding, Accept")
    #expect(twin.fields[.contentType] == "text/markdown; charset=utf-8")
    #expect(twin.fields[.vary] == "Accept-Encoding, Accept, User-Agent")
    #expect(twin.text == "# 7. Workshops\n")
    #expect(twin.fields[.eTag] != html.fields[.eTag])
    #expect(try await ask("/", .get, [.accept: "text/markdown"]).text == "# Home\n")
    #expect(try await ask("/fr/", .get, [.accept: "text/markdown"]).text == "# Accueil\n")
  }

  @Test func twinsAreNotForSearchEngines() async throws {
    #expect(try await ask("\(page).md").fields[.robots] == "noindex")
    #expect(try await ask("/hidden.md").fields[.robots] == "noindex, nofollow")
    let agent: HTTPFields = [.userAgent: "Mozilla/5.0 (compatible; Claude-User/1.0)"]
    #expect(try await ask("\(page).md", .get, agent).fields[.robots] == "index, follow")
    #expect(try await ask("/hidden.md", .get, agent).fields[.robots] == "noindex, nofollow")
    #expect(try await ask(page).fields[.robots] == nil)
  }

  @Test func filesThatGainFromItGoOutCompressed() async throws {
    let plain = try await ask("/site.css")
    let packed = try await ask("/site.css", .get, [.acceptEncoding: "br, gzip"])
    #expect(plain.fields[.contentEncoding] == nil)
    #expect(packed.fields[.contentEncoding] == "gzip")
    #expect(Array(packed.body.prefix(2)) == [0x1F, 0x8B])
    #expect(packed.body.count < plain.body.count)
    #expect(packed.fields[.vary] == "Accept-Encoding")
    #expect(plain.fields[.vary] == "Accept-Encoding")
    #expect(packed.fields[.eTag] != plain.fields[.eTag])
    let picture = try await ask("/assets/Map.PNG", .get, [.acceptEncoding: "gzip"])
    #expect(picture.fields[.contentEncoding] == nil)
    #expect(picture.fields[.vary] == nil)
  }

  // MARK: - What the client has already

  @Test func whoMeansAnotherFileIsToldSo() async throws {
    let tag = try #require(try await ask(page).fields[.eTag])
    #expect(try await ask(page, .get, [.ifMatch: tag]).status == .ok)
    #expect(try await ask(page, .get, [.ifMatch: "\"other\""]).status == .preconditionFailed)
  }

  @Test func whoHasTheFileIsToldSo() async throws {
    let tag = try #require(try await ask(page).fields[.eTag])
    let again = try await ask(page, .get, [.ifNoneMatch: "\"other\", \(tag)"])
    #expect(again.status == .notModified)
    #expect(again.body.isEmpty)
    #expect(again.fields[.eTag] == tag)
    #expect(again.fields[.vary] == "Accept-Encoding, Accept")
    #expect(again.fields[.cacheControl] != nil)
    let packed = try await ask("/site.css", .get, [.acceptEncoding: "gzip"])
    let known: HTTPFields = [
      .acceptEncoding: "gzip", .ifNoneMatch: try #require(packed.fields[.eTag]),
    ]
    #expect(try await ask("/site.css", .get, known).status == .notModified)
    #expect(try await ask(page, .get, [.ifNoneMatch: "\"other\""]).status == .ok)
  }

  @Test func partsAreGivenAsTheyAreAskedFor() async throws {
    let whole = try await ask(page)
    let part = try await ask(page, .get, [.range: "bytes=4-15", .acceptEncoding: "gzip"])
    #expect(part.status == .partialContent)
    #expect(part.text == "7. Workshops")
    #expect(part.fields[.contentRange] == "bytes 4-15/\(whole.body.count)")
    #expect(part.fields[.contentEncoding] == nil)
    let beyond = try await ask(page, .get, [.range: "bytes=1000-"])
    #expect(beyond.status == .rangeNotSatisfiable)
    #expect(beyond.fields[.contentRange] == "bytes */\(whole.body.count)")
    let tag = try #require(whole.fields[.eTag])
    #expect(try await ask(page, .get, [.range: "bytes=0-0", .ifRange: tag]).body.count == 1)
    #expect(try await ask(page, .get, [.range: "bytes=0-0", .ifRange: "\"old\""]).status == .ok)
    #expect(try await ask(page, .head, [.range: "bytes=0-0"]).status == .ok)
  }

  @Test func whatIsNamedByItsContentIsKeptForLong() async throws {
    let shard = try await ask("/search-en/s/4-OHyS.js")
    #expect(shard.fields[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(try await ask(page).fields[.cacheControl] == "public, max-age=60, must-revalidate")
    let preview = Asking(isPublic: false)
    #expect(try await preview("/search-en/s/4-OHyS.js").fields[.cacheControl] == "no-store")
    #expect(try await preview("/moved").fields[.cacheControl] == "no-store")
  }

  // MARK: - Missing pages

  @Test func offersThePagesThatAreNearest() async throws {
    let plan = try await ask("/toolkit/tools/workshop")
    #expect(plan.status == .notFound)
    #expect(plan.fields[.contentType] == "text/html; charset=utf-8")
    #expect(plan.text.contains("near: toolkit/the-tools/7-workshops"))
    #expect(!plan.text.contains("fr/"))
    let twin = try await ask("/toolkit/tools/workshop.md")
    #expect(twin.fields[.contentType] == "text/markdown; charset=utf-8")
    #expect(twin.text.hasPrefix("near: toolkit/the-tools/7-workshops"))
    #expect(try await ask("/qqqqqqqq").text == "<p>near: </p>")
  }

  @Test func anAuthorsDocumentStandsApartFromTheEditor() async throws {
    let edited = Asking(isEdited: true)
    let game = try await edited("/assets/game.html").fields[.contentSecurityPolicy]
    #expect(game?.contains("sandbox allow-scripts") == true)
    #expect(game?.contains("allow-same-origin") == false)
    #expect(try await edited("/assets/Map.PNG").fields[.contentSecurityPolicy] == nil)
    #expect(try await edited("/hidden").fields[.contentSecurityPolicy] == nil)
    #expect(try await Asking()("/assets/game.html").fields[.contentSecurityPolicy] == nil)
  }

  @Test func aMissingPictureIsNoPage() async throws {
    let plan = try await ask("/assets/none.png", .get, [.accept: "image/*"])
    #expect(plan.status == .notFound)
    #expect(plan.fields[.contentType] == "text/plain; charset=utf-8")
  }
}
