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
    }
    try golden.expect("expected.md", equals: file.text { Comparison($0).ours })
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
