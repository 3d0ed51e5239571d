import SiteBuild
import SiteServer
import Testing

@Suite(.timeLimit(.minutes(2))) struct PreviewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.site() }

  private func preview() async throws -> Preview {
    Preview(try await LiveSite.reading(folder.options))
  }

  private func changes(_ paths: String...) -> SiteChanges {
    SiteChanges(Set(paths.map { folder.string($0) }))
  }

  @Test func tellsWhichPageSaysSomethingElse() async throws {
    let preview = try await preview()
    var events = await preview.events().makeAsyncIterator()
    try folder.put("content/en/guide.md", "# Guide\n\nOther words.\n")
    await preview.follow(changes("content/en/guide.md"))
    #expect(await events.next() == .reload)
    let page = try await preview.snapshot.file(at: "guide.html")
    #expect(String(decoding: page ?? [], as: UTF8.self).contains("Other words."))
  }

  @Test func tellsThatAllPagesMaySaySomethingElse() async throws {
    let preview = try await preview()
    var events = await preview.events().makeAsyncIterator()
    try folder.put("content/en/guide.md", "# Another title\n\nOther words.\n")
    await preview.follow(changes("content/en/guide.md"))
    #expect(await events.next() == .reload)
  }

  @Test func tellsThatStylesAloneHaveChanged() async throws {
    let preview = try await preview()
    var events = await preview.events().makeAsyncIterator()
    try folder.put("templates/assets/site.css", "body { margin: 0 }")
    await preview.follow(changes("templates/assets/site.css"))
    #expect(await events.next() == .style)
    let style = try await preview.snapshot.file(at: "site.css")
    #expect(style == Array("body { margin: 0 }".utf8))
  }

  @Test func keepsTheLastGoodSiteUntilContentIsMended() async throws {
    let preview = try await preview()
    var events = await preview.events().makeAsyncIterator()
    try folder.put("content/en/guide.md", "# Guide\n\n[gone](gone.md)\n")
    await preview.follow(changes("content/en/guide.md"))
    guard case .problems(let told)? = await events.next() else {
      Issue.record("no problems are told")
      return
    }
    for part in [
      "\"file\":\"content/en/guide.md\"", "\"line\":3", "\"column\":8", "link/unresolved",
      "\"frame\":\"[gone](gone.md)\\n       ^^^^^^^\"", "\"remedy\":\"",
    ] { #expect(told.contains(part), "\(told)") }
    #expect(await preview.problems == told)
    let page = try await preview.snapshot.file(at: "guide.html")
    #expect(String(decoding: page ?? [], as: UTF8.self).contains("More words."))

    // Who comes now is told at once.
    var later = await preview.events().makeAsyncIterator()
    #expect(await later.next() == .problems(told))

    try folder.put("content/en/guide.md", "# Guide\n\nMended.\n")
    await preview.follow(changes("content/en/guide.md"))
    #expect(await events.next() == .mended)
    #expect(await events.next() == .reload)
    #expect(await preview.problems == nil)
    let mended = try await preview.snapshot.file(at: "guide.html")
    #expect(String(decoding: mended ?? [], as: UTF8.self).contains("Mended."))
  }

  @Test func outlivesAContentFolderThatIsGone() async throws {
    let preview = try await preview()
    var events = await preview.events().makeAsyncIterator()
    try folder.move("content", to: "elsewhere")
    await preview.follow(changes("content"))
    guard case .problems(let told)? = await events.next() else {
      Issue.record("no problems are told")
      return
    }
    #expect(told.contains("There is no content folder"))
    try folder.move("elsewhere", to: "content")
    await preview.follow(changes("content"))
    #expect(await events.next() == .mended)
  }

  @Test func followsWhatTheWatcherTells() async throws {
    let preview = try await preview()
    let watcher = try FolderWatcher([folder.string("content")])
    var events = await preview.events().makeAsyncIterator()
    let following = Task { await preview.follow(watcher.changes) }
    try folder.put("content/en/guide.md", "# Guide\n\nOther words.\n")
    #expect(await events.next() == .reload)
    watcher.cancel()
    await following.value
  }

  @Test func forgetsWhoDoesNotListenAnyMore() async throws {
    let preview = try await preview()
    let listener = Task { for await _ in await preview.events() {} }
    listener.cancel()
    await listener.value
    var events = await preview.events().makeAsyncIterator()
    try folder.put("content/en/guide.md", "# Guide\n\nOther words.\n")
    await preview.follow(changes("content/en/guide.md"))
    #expect(await events.next() == .reload)
  }

  @Test func saysThatChangesAreFollowedNoMore() async throws {
    let deep = try DeepFolder(in: folder)
    let preview = try await preview()
    let watcher = try FolderWatcher([folder.string("watched")])
    var events = await preview.events().makeAsyncIterator()
    let following = Task { await preview.follow(watcher) }
    try deep.move(to: "watched")
    let ending = try #require(await following.value)
    #expect(ending.contains("cannot be watched"))
    var told = await events.next()
    if case .reload? = told { told = await events.next() }
    guard case .problems(let problems)? = told else {
      Issue.record("no problem is told")
      return
    }
    #expect(problems.contains("Changes are no longer followed"))

    // It stays so when what the editor saves is shown.
    try folder.put("content/en/guide.md", "# Guide\n\n[gone](gone.md)\n")
    await preview.follow(changes("content/en/guide.md"))
    let both = try #require(await preview.problems)
    #expect(both.contains("Changes are no longer followed"))
    #expect(both.contains("link/unresolved"))
    try folder.put("content/en/guide.md", "# Guide\n\nMended.\n")
    await preview.follow(changes("content/en/guide.md"))
    #expect(await preview.problems == problems)
    let page = try await preview.snapshot.file(at: "guide.html")
    #expect(String(decoding: page ?? [], as: UTF8.self).contains("Mended."))
  }

  @Test func warningsAreErrorsWhereThatIsWished() async throws {
    let options = folder.options(strict: true)
    let preview = Preview(try await LiveSite.reading(options), strict: options.strict)
    let before = await preview.problems
    #expect(before == nil)
    try folder.put("content/en/guide.md", "# Guide\n\n<marquee>Words.</marquee>\n")
    let lenient = try await LiveSite.reading(folder.options).snapshot
    try #require(lenient.isPublishable)
    await preview.follow(changes("content/en/guide.md"))
    #expect(await preview.problems?.contains("\"severity\":\"warning\"") == true)
  }

  @Test func streamsEventsAsBrowsersReadThem() {
    let mark = PreviewState.Mark(run: 255, number: 3)
    #expect(
      String(decoding: PreviewEvent.reload.message(mark).bytes, as: UTF8.self)
        == "event: reload\nid: ff-3\ndata: {}\n\n")
    #expect(PreviewEvent.problems("[]").message(mark).id == nil)
  }

  @Test func whatIsServedHasTheMarkOfWhatIsTold() async throws {
    let preview = try await preview()
    let holder = SiteHolder(await preview.site { _ in nil })
    let streams = EventStreams()
    // Loaded before the edit, and listening after it.
    let page = try #require(try await Self.mark(in: holder.site))
    let serving = Task { await preview.serve(with: holder, telling: streams) { _ in nil } }
    try folder.put("content/en/guide.md", "# Guide\n\nOther words.\n")
    await preview.follow(changes("content/en/guide.md"))
    var news = try #require(streams.listen(since: page)).makeAsyncIterator()
    let told = String(decoding: await news.next() ?? [], as: UTF8.self)
    #expect(told.hasPrefix("event: reload\n"))
    let next = try #require(try await Self.mark(in: holder.site))
    #expect(told.contains("id: \(next)\n"))
    #expect(next.isLater(than: page))
    serving.cancel()
  }

  private static func mark(in site: ServedSite) async throws -> PreviewState.Mark? {
    let text = String(
      decoding: try await site.file(at: "guide.html")?.identity.bytes ?? [], as: UTF8.self)
    guard let start = text.firstRange(of: "data-state=\"")?.upperBound else { return nil }
    return PreviewState.Mark(String(text[start...].prefix { $0 != "\"" }))
  }

  @Test func standsInNoPublishedFile() async throws {
    let snapshot = try await preview().snapshot
    #expect(await !snapshot.paths().contains { $0.contains("preview") })
    let page = try #require(try await snapshot.file(at: "guide.html"))
    #expect(!String(decoding: page, as: UTF8.self).contains("~toolkit"))
    let shown = PreviewFiles(snapshot, mark: PreviewState.Mark(run: 1, number: 0))
    let sent = String(decoding: await shown.bytes(at: "guide.html") ?? [], as: UTF8.self)
    #expect(sent.contains("<script src=\"/~toolkit/preview.js\""))
    #expect(await shown.bytes(at: "~toolkit/preview.js")?.isEmpty == false)
    #expect(await shown.bytes(at: "~toolkit/preview.css")?.isEmpty == false)
    #expect(await shown.bytes(at: "~toolkit/other.js") == nil)
  }
}
