import SiteServer
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct PreparedFilesTests {
  /// Counts how often each file is made.
  private final class Maker: Sendable {
    let made = Mutex<[String: Int]>([:])
    let size: Int

    init(size: Int) { self.size = size }

    func count(_ path: String) -> Int { made.withLock { $0[path] ?? 0 } }

    func bytes(_ path: String) -> [UInt8] {
      made.withLock { $0[path, default: 0] += 1 }
      return [UInt8](repeating: 0x61, count: size)
    }
  }

  private func ask(_ files: PreparedFiles, _ path: String, _ maker: Maker) async throws
    -> PreparedFile?
  {
    try await files.file(at: path, within: .seconds(60)) { maker.bytes(path) }
  }

  @Test func whatManyWaitForIsMadeOnce() async throws {
    let files = PreparedFiles()
    let (gate, opening) = AsyncStream<Void>.makeStream()
    let maker = Maker(size: 5000)
    try await withThrowingTaskGroup(of: PreparedFile?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await files.file(at: "a.css", within: .seconds(60)) {
            for await _ in gate {}
            return maker.bytes("a.css")
          }
        }
      }
      opening.finish()
      for try await file in group { #expect(file?.identity.bytes.count == 5000) }
    }
    #expect(maker.count("a.css") == 1)
  }

  @Test func whatTakesTooLongIsThereLater() async throws {
    let files = PreparedFiles()
    let (gate, opening) = AsyncStream<Void>.makeStream()
    let maker = Maker(size: 10)
    await #expect(throws: DeadlineError.self) {
      try await files.file(at: "a.css", within: .milliseconds(1)) {
        for await _ in gate {}
        return maker.bytes("a.css")
      }
    }
    opening.finish()
    #expect(try await ask(files, "a.css", maker) != nil)
    #expect(maker.count("a.css") == 1)
  }

  @Test func whatIsNotThereIsAskedForAgain() async throws {
    let files = PreparedFiles()
    #expect(try await files.file(at: "a.css", within: .seconds(60)) { nil } == nil)
    #expect(try await ask(files, "a.css", Maker(size: 10)) != nil)
  }

  @Test func aLargeFileIsCompressedOnceAndPushesNoSmallOneOut() async throws {
    let files = PreparedFiles(limit: 10_000, largeLimit: 100_000)
    let small = Maker(size: 2000)
    let large = Maker(size: 40_000)
    for _ in 0..<3 {
      _ = try await ask(files, "small.css", small)
      for path in ["a.txt", "b.txt"] {
        #expect(try await ask(files, path, large)?.gzip != nil)
      }
    }
    #expect(small.count("small.css") == 1)
    #expect(large.count("a.txt") == 1)
    // A third one takes the room of the one that nobody has asked for the longest.
    _ = try await ask(files, "c.txt", large)
    _ = try await ask(files, "b.txt", large)
    _ = try await ask(files, "a.txt", large)
    #expect(large.count("b.txt") == 1)
    #expect(large.count("a.txt") == 2)
  }

  @Test func whatIsTooLargeToBeKeptGoesOutAsItIs() async throws {
    let files = PreparedFiles(limit: 10_000, largeLimit: 100_000)
    let maker = Maker(size: 60_000)
    let file = try #require(try await ask(files, "a.txt", maker))
    #expect(file.gzip == nil)
    #expect(file.identity.bytes.count == 60_000)
  }

  @Test func bytesThatAreInMemoryAnywayTakeNoRoom() async throws {
    let files = PreparedFiles(limit: 10_000, largeLimit: 100_000, holdsBytes: true)
    let maker = Maker(size: 1_000_000)
    for _ in 0..<3 { for path in ["a.mp4", "b.mp4"] { _ = try await ask(files, path, maker) } }
    #expect(maker.count("a.mp4") == 1)
    #expect(maker.count("b.mp4") == 1)
  }
}
