import Testing

@testable import SiteModel

@Suite struct IncludeTargetTests {
  private static let files: Set<String> = [
    "en/.gitbook/includes/a.md", "en/parts/b c.md", "shared/x.md", ".gitbook/includes/top.md",
    "fr/.gitbook/includes/a.md",
  ]

  private func target(_ path: String, from file: String, root: String = "en") -> IncludeTarget {
    let place = ContentPlace(root: root, file: file, standIn: root == "en" ? nil : "en")
    return IncludeTarget(path, from: place) { Self.files.contains($0) }
  }

  @Test func pathsCountFromTheFileOrFromTheRoot() {
    #expect(
      target("../.gitbook/includes/a.md", from: "en/guide/x.md")
        == .file("en/.gitbook/includes/a.md", seenAt: "en/.gitbook/includes/a.md"))
    #expect(
      target("/parts/b%20c.md", from: "en/guide/x.md")
        == .file("en/parts/b c.md", seenAt: "en/parts/b c.md"))
    #expect(
      target("/parts/b c.md", from: "en/guide/x.md")
        == .file("en/parts/b c.md", seenAt: "en/parts/b c.md"))
  }

  @Test func whatGitBookKeepsHasNoFile() {
    #expect(target("/reusable-content/rc1", from: "en/x.md") == .hosted)
    #expect(target("https://app.gitbook.com/s/a/~/reusable/b/", from: "en/x.md") == .hosted)
    #expect(target("", from: "en/x.md") == .unnamed)
  }

  @Test func otherPartsOfTheContentAreOutside() {
    #expect(target("../shared/x.md", from: "en/x.md") == .outside)
    #expect(target("../../x.md", from: "en/x.md") == .outside)
    #expect(
      target("../.gitbook/includes/top.md", from: "en/x.md")
        == .file(".gitbook/includes/top.md", seenAt: ".gitbook/includes/top.md"))
  }

  @Test func aTranslationIncludesTheSourcesFileWhereItHasNone() {
    #expect(
      target("parts/b c.md", from: "fr/x.md", root: "fr")
        == .file("en/parts/b c.md", seenAt: "fr/parts/b c.md"))
    #expect(
      target(".gitbook/includes/a.md", from: "fr/x.md", root: "fr")
        == .file("fr/.gitbook/includes/a.md", seenAt: "fr/.gitbook/includes/a.md"))
    #expect(target("none.md", from: "fr/x.md", root: "fr") == .missing("fr/none.md"))
  }
}
