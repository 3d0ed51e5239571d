import Testing

@testable import SiteModel

@Suite struct NearNamesTests {
  static let pages = (1...9999).map { "guide/\($0 % 100)/page-\($0).md" } + ["tools/7-workshops.md"]

  @Test(arguments: [
    ("tools/7-workshop.md", "tools/7-workshops.md"),
    ("tools/7-wrokshops.md", "tools/7-workshops.md"),
    ("TOOLS/7-Workshops.md", "tools/7-workshops.md"),
    ("tolls/7-workshops.md", "tools/7-workshops.md"),
    ("a/b/c/7-workshops.md", "tools/7-workshops.md"),
    ("guide/1/page-90001.md", "guide/1/page-9001.md"),
  ])
  func findsTheNameThatWasMeant(_ name: String, _ meant: String) {
    #expect(NearNames(Self.pages).nearest(to: name) == meant)
  }

  @Test(arguments: ["", "nothing-like-it.md", "guide"])
  func offersNothingWhereNothingIsNear(_ name: String) {
    #expect(NearNames(Self.pages).nearest(to: name) == nil)
  }

  @Test func aNameThatSeveralFoldersHaveIsNotOffered() {
    let names = NearNames(["a/notes.md", "b/notes.md", "a/README.md"])
    #expect(names.nearest(to: "some/where/notes.md") == nil)
    #expect(names.nearest(to: "some/where/README.md") == nil)
  }

  /// Thousands of broken links among thousands of pages stay linear.
  @Test(arguments: ["guide/1/page-9001x.md", "x", "guide/50/page-5050.md", "zzz/page.md"])
  func comparesWithFewNamesHoweverManyThereAre(_ name: String) {
    #expect(NearNames(Self.pages).candidates(for: name).count <= 4 * NearNames.reach)
  }

  @Test func theOrderOfTheNamesDoesNotMatter() {
    let names = ["b.md", "a.md", "A.md", "B.md"]
    let one = NearNames(names)
    let other = NearNames(names.reversed())
    for name in ["c.md", "aa.md", ".md"] {
      #expect(one.candidates(for: name) == other.candidates(for: name))
      #expect(one.nearest(to: name) == other.nearest(to: name))
    }
  }
}
