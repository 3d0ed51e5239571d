import SiteBuild
import Testing

@Suite struct DiskPathTests {
  @Test(arguments: [
    ("a/b", "c", "a/b/c"), ("a/", "c", "a/c"), ("/", "c", "/c"), ("a", "/c", "/c"),
    ("", "c", "./c"),
  ])
  func joins(_ folder: String, _ relative: String, _ joined: String) {
    #expect(DiskPath(folder).appending(relative).string == joined)
  }

  @Test(arguments: [
    ("a/b/c", "a/b", "c"), ("a", ".", "a"), ("/a", "/", "a"), ("/", "/", ""), ("a/b/", "a", "b"),
  ])
  func comesApart(_ path: String, _ parent: String, _ name: String) {
    #expect(DiskPath(path).parent.string == parent)
    #expect(DiskPath(path).name == name)
  }

  @Test func findsNeighbours() {
    #expect(DiskPath("/a/public").sibling(".x").string == "/a/.x")
    #expect(DiskPath("public").sibling(".x").string == ".x")
  }

  @Test func containsByPartsAndNotByLetters() {
    #expect(DiskPath("/a/b").contains(DiskPath("/a/b/c")))
    #expect(DiskPath("/a/b").contains(DiskPath("/a/b")))
    #expect(!DiskPath("/a/b").contains(DiskPath("/a/bc")))
    #expect(!DiskPath("/a/b").contains(DiskPath("/a")))
    #expect(!DiskPath("/a").contains(DiskPath("a/b")))
    #expect(DiskPath("/").contains(DiskPath("/a")))
  }

  @Test func givesThePathBelowAFolder() {
    #expect(DiskPath("/a").relative(DiskPath("/a/b/c")) == "b/c")
    #expect(DiskPath("/a").relative(DiskPath("/a")) == nil)
    #expect(DiskPath("/a").relative(DiskPath("/b")) == nil)
  }
}
