import Diagnostics
package import SiteBuild
import SiteModel

/// The site that a writer looks at while it is written: the last good one, what is wrong since, and
/// who is to be told.
///
/// ```swift
/// let preview = Preview(try await LiveSite.reading(options), options)
/// async let _ = preview.follow(watcher.changes)
/// for await event in await preview.events() { … }
/// ```
package actor Preview {
  private var live: LiveSite
  private let isStrict: Bool
  /// The site that is shown: the last one that a build would have published, or the first one.
  package private(set) var snapshot: SiteSnapshot
  /// How far ``snapshot`` and what is wrong have come. Nobody is told of a state that is not this
  /// one.
  package private(set) var state: PreviewState
  /// What keeps the content as it is now from being published or followed, as ``ProblemReporter``
  /// writes it; `nil` when nothing does.
  package var problems: String? { state.problems }
  private var listeners: [Int: AsyncStream<PreviewEvent>.Continuation] = [:]
  private var listenerCount = 0
  /// What has changed since `live` was made: more than nothing after a making that failed.
  private var pending = SiteChanges([])
  /// Why the last making failed, and why changes are followed no more: sentences, `nil` where all
  /// is well.
  private var failure: String?
  private var ending: String?
  /// The changes that are being followed, for those after them to wait for.
  private var last: Task<Void, Never>?

  /// - Parameter run: Another one each time the server is started.
  package init(
    _ live: LiveSite, strict isStrict: Bool = false, run: UInt64 = .random(in: 1 ... .max)
  ) {
    self.live = live
    self.isStrict = isStrict
    snapshot = live.snapshot
    state = PreviewState(run: run, problems: Self.problems(of: live.snapshot, isStrict, []))
  }

  /// What is told from now on; what is wrong at the moment comes first.
  package func events() -> AsyncStream<PreviewEvent> {
    let (events, continuation) = AsyncStream.makeStream(
      of: PreviewEvent.self, bufferingPolicy: .bufferingNewest(64))
    let number = listenerCount
    listenerCount += 1
    listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(number) }
    }
    if let problems { continuation.yield(.problems(problems)) }
    return events
  }

  /// What is shown now, for the server to begin with.
  package func site(
    answering answers: (SiteSnapshot) -> (any SiteAnswering)?
  ) -> ServedSite {
    ServedSite(PreviewFiles(snapshot, mark: state.mark), answers: answers(snapshot))
  }

  /// Serves what is shown and tells open pages what they miss of it, as long as the task runs.
  ///
  /// - Parameters:
  ///   - holder: Has what ``site(answering:)`` gave.
  ///   - answers: Who answers questions about a state of the site.
  package func serve(
    with holder: SiteHolder, telling streams: EventStreams,
    answering answers: @Sendable (SiteSnapshot) -> (any SiteAnswering)?
  ) async {
    let events = events()
    show(with: holder, telling: streams, answering: answers)
    for await _ in events { show(with: holder, telling: streams, answering: answers) }
  }

  /// First the site, then the news: a page that follows them finds the site there.
  private func show(
    with holder: SiteHolder, telling streams: EventStreams,
    answering answers: (SiteSnapshot) -> (any SiteAnswering)?
  ) {
    let site = holder.site
    let files = site.files as? PreviewFiles
    if files?.mark != state.mark {
      if let files = files?.following(snapshot, mark: state.mark) {
        holder.replace(
          with: ServedSite(files, answers: answers(snapshot), atAddressesOf: site))
      } else {
        holder.replace(with: self.site(answering: answers))
      }
    }
    streams.tell(state)
  }

  /// What writers do to the pages as they are on disk, good or not.
  var editor: SiteEditor { SiteEditor(live) }

  private func forget(_ listener: Int) { listeners[listener] = nil }

  /// Follows changes until there are no more.
  package func follow<Changes: AsyncSequence & Sendable>(
    _ changes: Changes
  ) async where Changes.Element == SiteChanges, Changes.Failure == Never {
    for await change in changes { await follow(change) }
  }

  /// Follows what a watcher tells until it is cancelled, or fails: then open pages say so.
  ///
  /// - Returns: Why changes are followed no more, a sentence; `nil` when it was cancelled.
  package func follow(_ watcher: FolderWatcher) async -> String? {
    await follow(watcher.changes)
    guard let failure = watcher.failure else { return nil }
    let ending = "Changes are no longer followed; start the server again. \(failure.message)"
    self.ending = ending
    tell(problems: found)
    return ending
  }

  /// Makes the next site and tells those who listen.
  package func follow(_ changes: SiteChanges) async {
    let task = Task { [last] in
      await last?.value
      await self.make(after: changes)
    }
    last = task
    await task.value
  }

  private func make(after changes: SiteChanges) async {
    let changes = pending.joined(with: changes)
    let next: LiveSite
    do throws(BuildError) {
      next = try await live.following(changes)
    } catch {
      pending = changes
      failure = error.message
      return tell(problems: found)
    }
    pending = SiteChanges([])
    failure = nil
    live = next
    let found = found
    guard next.snapshot.isPublishable else { return tell(problems: found) }
    let wasMended = problems != found
    // A page has the mark of all that it shows.
    if next.effort == .nothing, !wasMended { return }
    snapshot = next.snapshot
    if wasMended { tell(found.map(PreviewEvent.problems) ?? .mended) }
    tell(isStyle(changes) && !wasMended ? .style : .reload)
  }

  private func isStyle(_ changes: SiteChanges) -> Bool {
    // Editors write beside a file before they put the new one in its place.
    let files = changes.paths.filter { path in
      !path.hasSuffix("~") && path.split(separator: "/").last?.first != "."
    }
    return changes.isComplete && !files.isEmpty && files.allSatisfy { $0.hasSuffix(".css") }
  }

  private func tell(problems: String?) {
    guard let problems, problems != self.problems else { return }
    tell(.problems(problems))
  }

  private func tell(_ event: PreviewEvent) {
    state = state.after(event)
    for number in listeners.keys.sorted() { listeners[number]?.yield(event) }
  }

  /// What is wrong with `live` and its surroundings. A making that failed says nothing of the content.
  private var found: String? {
    let surroundings = [failure, ending].compactMap(\.self)
    return Self.problems(of: failure == nil ? live.snapshot : nil, isStrict, surroundings)
  }

  private static func problems(
    of snapshot: SiteSnapshot?, _ isStrict: Bool, _ surroundings: [String]
  ) -> String? {
    let report = snapshot.flatMap { $0.isPublishable ? nil : $0.report }
    guard report != nil || !surroundings.isEmpty else { return nil }
    return ProblemReporter().text(for: report ?? Report([]), besides: surroundings) {
      $0.isFailure(strict: isStrict)
    }
  }
}
