import Glibc
import SiteBuild
import Testing

@Suite struct RemoveTreeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func followsNoLink() throws {
    try folder.put("kept/page", "x")
    try folder.makeFolder("tree/inner")
    try folder.makeLink("tree/inner/link", to: folder("kept").string)
    try removeTree(folder("tree"))
    #expect(try folder.names() == ["kept"])
    #expect(try folder.text("kept/page") == "x")
  }

  @Test func removesALinkAndNotItsEnd() throws {
    try folder.put("kept/page", "x")
    try folder.makeLink("link", to: "kept")
    try removeTree(folder("link"))
    #expect(try folder.names() == ["kept"])
  }

  @Test func removesNamesThatAreNotUTF8() throws {
    try folder.makeFolder("tree")
    let raw =
      Array(folder("tree/bad").string.utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    try #require(mkdir(raw, 0o777) == 0)
    try removeTree(folder("tree"))
    #expect(try folder.names() == [])
  }

  @Test func sparesANameAndTheFoldersAboveIt() throws {
    try folder.put("tree/a/.git/HEAD", "ref")
    try folder.put("tree/a/page")
    try folder.put("tree/b/page")
    #expect(try removeTree(folder("tree"), sparing: ".git") == [folder("tree/a/.git")])
    #expect(try folder.names("tree") == ["a"])
    #expect(try folder.names("tree/a") == [".git"])
    #expect(try folder.text("tree/a/.git/HEAD") == "ref")
  }

  @Test func isContentWithNothing() throws {
    #expect(try removeTree(folder("missing")) == [])
  }
}
