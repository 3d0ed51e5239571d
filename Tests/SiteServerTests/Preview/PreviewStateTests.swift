import SiteServer
import Testing

@Suite struct PreviewStateTests {
  private let start = PreviewState(run: 7)

  private func mark(_ number: Int, run: UInt64 = 7) -> PreviewState.Mark {
    PreviewState.Mark(run: run, number: number)
  }

  private func news(
    _ state: PreviewState, since number: Int?, problems: String? = nil
  ) -> [PreviewEvent] {
    state.news(since: number.map { mark($0) }, problems: problems)
  }

  @Test func marksAreReadAsTheyAreWritten() {
    #expect(PreviewState.Mark(mark(12, run: .max).description) == mark(12, run: .max))
    for text in ["", "12", "x-1", "1-x", "1-2-3", "1-"] {
      #expect(PreviewState.Mark(text) == nil, "\(text)")
    }
  }

  @Test func aPageThatShowsWhatThereIsIsToldNothing() {
    #expect(news(start, since: 0).isEmpty)
    let changed = start.after(.reload).after(.style)
    #expect(news(changed, since: 2).isEmpty)
    // Sent between the change and its news.
    #expect(news(start, since: 1).isEmpty)
  }

  @Test func anOlderPageIsLoadedAnew() {
    let once = start.after(.reload)
    #expect(news(once, since: 0) == [.reload])
    let twice = once.after(.reload)
    #expect(news(twice, since: 0) == [.reload])
    #expect(news(twice.after(.style), since: 1) == [.reload])
  }

  @Test func whatMissesStylesAloneIsNotLoadedAnew() {
    let styled = start.after(.reload).after(.style)
    #expect(news(styled, since: 1) == [.style])
    #expect(news(styled.after(.style), since: 1) == [.style])
  }

  @Test func aPageOfAnotherRunIsLoadedAnew() {
    #expect(start.news(since: mark(0, run: 8), problems: nil) == [.reload])
    #expect(start.news(since: mark(9, run: 6), problems: nil) == [.reload])
  }

  @Test func whatIsWrongIsToldOnce() {
    let wrong = start.after(.problems("[1]"))
    #expect(wrong.mark == start.mark)
    #expect(news(wrong, since: 0) == [.problems("[1]")])
    #expect(news(wrong, since: nil) == [.problems("[1]")])
    #expect(news(wrong, since: 0, problems: "[1]").isEmpty)
    let mended = wrong.after(.mended).after(.reload)
    #expect(news(mended, since: 0, problems: "[1]") == [.mended, .reload])
  }
}
