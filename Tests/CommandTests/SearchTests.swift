import Foundation
import Testing

@Suite struct SearchTests {
  private static let workshop = """
    ---
    number: 2
    types: [skills]
    phases: [after]
    ---

    # 2. Workshops

    ## Purpose

    A workshop works on one question.

    ## Rationale

    Small circles are better than speeches.

    ## Outcomes

    * A view that is not one's own can be described.

    """

  private func site() throws -> SiteFolder {
    try SmallSite.with([
      "content/en/tools/2-workshops.md": Self.workshop,
      "content/en/SUMMARY.md": """
      # Table of contents

      * [Small](README.md)
      * [Guide](guide.md)
      * [The tools](tools/README.md)
        * [1. Quiet talks](tools/1-quiet-talks.md)
        * [2. Workshops](tools/2-workshops.md)

      """,
    ])
  }

  /// The keys of `--format json` that are looked at here.
  private struct Found: Decodable {
    struct Result: Decodable {
      let path: String
      let address: String
      let title: String
      let score: Int
      let breadcrumbs: [String]
      let types: [String]
      let phases: [String]
      let substitutes: [[String: String]]
      let sections: [[String: String]]
    }
    let id: String?
    let query: String
    let found: Int
    let types: [String: Int]
    let phases: [String: Int]
    let results: [Result]

    init(_ line: some StringProtocol) throws {
      self = try JSONDecoder().decode(Found.self, from: Data(line.utf8))
    }
  }

  // MARK: - Formats

  @Test func showsTextToPeople() throws {
    let run = try site().toolkit("search", "quiet talks")
    #expect(run.status == 0)
    #expect(run.outputLines.first == "1. Quiet talks  tools/1-quiet-talks.html")
    #expect(run.outputLines.contains("Guide  guide.html"))
  }

  @Test func saysWhatStandsInForAWord() throws {
    let run = try site().toolkit("search", "worksohp circels")
    #expect(run.outputLines.first == "2. Workshops  tools/2-workshops.html")
    #expect(run.outputLines.contains("  has “workshop” for “worksohp”"))
    #expect(run.outputLines.contains("  # Rationale"))
  }

