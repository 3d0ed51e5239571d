import Glibc
import SiteBuild
import Testing

@Suite struct ListTreeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusals(_ tree: FileTree) -> [String: FileTree.Reason] {
    Dictionary(uniqueKeysWithValues: tree.refused.map { ($0.path, $0.reason) })
  }

  @Test func sortsByTheBytesOfThePath() throws {
    for path in ["b", "a/z", "a-b", "a", "é", "Z", "a.md"] where path != "a" {
      try folder.put(path, path)
    }
    let tree = try listTree(folder.path)
    #expect(tree.files.map(\.path) == ["Z", "a-b", "a.md", "a/z", "b", "é"])
    #expect(tree.files.map(\.size) == [1, 3, 4, 3, 1, 2])
    #expect(tree.refused.isEmpty)
  }

  @Test func followsLinksThatStayInside() throws {
    try folder.put("assets/logo.svg", "x")
    try folder.makeLink("logo.svg", to: "assets/logo.svg")
    try folder.makeLink("images", to: "assets")
    let tree = try listTree(folder.path)
    #expect(
      tree.files == [
        .init(path: "assets/logo.svg", size: 1),
        .init(path: "images/logo.svg", size: 1, throughLink: true),
        .init(path: "logo.svg", size: 1, throughLink: true),
      ])
    #expect(tree.refused.isEmpty)
  }

  @Test func refusesLinksThatLeadOutInCirclesOrNowhere() throws {
    try folder.put("secret")
    try folder.put("content/a/page")
    try folder.makeLink("content/up", to: "..")
    try folder.makeLink("content/out", to: "../secret")
    try folder.makeLink("content/host", to: "/etc/passwd")
    try folder.makeLink("content/a/loop", to: "..")
    try folder.makeLink("content/a/self", to: "self")
    try folder.makeLink("content/gone", to: "nothing")
    let tree = try listTree(folder("content"))
    #expect(tree.files.map(\.path) == ["a/page"])
    #expect(
      refusals(tree) == [
        "up": .linkOutside, "out": .linkOutside, "host": .linkOutside, "a/loop": .linkLoop,
        "a/self": .linkLoop, "gone": .linkToNothing,
      ])
  }

  @Test func refusesLoopsThroughTwoLinks() throws {
    try folder.put("a/page")
    try folder.put("b/page")
    try folder.makeLink("a/to-b", to: "../b")
    try folder.makeLink("b/to-a", to: "../a")
    let tree = try listTree(folder.path)
    #expect(tree.files.map(\.path) == ["a/page", "a/to-b/page", "b/page", "b/to-a/page"])
    #expect(refusals(tree) == ["a/to-b/to-a": .linkLoop, "b/to-a/to-b": .linkLoop])
  }

  @Test func looksThroughALinkToTheFolderItself() throws {
    try folder.put("real/page")
    try folder.makeLink("content", to: "real")
    #expect(try listTree(folder("content")).files.map(\.path) == ["page"])
  }

  @Test func leavesOutWhatIsSkippedAlsoBehindALink() throws {
    try folder.put(".git/config", "secret")
    try folder.put("page")
    try folder.makeLink("config", to: ".git/config")
    let tree = try listTree(folder.path) { $0 == ".git" }
    #expect(tree.files.map(\.path) == ["page"])
    #expect(refusals(tree) == ["config": .linkOutside])
  }

  @Test func refusesWhatIsNeitherFileNorFolder() throws {
    try #require(mkfifo(folder("pipe").string, 0o600) == 0)
    #expect(refusals(try listTree(folder.path)) == ["pipe": .notAFile])
  }

  @Test func refusesNamesThatAreNotUTF8() throws {
    let raw = Array(folder("bad").string.utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    try #require(mkdir(raw, 0o777) == 0)
    #expect(refusals(try listTree(folder.path)) == ["bad\u{FFFD}": .nameNotUTF8])
  }

  @Test func boundsDepthAndCount() throws {
    try folder.put("1/2/3/page")
    try folder.put("1/page")
    let shallow = try listTree(folder.path, limits: TreeLimits(depth: 2, count: 100))
    #expect(shallow.files.map(\.path) == ["1/page"])
    #expect(refusals(shallow) == ["1/2/3": .tooDeep])
    for number in 0..<9 { try folder.put("many/\(number)") }
    let short = try listTree(folder("many"), limits: TreeLimits(depth: 2, count: 4))
    #expect(short.files.map(\.path) == ["0", "1", "2", "3"])
    #expect(refusals(short) == ["4": .tooMany])
  }

  @Test func throwsForAFolderThatIsNotThere() throws {
    #expect(throws: FileError.self) { try listTree(folder("missing")) }
  }
}
