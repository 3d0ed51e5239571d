import Testing

/// What a browser makes of the sanitizer's output: only what is allowed, and in its place.
@Suite struct HTMLOracleTests {
  /// About 20,000 fragments.
  private static let randomPages = 8_000

  @Test func triesEnoughPayloads() { #expect(HostilePayloads.all.count >= 120) }

  @Test(arguments: GumboPage.Frame.all)
  func payloadsDoNothing(in frame: GumboPage.Frame) {
    for payload in HostilePayloads.all {
      #expect(GumboPage([payload], in: frame).faults == [], "\(payload)")
    }
  }

  @Test(arguments: GumboPage.Frame.all)
  func payloadsDoNothingTagByTag(in frame: GumboPage.Frame) {
    for payload in HostilePayloads.all {
      let pieces = payload.split(separator: "<", omittingEmptySubsequences: false)
      let tags = [String(pieces[0])] + pieces.dropFirst().map { "<\($0)" }
      #expect(GumboPage(tags, in: frame).faults == [], "\(payload)")
    }
  }

  @Test func payloadsDoNothingTogether() {
    for frame in GumboPage.Frame.all {
      #expect(GumboPage(HostilePayloads.all, in: frame).faults == [])
    }
  }

  @Test func randomPagesStayInTheirPlace() {
    var generator = HTMLFragmentGenerator(seed: 20_250_101)
    var faulty = 0
    for number in 0..<Self.randomPages where faulty < 5 {
      let frame = GumboPage.Frame.all[number % GumboPage.Frame.all.count]
      let fragments = generator.fragments()
      let faults = GumboPage(fragments, in: frame).faults
      #expect(faults == [], "\(fragments)")
      if !faults.isEmpty { faulty += 1 }
    }
  }
}