  @Test func saysThatNothingWasFound() throws {
    let run = try site().toolkit("search", "xylophone")
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors.contains("Nothing found for “xylophone”."))
  }

  @Test func printsJSON() throws {
    let run = try site().toolkit("search", "workshops", "--format", "json")
    #expect(run.outputLines.count == 1)
    let found = try Found(run.output)
    #expect(found.query == "workshops" && found.id == nil && found.found == 1)
    #expect(found.types == ["trust": 0, "skills": 1] && found.phases == ["before": 0, "after": 1])
    let result = try #require(found.results.first)
    #expect(result.path == "tools/2-workshops" && result.address == "tools/2-workshops.html")
    #expect(result.title == "2. Workshops" && result.breadcrumbs == ["The tools"])
    #expect(result.types == ["skills"] && result.phases == ["after"])
    #expect(result.score > 0 && result.substitutes.isEmpty)
  }

  @Test func printsWhatScoresRelevance() throws {
    let run = try site().toolkit("search", "quiet talks", "--format", "trec")
    let lines = run.outputLines.map { $0.split(separator: " ") }
    #expect(lines.first?.prefix(4) == ["1", "Q0", "tools/1-quiet-talks", "1"])
    #expect(lines.allSatisfy { $0.count == 6 && $0[1] == "Q0" && $0[5] == "toolkit" })
    #expect(lines.map { $0[3] } == (1...lines.count).map { Substring("\($0)") })
    let scores = lines.compactMap { Int($0[4]) }
    #expect(scores.count == lines.count && scores == scores.sorted(by: >))
  }

  @Test func keepsToItsLimits() throws {
    var files = ["content/README.md": "# Home\n\nText.\n"]
    for page in 0..<120 { files["content/p\(page).md"] = "# Page \(page)\n\nOne mandate.\n" }
    let folder = try SiteFolder(files)
    func count(_ arguments: String...) throws -> Int {
      try Command.run(
        Command.path, ["search", "mandate", "--format"] + arguments, in: folder(".")
      ).output.split(separator: arguments[0] == "json" ? "\"path\"" : "\n").count
    }
    #expect(try count("trec") == 100)
    #expect(try count("trec", "--limit", "3") == 3)
    #expect(try count("trec", "--limit", "1000") == 120)
    // What stands before the first one counts too.
    #expect(try count("json") == 11)
    let found = try Found(folder.toolkit("search", "mandate", "--format", "json").output)
    #expect(found.found == 120)
    #expect(try folder.toolkit("search", "mandate", "--limit", "0").status != 0)
  }

  // MARK: - Files of queries

  @Test func asksQueriesOfAFile() throws {
    let folder = try site()
    try folder.put("queries.tsv", "q1\tquiet talks\r\n\nq2\txylophone\nq3\tone\tquestion\n")
    let trec = try folder.toolkit("search", "--queries", "queries.tsv", "--format", "trec")
    #expect(trec.status == 0)
    #expect(trec.output.hasPrefix("q1 Q0 tools/1-quiet-talks 1 "))
    #expect(trec.output.contains("\nq3 Q0 tools/2-workshops 1 "))
    #expect(!trec.output.contains("q2"))
    let json = try folder.toolkit("search", "--queries", "queries.tsv", "--format", "json")
    #expect(try json.outputLines.map { try Found($0).id } == ["q1", "q2", "q3"])
    #expect(try json.outputLines.map { try Found($0).query }.last == "one\tquestion")
    let text = try folder.toolkit("search", "--queries", "queries.tsv")
    #expect(text.outputLines.first == "q1  quiet talks")
  }

  @Test(arguments: ["q1 quiet talks", "\tquiet talks"])
  func namesAMalformedLine(_ line: String) throws {
    let folder = try site()
    try folder.put("queries.tsv", "q0\ttalks\n\(line)\n")
    let run = try folder.toolkit("search", "--queries", "queries.tsv", "--format", "trec")
    #expect(run.status != 0 && run.output == "")
    #expect(
      run.errors.contains(
        "queries.tsv:2: a line of --queries is an identifier, a tab and a query."))
  }

  @Test func namesAFileThatIsNotThere() throws {
    let run = try site().toolkit("search", "--queries", "nowhere.tsv")
    #expect(run.status != 0 && run.errors.contains("nowhere.tsv"))
  }

  @Test func wantsWordsOrQueries() throws {
    let folder = try site()
    try folder.put("queries.tsv", "q0\ttalks\n")
    for arguments in [["search"], ["search", "talks", "--queries", "queries.tsv"]] {
      let run = try Command.run(Command.path, arguments, in: folder("."))
      #expect(run.status != 0)
      #expect(run.errors.contains("Either words to search for or --queries is wanted."))
    }
  }

  // MARK: - Filters and languages

  @Test func filters() throws {
    let folder = try site()
    func paths(_ arguments: String...) throws -> [String] {
      let run = try Command.run(
        Command.path, ["search", "--format", "json"] + arguments, in: folder("."))
      return try Found(run.output).results.map(\.path)
    }
    #expect(try paths("purpose", "--type", "trust") == ["tools/1-quiet-talks"])
    #expect(try paths("purpose", "--phase", "after") == ["tools/2-workshops"])
    #expect(try paths("purpose", "--type", "trust", "--phase", "after") == [])
    #expect(try paths("purpose", "--type", "trust", "--type", "skills").count == 2)
    #expect(try paths("purpose type:new") == ["tools/2-workshops"])
    #expect(try paths("", "--type", "skills") == ["tools/2-workshops"])
  }

  @Test(arguments: [("type", "trust, skills"), ("phase", "before, after")])
  func namesTheFiltersThatThereAre(_ kind: String, _ known: String) throws {
    let run = try site().toolkit("search", "talks", "--\(kind)", "trusty")
    #expect(run.status != 0 && run.output == "")
    #expect(run.errors.contains("The site knows no \(kind) “trusty”; known: \(known)."))
  }

  @Test func searchesALanguage() throws {
    let folder = try site()
    let french = try folder.toolkit("search", "entretien", "--language", "fr")
    #expect(french.outputLines.first == "Guide  fr/guide.html")
    let unknown = try folder.toolkit("search", "talks", "--language", "de")
    #expect(unknown.status != 0)
    #expect(unknown.errors.contains("The site has no language “de”."))
    let malformed = try folder.toolkit("search", "talks", "--language", "no such tag")
    #expect(malformed.status != 0)
    #expect(malformed.errors.contains("“no such tag” is no language tag."))
  }

  @Test func needsASite() throws {
    let run = try SiteFolder().toolkit("search", "talks")
    #expect(run.status != 0 && !run.errors.isEmpty)
  }
}
