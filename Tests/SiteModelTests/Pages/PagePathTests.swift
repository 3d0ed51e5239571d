import SiteModel
import Testing

@Suite struct PagePathTests {
  @Test func knowsItsFolderAndName() {
    let path = PagePath(clean: "a/b/7-c.md")
    #expect(path.folder == "a/b")
    #expect(path.fileName == "7-c.md")
    #expect(PagePath(clean: "c.md").folder == "")
    #expect(PagePath(clean: "c.md").fileName == "c.md")
  }

  @Test(arguments: [
    ("README.md", true), ("a/README.md", true), ("a/readme.md", true), ("a/b.md", false),
  ])
  func readmeIsItsFoldersPage(_ path: String, _ isFolderPage: Bool) {
    #expect(PagePath(clean: path).isFolderPage == isFolderPage)
  }

  @Test(arguments: [
    ("d.md", "a/b/d.md"), ("./d.md", "a/b/d.md"), ("../d.md", "a/d.md"), ("/d.md", "d.md"),
    ("../../d.md", "d.md"), ("x//y/./z.md", "a/b/x/y/z.md"), ("..", "a"), ("../..", ""),
  ])
  func resolvesAddressesFromItsFolder(_ relative: String, _ target: String) {
    #expect(PagePath(clean: "a/b/c.md").resolving(relative)?.value == target)
  }

  @Test(arguments: ["../../../d.md", "/../d.md", "x/../../../../d.md"])
  func doesNotLeaveTheContent(_ relative: String) {
    #expect(PagePath(clean: "a/b/c.md").resolving(relative) == nil)
  }
}
