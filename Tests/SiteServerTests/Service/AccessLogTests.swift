import Glibc
import SiteServer
import Testing

@Suite(.timeLimit(.minutes(2))) struct AccessLogTests {
  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  private static func entry(_ number: Int) -> LogEntry {
    LogEntry(
      address: "127.0.0.1", method: "GET", target: "/\(number)", status: 200, bytes: 1,
      microseconds: 1)
  }

  /// All that comes until the other end is closed, or so many lines.
  private static func text(_ descriptor: Int32, lines: Int = .max) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var ends = 0
    while ends < lines {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      ends += buffer[..<count].count { $0 == 0x0A }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func noLineIsLostOrTornWhenTheServerStops() async throws {
    for _ in 0..<20 {
      let ends = try Self.pipe()
      let reading = Task.detached { Self.text(ends.read) }
      let log = AccessLog(.text, to: ends.write)
      for number in 0..<1000 { log.write(Self.entry(number)) }
      await log.finish(within: .seconds(60))
      close(ends.write)
      let lines = await reading.value.split(separator: "\n")
      close(ends.read)
      let targets = lines.compactMap { $0.split(separator: " ").dropFirst(6).first }
      #expect(targets == (0..<1000).map { "/\($0)" })
    }
  }

  @Test func aTaskThatWasCancelledWritesItsLinesToo() async throws {
    let ends = try Self.pipe()
    let log = AccessLog(.json, to: ends.write)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      log.write(Self.entry(1))
      await log.finish(within: .seconds(60))
    }
    task.cancel()
    await task.value
    close(ends.write)
    #expect(Self.text(ends.read).contains("\"target\":\"/1\""))
    close(ends.read)
  }

  @Test func aReaderThatTakesNothingIsNotWaitedForWithoutEnd() async throws {
    let ends = try Self.pipe()
    let log = AccessLog(.text, to: ends.write)
    for number in 0..<5000 { log.write(Self.entry(number)) }
    await log.finish(within: .milliseconds(10))
    // The first lines fill the pipe, and the thread waits: it writes the others as they are taken.
    let text = await Task.detached { Self.text(ends.read, lines: 5000) }.value
    #expect(text.split(separator: "\n").count == 5000)
    close(ends.write)
    close(ends.read)
  }
}
