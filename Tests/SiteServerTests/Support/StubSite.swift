import HTTPTypes
import SiteRendering
import SiteServer

/// A small site in memory.
struct StubSite: SiteFiles {
  var files: [String: String] = [
    "index.html": "<h1>Home</h1>", "index.md": "# Home\n", "fr/index.html": "<h1>Accueil</h1>",
    "fr/index.md": "# Accueil\n", "toolkit/the-tools.html": "<h1>The tools</h1>",
    "toolkit/the-tools.md": "# The tools\n",
    "toolkit/the-tools/7-workshops.html": "<h1>7. Workshops</h1>",
    "toolkit/the-tools/7-workshops.md": "# 7. Workshops\n",
    "toolkit/the-tools/index.html": "A page that only leads elsewhere.",
    "moved/index.html": "A page that only leads elsewhere.",
    "hidden.html": "<h1>Hidden</h1>", "hidden.md": "# Hidden\n", "static/CNAME": "example.org",
    "site.css": String(repeating: "body { margin: 0 }\n", count: 60),
    "assets/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "assets/Map.PNG": "PNG",
    "assets/game.html": "<script src=\"game.js\"></script>", "search-en/s/4-OHyS.js": "shard()",
    "été.html": "<h1>Été</h1>", "llms.txt": "# Site\n",
  ]
  var basePath = "/"
  let holdsBytes = true

  var paths: [String] { files.keys.filter { !$0.hasPrefix("search-") } }
  func bytes(at path: String) async -> [UInt8]? { files[path].map { Array($0.utf8) } }
  func isCopied(_ path: String) -> Bool { path.hasPrefix("assets/") }
  var redirects: [AddressRule] {
    [
      AddressRule(
        from: "toolkit/the-tools/index", to: "\(basePath)toolkit/the-tools", kind: .exact),
      AddressRule(from: "moved/index", to: "\(basePath)hidden", kind: .exact),
      AddressRule(from: "away", to: "https://example.com/x", kind: .exact),
      AddressRule(from: "old/", to: "\(basePath)toolkit/", kind: .move),
      AddressRule(from: "wiki", to: "\(basePath)toolkit/the-tools", kind: .beginning),
    ]
  }
  let redirectFiles: Set<String> = ["toolkit/the-tools/index.html", "moved/index.html"]
  let languagePrefixes = ["", "fr/"]
  let unindexed: Set<String> = ["hidden.md"]
  var listedPages: [ListedPage] {
    ["index", "toolkit/the-tools", "toolkit/the-tools/7-workshops"].enumerated().map {
      ListedPage(number: $0, path: $1, language: 0)
    } + [ListedPage(number: 3, path: "fr/index", language: 1)]
  }
  func missingPage(near pages: [ListedPage], language: Int) -> MissingPage {
    let list = pages.map(\.path).joined(separator: " ")
    return MissingPage(
      html: Array("<p>near: \(list)</p>".utf8), markdown: Array("near: \(list)\n".utf8))
  }
}

/// Answers of the rules for a site, without a socket.
struct Asking {
  var site = StubSite()
  var isPublic = true
  var isEdited = false

  func callAsFunction(
    _ path: String, _ method: HTTPRequest.Method = .get, _ fields: HTTPFields = [:]
  ) async throws -> ResponsePlan {
    let request = HTTPRequest(
      method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields)
    return try await SiteRules(
      ServedSite(site, answers: nil), isPublic: isPublic, isEdited: isEdited
    )
    .answer(to: request)
  }
}

extension ResponsePlan {
  var text: String { String(decoding: body, as: UTF8.self) }
}
