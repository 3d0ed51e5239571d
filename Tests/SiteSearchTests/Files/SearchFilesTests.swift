import FoundationEssentials
import Testing

@testable import SiteSearch

@Suite struct SearchFilesTests {
  private func files(_ language: String, _ layout: Vectors.Layout) throws -> [SearchFile] {
    let site = try Vectors.site(language, layout)
    return SearchFiles(of: site.index, strings: .english, script: []).allFiles(fragments: "abc123")
  }

  private func files(texts: [String], layout: Vectors.Layout = .tiny) -> [SearchFile] {
    SearchFiles(
      of: SmallIndex(texts: texts, layout: layout.layout).index, strings: .english, script: []
    ).allFiles(fragments: "")
  }

  @Test(arguments: Vectors.Layout.allCases)
  func areTheSameForTheSamePagesHoweverTheyWereAnalysed(layout: Vectors.Layout) async throws {
    let sites = try Vectors.read("fixture.json", as: [Vectors.Site].self)
    let site = try #require(sites.first)
    let pages = site.searchPages
    let analyzed = await withTaskGroup(of: (Int, AnalyzedPage).self) { group in
      for (number, page) in pages.enumerated().reversed() {
        group.addTask { (number, AnalyzedPage(page, analyzer: SearchAnalyzer(language: "en"))) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    var builder = SearchIndexBuilder(
      analyzer: SearchAnalyzer(language: "en"),
      types: site.types.map { .init(id: $0.id, label: $0.label) },
      phases: site.phases.map { .init(id: $0.id, label: $0.label) }, synonyms: site.synonyms,
      layout: layout.layout)
    for number in pages.indices { builder.add(try #require(analyzed[number])) }
    let again = SearchFiles(of: builder.index(), strings: .english, script: [])
      .allFiles(fragments: "abc123")
    let first = try files("en", layout)
    #expect(again.map(\.path) == first.map(\.path))
    #expect(again.map(\.bytes) == first.map(\.bytes))
  }

  @Test func haveNamesThatTellWhatTheyHold() throws {
    let paths = try files("en", .tiny).map(\.path)
    #expect(paths.first == "search-en.js")
    #expect(Set(paths).count == paths.count)
    let form = /search-en\/[sprf]\/[0-9]+-[0-9A-Za-z]{4}\.js/
    #expect(paths.dropFirst().allSatisfy { $0.wholeMatch(of: form) != nil })
    for kind in ["s", "p", "r", "f"] {
      #expect(paths.contains { $0.hasPrefix("search-en/\(kind)/") }, "\(kind)")
    }
    let fragment = try Vectors.site("en", .tiny).pages[3].fragment(number: 3, language: "en")
    #expect(fragment.path == "search-en/x/3.js")
  }

  @Test func areOneShardForASmallSite() {
    let paths = files(texts: ["One page.", "Another page."], layout: .usual).map(\.path)
    #expect(paths.count == 2)
    #expect(paths[1].hasPrefix("search-en/s/0-"))
  }

  @Test func areThereForASiteWithoutPages() {
    #expect(files(texts: []).count == 2)
  }

  @Test func areOneCallEach() throws {
    for file in try files("fr", .tiny).dropFirst() {
      let parts = file.path.split(separator: "/")
      let number = try #require(parts[2].split(separator: "-").first)
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.hasPrefix("toolkitSearchFile(\"fr/\(parts[1])\(number)\",\""))
      #expect(text.hasSuffix("\");\n"))
      #expect(text.utf8.allSatisfy { $0 < 0x7F && $0 != 0x5C })
    }
  }

  /// Files that did not change are not fetched again.
  @Test func keepTheirNamesWhereNothingChanged() {
    let texts = (0..<60).map { "word\($0) term\($0 * 7) thing\($0 * 13)" }
    let before = Set(files(texts: texts).map(\.path))
    var changed = texts
    changed[30] += " term210"
    let after = Set(files(texts: changed).map(\.path))
    #expect(before.intersection(after).count > before.count / 2)
    #expect(before != after)
  }

  @Test func leaveCommentsOutOfTheProgram() throws {
    let script = "// Why.\n\nfunction a() {\n  // Why.\n  return \"//\";\n}\n"
    let index = try Vectors.site("en", .usual).index
    let files = SearchFiles(of: index, strings: .english, script: Array(script.utf8))
      .allFiles(fragments: "")
    let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(text.hasPrefix("(()=>{\"use strict\";\nconst toolkitSearchRoot={"))
    #expect(text.hasSuffix(";\nfunction a() {\nreturn \"//\";\n}\n})();\n"))
  }

  @Test func tellWhatBrowsersNeedToKnow() throws {
    struct Root: Decodable {
      let language: String
      let pages: Int
      let build: String
      let stop: String
      let weights: Weights
      struct Weights: Decodable {
        let pagesWithPlaces: Int
        let typo: [Int]
      }
    }
    let text = String(
      decoding: try #require(try files("en", .tiny).first).bytes, as: UTF8.self)
    let json = text.drop { $0 != "{" }.dropFirst().drop { $0 != "{" }.prefix { $0 != "\n" }
    let root = try JSONDecoder().decode(Root.self, from: Data(json.dropLast().utf8))
    #expect(root.language == "en" && root.build == "abc123")
    #expect(root.pages == (try Vectors.site("en", .tiny)).pages.count)
    #expect(root.weights.pagesWithPlaces == 2 && root.weights.typo == SearchWeights.typo)
    // Front-coded: “a”, “about” and so on; what is on most pages is there too.
    #expect(root.stop.hasPrefix("AaBboutBnC"))
  }
}
