import SiteServer
import Testing

@Suite struct EventStreamsTests {
  private func mark(_ number: Int) -> PreviewState.Mark {
    PreviewState.Mark(run: 1, number: number)
  }

  /// What is told until something is wrong, which ends each of these tests.
  private func names(_ stream: AsyncStream<[UInt8]>?) async -> [String] {
    var names: [String] = []
    guard let stream else { return names }
    for await bytes in stream {
      let line = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
      if line == "event: problems" { break }
      names.append(String(line))
    }
    return names
  }

  @Test func eachListenerIsToldWhatItMisses() async {
    let streams = EventStreams()
    let start = PreviewState(run: 1)
    // Nothing is shown yet: what comes first is told who waits already.
    let early = streams.listen(since: PreviewState.Mark(run: 9, number: 4))
    streams.tell(start)
    let changed = start.after(.reload)
    streams.tell(changed)
    let old = streams.listen(since: mark(0))
    let current = streams.listen(since: mark(1))
    let newer = streams.listen(since: mark(2))
    let unknown = streams.listen(since: nil)
    let again = changed.after(.reload)
    streams.tell(again)
    streams.tell(again.after(.style))
    streams.tell(again.after(.style).after(.problems("[]")))
    #expect(
      await names(early) == ["event: reload", "event: reload", "event: reload", "event: style"])
    #expect(await names(old) == ["event: reload", "event: reload", "event: style"])
    #expect(await names(current) == ["event: reload", "event: style"])
    #expect(await names(newer) == ["event: style"])
    #expect(await names(unknown) == ["event: reload", "event: style"])
  }
}
