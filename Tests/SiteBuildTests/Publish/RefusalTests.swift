import Glibc
import SiteBuild
import SiteRendering
import Testing

@Suite struct RefusalTests {
  let site: Publishing
  var folder: TemporaryFolder { site.folder }

  init() throws { site = try Publishing() }

  private func refusal(
    into target: String? = nil, protecting protected: [String] = []
  ) throws -> PublishError? {
    #expect(throws: PublishError.self) {
      try site.publish(["index.html": "new"], into: target, protecting: protected)
    }
  }

  @Test(arguments: ["notes.txt", "inner/notes.txt", ".env", "manifest.json"])
  func leavesAStrangersFolderAlone(_ file: String) throws {
    try folder.put("public/\(file)", #"{"files":[]}"#)
    try folder.put("public/.gitignore", "*")
    let before = try folder.facts("public")
    let error = try refusal()
    guard case .foreignFolder(_, let example) = error else {
      Issue.record("not refused as a stranger's: \(String(describing: error))")
      return
    }
    #expect(file.hasPrefix(example))
    #expect(error?.message.contains("holds files that toolkit did not write") == true)
    #expect(try folder.facts("public") == before)
    #expect(try folder.text("public/\(file)") == #"{"files":[]}"#)
    #expect(try folder.names() == ["public"])
  }

  @Test func refusesAFileAsTarget() throws {
    try folder.put("public", "file")
    #expect(try refusal() == .notAFolder(path: site.target))
    #expect(try refusal(into: folder("public/inner").string) != nil)
    #expect(try folder.text("public") == "file")
  }

  @Test(arguments: ["/", "//", "/tmp/..", "/."])
  func refusesTheRoot(_ path: String) throws {
    #expect(try refusal(into: path) == .rootFolder)
  }

  @Test func refusesWhatTheBuildReads() throws {
    try folder.put("work/content/en/README.md")
    try folder.makeLink("link", to: "work")
    let content = folder("work/content").string
    for target in ["work", "work/content", "link", "link/content", "work/../work"] {
      let target = folder(target).string
      #expect(
        try refusal(into: target, protecting: [content])
          == .holdsSource(target: target, source: content))
    }
    #expect(try folder.names("work") == ["content"])
    #expect(try folder.names() == ["link", "work"])
  }

  @Test func publishesBesideAndInsideWhatTheBuildReads() throws {
    try folder.put("content/README.md")
    let content = folder("content").string
    try site.publish(["a": ""], into: folder("content-site").string, protecting: [content])
    try site.publish(["a": ""], into: folder("content/public").string, protecting: [content])
    #expect(try folder.names("content/public") == ["a", "manifest.json"])
  }

  @Test func publishesBehindALink() throws {
    try folder.makeFolder("real")
    try folder.makeLink("public", to: "real")
    try site.publish(["index.html": "1"])
    try site.publish(["index.html": "2"])
    #expect(try folder.facts("public").kind == .link)
    #expect(try folder.text("real/index.html") == "2")
    #expect(try folder.names() == ["public", "real"])
  }

  @Test func publishesBehindALinkThatLeadsToNothingYet() throws {
    try folder.makeLink("public", to: "deep/real")
    try site.publish(["index.html": "1"])
    #expect(try folder.text("deep/real/index.html") == "1")
  }

  @Test func refusesALinkInACircle() throws {
    try folder.makeLink("public", to: "public")
    guard case .disk(let error) = try refusal() else {
      Issue.record("not refused")
      return
    }
    #expect(error.number == ELOOP)
  }

  @Test(.enabled(if: geteuid() != 0, "root writes into every folder"))
  func namesPathAndReasonOfAParentThatCannotBeWritten() throws {
    try folder.makeFolder("closed")
    try #require(chmod(folder("closed").string, 0o555) == 0)
    try expectDiskRefusal(try refusal(into: folder("closed/out").string), EACCES)
    #expect(try folder.names("closed") == [])
  }

  @Test func namesPathAndReasonOfANameThatIsTooLong() throws {
    let name = String(repeating: "x", count: 250)
    try expectDiskRefusal(try refusal(into: folder(name).string), ENAMETOOLONG)
    #expect(try folder.names() == [])
  }

  private func expectDiskRefusal(_ error: PublishError?, _ number: Int32) throws {
    guard case .disk(let failure)? = error else {
      Issue.record("not refused by the disk: \(String(describing: error))")
      return
    }
    #expect(failure.number == number)
    #expect(failure.message == "Cannot make the folder \(failure.path): \(failure.reason).")
    #expect(failure.path.contains(folder.path.name))
  }

  @Test(arguments: [
    "", "/etc/passwd", "../up", "a/../b", "a//b", "a/", "./a", "a/.", ".git", ".git/config",
    "a/.git", "nul\0", String(repeating: "x", count: 256),
  ])
  func writesNoUnusablePath(_ path: String) throws {
    #expect(throws: PublishError.unusablePath(path)) { try site.publish([path: "x"]) }
    #expect(try folder.names() == [])
  }

  @Test(arguments: ["a/b.html", "manifest.json"])
  func writesNoPathTwice(_ path: String) throws {
    let publication = try SitePublication.begin(target: site.target, protecting: [])
    defer { publication.abandon() }
    let file = OutputFile(path: path, bytes: [])
    let error = #expect(throws: PublishError.self) {
      try publication.write([file])
      try publication.write([file])
    }
    #expect(error == .duplicatePath(path))
  }

  @Test func namesAFileThatStandsInTheWayOfAFolder() throws {
    let publication = try SitePublication.begin(target: site.target, protecting: [])
    defer { publication.abandon() }
    try publication.write([OutputFile(path: "a", bytes: [])])
    #expect(throws: PublishError.self) {
      try publication.write([OutputFile(path: "a/b", bytes: [])])
    }
  }
}
