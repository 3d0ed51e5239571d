import Glibc
import SiteBuild
import Synchronization
import Testing

@Suite struct ReplaceKnownFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("a.md", "before")
  }

  private func replace(
    _ known: String, _ exchange: @escaping PathExchange = exchangeOnDisk
  ) throws -> String? {
    try replaceKnownFile(
      folder("a.md"), Array("after".utf8), knownAs: ContentDigest(of: Array(known.utf8)),
      exchange: exchange
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func writesWhatIsKnown() throws {
    try #require(chmod(folder("a.md").string, 0o640) == 0)
    #expect(try replace("before") == nil)
    #expect(try folder.text("a.md") == "after")
    #expect(try folder.facts("a.md").permissions & 0o777 == 0o640)
    #expect(try folder.names() == ["a.md"])
  }

  @Test func leavesWhatSaysSomethingElse() throws {
    #expect(try replace("long ago") == "before")
    #expect(try folder.text("a.md") == "before")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func givesBackWhatWasWrittenAtTheLastMoment() throws {
    let file = folder("a.md")
    let other = try replace("before") { first, second in
      do {
        try removeTree(file)
        try writeFile(file, Array("meanwhile".utf8))
      } catch { return EIO }
      return exchangeOnDisk(first, second)
    }
    #expect(other == "meanwhile")
    #expect(try folder.text("a.md") == "meanwhile")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func theLastOfSeveralWritersIsKept() throws {
    let file = folder("a.md")
    let texts = Mutex(["third", "second"])
    let other = try replace("before") { first, second in
      do {
        if let text = texts.withLock({ $0.popLast() }) {
          try removeTree(file)
          try writeFile(file, Array(text.utf8))
        }
      } catch { return EIO }
      return exchangeOnDisk(first, second)
    }
    #expect(other == "third")
    #expect(try folder.text("a.md") == "third")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func writesWhereNothingCanBeExchanged() throws {
    #expect(try replace("before") { _, _ in EINVAL } == nil)
    #expect(try folder.text("a.md") == "after")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func leavesTheFileWhenTheDiskRefuses() throws {
    #expect(throws: FileError.self) { try replace("before") { _, _ in EIO } }
    #expect(try folder.text("a.md") == "before")
    #expect(try folder.names() == ["a.md"])
  }

  @Test func followsALinkAndKeepsIt() throws {
    try folder.move("a.md", to: "real/a.md")
    try folder.makeLink("a.md", to: "real/a.md")
    #expect(try replace("before") == nil)
    #expect(try folder.text("real/a.md") == "after")
    #expect(try folder.facts("a.md").kind == .link)
  }
}
