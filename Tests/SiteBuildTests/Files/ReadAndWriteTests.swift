import Glibc
import SiteBuild
import Testing

@Suite struct ReadAndWriteTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4095, 4096, 1_000_003])
  func readsWhatWasWritten(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try writeFile(folder("file"), bytes)
    #expect(try readFile(folder("file")) == bytes)
    #expect(try isFile(folder("file"), holding: bytes))
    #expect(try !isFile(folder("file"), holding: bytes + [0]))
  }

  @Test func comparesEveryByte() throws {
    var bytes = [UInt8](repeating: 7, count: 70_000)
    try writeFile(folder("file"), bytes)
    bytes[69_999] = 8
    #expect(try !isFile(folder("file"), holding: bytes))
  }

  @Test func readsAFileWhoseSizeIsNotKnown() throws {
    #expect(try !readFile(DiskPath("/proc/self/status")).isEmpty)
  }

  @Test func writesNoFileTwice() throws {
    try folder.put("file")
    let error = #expect(throws: FileError.self) { try writeFile(folder("file"), [1]) }
    #expect(error?.number == EEXIST)
  }

  @Test func copiesBytesAndTime() throws {
    try folder.put("file", "text")
    let time = timespec(tv_sec: 1_000_000_000, tv_nsec: 123_456_789)
    try #require(utimensat(AT_FDCWD, folder("file").string, [time, time], 0) == 0)
    try copyFile(folder("file"), to: folder("copy"))
    #expect(try folder.text("copy") == "text")
    #expect(try folder.facts("copy").modified == 1_000_000_000_123_456_789)
    #expect(try folder.facts("copy").identity != folder.facts("file").identity)
  }

  @Test func namesThePathAndTheReason() throws {
    let path = folder("missing/page.md")
    let error = #expect(throws: FileError.self) { try readFile(path) }
    #expect(error?.message == "Cannot read \(path): No such file or directory.")
  }

  @Test func refusesToReadAFolderOrAPipe() throws {
    try folder.makeFolder("inner")
    try #require(mkfifo(folder("pipe").string, 0o600) == 0)
    #expect(throws: FileError.self) { try readFile(folder("inner")) }
    #expect(throws: FileError.self) { try readFile(folder("pipe")) }
  }

  @Test func holdsNothingThroughALink() throws {
    try folder.put("file", "x")
    try folder.makeLink("link", to: "file")
    #expect(try !isFile(folder("link"), holding: Array("x".utf8)))
  }

  @Test func makesFoldersOnce() throws {
    let maker = FolderMaker()
    try maker.make(folder("a/b/c"))
    try maker.make(folder("a/b/c"))
    try maker.make(folder("a/b/d"))
    #expect(try folder.names("a/b") == ["c", "d"])
  }

  @Test func makesNoFolderWhereAFileStands() throws {
    try folder.put("a", "file")
    #expect(throws: FileError.self) { try FolderMaker().make(folder("a")) }
    #expect(throws: FileError.self) { try FolderMaker().make(folder("a/b")) }
    #expect(try folder.text("a") == "file")
  }
}
