import Testing

@testable import SiteModel

@Suite struct ReaddressingTests {
  @Test(arguments: [
    ("../../guide/other.md#team", "other.md#team"),
    ("../assets/a%20b.png", "../.gitbook/assets/a%20b.png"),
    ("../../guide/", "./"),
    ("../../", ".."),
    ("x.md?y#z", "../.gitbook/includes/x.md?y#z"),
    ("#here", "#here"), ("", ""), ("?a", "?a"),
    ("/guide/other.md", "/guide/other.md"),
    ("https://example.org/x", "https://example.org/x"), ("mailto:a@b.c", "mailto:a@b.c"),
    ("broken-reference", "broken-reference"),
    ("../../../out.md", "../../../../../out.md"),
  ])
  func isWrittenAsTheOtherFileWould(_ address: String, _ expected: String) {
    let readdressing = Readdressing(from: ".gitbook/includes", to: "guide")
    #expect(readdressing.address(address) == expected)
  }

  @Test func foldersWithSpacesAreEncodedOnce() {
    let readdressing = Readdressing(from: "my parts", to: "my guide/deep")
    #expect(readdressing.address("a%20b.md") == "../../my%20parts/a%20b.md")
    #expect(readdressing.address("../my%20guide/x.md") == "../x.md")
  }
}
