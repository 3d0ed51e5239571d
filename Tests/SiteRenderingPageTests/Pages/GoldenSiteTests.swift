import SiteTestSupport
import Testing

/// `Golden/site/<variant>` holds some files of the fixture site as they are published. A file that
/// lies there is compared; to watch one more, make an empty file of its name and update.
@Suite struct GoldenSiteTests {
  @Test(arguments: GoldenCase.all(in: "site"))
  func matchesGolden(_ golden: GoldenCase) throws {
    let variant = try #require(Fixture.Variant(rawValue: golden.name))
    let site = try Fixture.site(variant)
    let watched = try TestFiles.paths(below: golden.folder)
    try #require(!watched.isEmpty)
    for path in watched {
      let text = try #require(site.files[path], "\(path) is not published")
      try golden.expect(path, equals: text)
    }
  }

  @Test func everyVariantIsWatched() {
    #expect(
      Set(GoldenCase.all(in: "site").map(\.name)) == Set(Fixture.Variant.allCases.map(\.rawValue)))
  }

  /// But for what is meant: a wildcard, and translations that are not up to date.
  @Test(arguments: Fixture.Variant.allCases)
  func contentAndTemplatesAreWithoutFindings(_ variant: Fixture.Variant) throws {
    let site = try Fixture.site(variant)
    let expected: Set = [
      "redirect/wildcard", "translation/missing-block", "translation/missing-link",
      "translation/outdated", "translation/untranslated",
    ]
    let found = Set((site.checked.diagnostics + site.diagnostics).map(\.code.rawValue))
    #expect(found == (variant == .withoutBase ? expected.union(["config/missing-base"]) : expected))
  }

  @Test(arguments: Fixture.Variant.allCases)
  func isTheSameEachTime(_ variant: Fixture.Variant) throws {
    #expect(try Fixture.make(variant).files == Fixture.make(variant).files)
  }
}
