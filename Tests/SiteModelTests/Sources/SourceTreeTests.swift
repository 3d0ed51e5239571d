import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct SourceTreeTests {
  @Test(arguments: [
    ("en/SWOT.md", "en/swot.md"), ("en/.gitbook/assets/Map.PNG", "en/.gitbook/assets/map.png"),
    ("en/É.svg", "en/é.svg"),
  ])
  func namesThatDifferInCapitalsClash(_ one: String, _ other: String) {
    let tree = tree([one, other])
    #expect(tree.refused.map(\.code) == [.fileNameClash])
    #expect(tree.files.count + tree.assets.count == 2)
  }

  /// A dictionary would take the two for one file, and lose a page without a word.
  @Test func namesThatDifferInStoredAccentsClash() {
    let tree = tree(["en/caf\u{E9}.md", "en/cafe\u{301}.md"])
    #expect(tree.refused.map(\.code) == [.fileNameClash])
    #expect(tree.refused.first?.message.contains("the way an accent is stored") == true)
    #expect(tree.files.count == 1)
  }

  @Test(arguments: [("en/a.md", "en/a.svg"), ("en/a.md", "fr/a.md"), ("en/ﬁ.md", "en/fi.md")])
  func otherNamesDoNot(_ one: String, _ other: String) {
    #expect(tree([one, other]).refused == [])
  }

  /// The clash of names is told, not that of addresses too.
  @Test func oneClashIsToldOnce() {
    let text = "# T\n\nText.\n"
    let site = CheckedSite(
      SourceTree(["site.yml": "", "en/README.md": text, "en/A.md": text, "en/a.md": text]))
    #expect(site.codes == [.fileNameClash])
  }

  @Test func anAssetThatWouldReplaceAPageClashes() {
    let text = "# T\n\nText.\n"
    let site = CheckedSite(
      SourceTree([
        "site.yml": "", "en/README.md": text, "en/a.md": text, "en/a.html": "",
        "static/index.html": "",
        "en/fr/x.png": "", "fr/README.md": text, "fr/x.png": "",
      ]))
    #expect(site.codes == [.fileNameClash, .fileNameClash, .fileNameClash])
  }

  private func tree(_ paths: [String]) -> SourceTree {
    let files = paths.map { SourceTree.File(path: $0, bytes: []) }
    let isText = { (file: SourceTree.File) in file.path.hasSuffix(".md") }
    return SourceTree(
      root: "content", texts: files.filter(isText),
      assets: files.filter { !isText($0) }.map { SourceTree.Asset(path: $0.path, size: 0) })
  }
}
