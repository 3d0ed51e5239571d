import SiteTestSupport
import Testing

@Suite struct PlainBodyTests {
  @Test(arguments: GoldenCase.all(in: "body/plain"))
  func matchesGoldenAndTheCRenderer(_ golden: GoldenCase) throws {
    let file = ExampleFile(try golden.read("expected.md"))
    #expect(!file.examples.isEmpty)
    for example in file.examples {
      let comparison = Comparison(ExampleFile.source(example))
      #expect(comparison.oursReduced == comparison.theirsReduced, "\(example)")
      #expect(!comparison.reasons.contains(.hiddenMention), "\(example)")
    }
    try golden.expect("expected.md", equals: file.text { Comparison($0).ours })
  }

  @Test(arguments: 0..<20)
  func differsInNothingElseOnRandomPages(_ batch: Int) {
    for seed in 0..<50 {
      var generator = MarkdownGenerator(seed: UInt64(2_000_000 + batch * 50 + seed))
      let text = generator.page()
      let comparison = Comparison(text)
      #expect(
        comparison.oursReduced == comparison.theirsReduced,
        "seed \(batch * 50 + seed): \(text.debugDescription)")
    }
  }

  /// Where the C renderer gives one id twice.
  @Test(arguments: ["a[^a] b[^a] c[^a-2]", "a[^a-2] b[^a] c[^a]", "a[^a] b[^A] c[^a-2] d[^a--2]"])
  func idsOfNotesStandOnce(_ text: String) {
    let html = Comparison(text + "\n\n[^a]: x\n[^a-2]: y\n[^a--2]: z\n").ours
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count >= 4)
    #expect(Set(ids).count == ids.count)
    for way in html.split(separator: "href=\"#").dropFirst() {
      #expect(ids.contains(way.prefix { $0 != "\"" }))
    }
  }

  @Test func thereAreEnoughExamples() throws {
    let count = try GoldenCase.all(in: "body/plain").reduce(0) {
      try $0 + ExampleFile($1.read("expected.md")).examples.count
    }
    #expect(count >= 80)
  }

  @Test func everyExpectedFileIsRead() throws {
    let unread = try GoldenGroup.unreadFiles(besides: [
      GoldenGroup("body/plain", expected: ["expected.md"]),
      GoldenGroup("body/dressed", expected: ["expected.html"]),
    ])
    #expect(unread == [])
  }
}
