import Glibc
import SiteBuild
import SiteRendering
import Testing

@Suite struct SitePublicationTests {
  let site: Publishing
  var folder: TemporaryFolder { site.folder }

  init() throws { site = try Publishing() }

  @Test func publishesIntoAFolderThatIsNotThere() throws {
    let summary = try site.publish(
      ["index.html": "home", "a/b.html": "bee"], into: folder("x/y/out").string)
    #expect(try site.site("x/y/out") == ["index.html": "home", "a/b.html": "bee"])
    #expect(try folder.names("x/y") == ["out"])
    #expect(summary.folder == (try resolvedPath(of: folder("x/y/out"))))
    #expect((summary.written, summary.linked, summary.removed) == (2, 0, 0))
    #expect(summary.bytes == 7)
    #expect(!summary.unchanged)
  }

  @Test func publishesIntoAnEmptyFolderAndKeepsItsPermissions() throws {
    try folder.makeFolder("public")
    try #require(chmod(site.target, 0o750) == 0)
    try site.publish(["index.html": "home"])
    #expect(try folder.facts("public").permissions == 0o750)
    #expect(try folder.names() == ["public"])
  }

  @Test func touchesNothingWhenNothingDiffers() throws {
    let files = ["index.html": "home", "a/b.html": "bee", "a/c.html": ""]
    try site.publish(files)
    let names = [".", "index.html", "a", "a/b.html", "a/c.html", "manifest.json"]
    let before = try names.map { try folder.facts("public/\($0)") }
    let summary = try site.publish(files)
    #expect(summary.unchanged)
    #expect((summary.written, summary.linked, summary.removed) == (0, 3, 0))
    #expect(try names.map { try folder.facts("public/\($0)") } == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func linksWhatIsUnchangedAndWritesTheRest() throws {
    try site.publish(["index.html": "home", "a/b.html": "bee"])
    let before = try folder.facts("public/index.html")
    let changed = try folder.facts("public/a/b.html")
    let root = try folder.facts("public")
    let summary = try site.publish(["index.html": "home", "a/b.html": "bumble"])
    #expect((summary.written, summary.linked) == (1, 1))
    #expect(try folder.facts("public/index.html") == before)
    #expect(try folder.facts("public/a/b.html").identity != changed.identity)
    #expect(try folder.facts("public").identity != root.identity)
    #expect(try site.site() == ["index.html": "home", "a/b.html": "bumble"])
    #expect(try folder.names() == ["public"])
  }

  @Test func removesPagesAndFoldersThatAreGone() throws {
    try site.publish(["index.html": "home", "a/b.html": "bee", "a/c.html": "sea"])
    let summary = try site.publish(["index.html": "home"])
    #expect((summary.written, summary.linked, summary.removed) == (0, 1, 2))
    #expect(!summary.unchanged)
    #expect(try folder.names("public") == ["index.html", "manifest.json"])
    #expect(summary.dropped == [])
  }

  @Test func namesFilesOfOthersThatAreGone() throws {
    try site.publish(["index.html": "home", "a.html": "a"])
    try folder.put("public/notes/b.txt", "mine")
    try folder.put("public/B.html", "mine too")
    try folder.makeLink("public/link", to: "a.html")
    let summary = try site.publish(["index.html": "home", "a.html": "a"])
    #expect(summary.dropped == ["B.html", "link", "notes/b.txt"])
    #expect(!summary.unchanged)
    #expect(try site.site() == ["index.html": "home", "a.html": "a"])
  }

  @Test func bringsBackWhatWasRemovedOrEditedByHand() throws {
    let files = ["index.html": "home", "a.html": "a", "b.html": "b"]
    try site.publish(files)
    try removeTree(folder("public/a.html"))
    try folder.put("public/b.html", "edited")
    let summary = try site.publish(files)
    #expect((summary.written, summary.linked) == (2, 1))
    #expect(try site.site() == files)
  }

  @Test func writesAFileThatWasReplacedByALink() throws {
    try folder.put("elsewhere", "home")
    try site.publish(["index.html": "home"])
    try removeTree(folder("public/index.html"))
    try folder.makeLink("public/index.html", to: "../elsewhere")
    try site.publish(["index.html": "home"])
    #expect(try folder.facts("public/index.html").kind == .file)
    #expect(try folder.facts("public/index.html") != folder.facts("elsewhere"))
  }

  @Test func turnsAFileIntoAFolderAndBack() throws {
    try site.publish(["a": "file", "b/c": "inner"])
    try site.publish(["a/x": "inner", "b": "file"])
    #expect(try site.site() == ["a/x": "inner", "b": "file"])
  }

  @Test func publishesASiteWithoutPages() throws {
    try site.publish([:])
    #expect(try folder.names("public") == ["manifest.json"])
    #expect(try site.publish([:]).unchanged)
  }

  @Test func takesFilesFromManyTasks() async throws {
    let files = (0..<2000).map {
      OutputFile(path: "\($0 % 7)/\($0 % 31)/\($0).html", bytes: Array("page \($0)".utf8))
    }
    let publication = try SitePublication.begin(target: site.target, protecting: [])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: files.count, by: 50) {
        group.addTask { try publication.write(Array(files[start..<(start + 50)])) }
      }
      try await group.waitForAll()
    }
    let summary = try publication.finish()
    #expect(summary.written == 2000)
    let expected = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(try site.site() == expected)
    let manifest = try #require(Manifest(encoded: try readFile(folder("public/manifest.json"))))
    #expect(Set(manifest.entries.map(\.path)) == Set(files.map(\.path)))
  }

  @Test func leavesNothingWhenAbandoned() throws {
    try site.publish(["index.html": "home"])
    let before = try folder.facts("public")
    let publication = try SitePublication.begin(target: site.target, protecting: [])
    try publication.write([OutputFile(path: "a/b.html", bytes: [1])])
    #expect(try folder.names() == [".public.staging", "public"])
    publication.abandon()
    publication.abandon()
    #expect(try folder.names() == ["public"])
    #expect(try folder.facts("public") == before)
  }

  @Test func refusesASecondBuildAtTheSameTime() throws {
    let first = try SitePublication.begin(target: site.target, protecting: [])
    try first.write([OutputFile(path: "index.html", bytes: [1])])
    let target = try resolvedPath(of: folder.path).appending("public").string
    #expect(throws: PublishError.underWay(target: target)) {
      try site.publish(["other.html": "2"])
    }
    #expect(try first.finish().written == 1)
    try site.publish(["other.html": "2"])
    #expect(try site.site() == ["other.html": "2"])
    #expect(try folder.names() == ["public"])
  }

  @Test func letsNeighboursPublishAtTheSameTime() throws {
    let first = try SitePublication.begin(target: site.target, protecting: [])
    try site.publish(["index.html": "2"], into: folder("other").string)
    _ = try first.finish()
    #expect(try folder.names() == ["other", "public"])
  }
}
