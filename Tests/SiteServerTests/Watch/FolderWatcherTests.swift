import Glibc
import SiteBuild
import Testing

@testable import SiteServer

/// Every test waits for what the watcher tells, and for no time to pass.
@Suite(.timeLimit(.minutes(2))) struct FolderWatcherTests {
  private let folder: TemporaryFolder
  private let watcher: FolderWatcher

  init() throws {
    folder = try TemporaryFolder.site()
    watcher = try FolderWatcher([folder.string("content"), folder.string("templates")])
  }

  /// All that is told until some paths are among it.
  private func told(_ wanted: String...) async -> Set<String> {
    var told: Set<String> = []
    let wanted = Set(wanted.map { folder.string($0) })
    for await changes in watcher.changes {
      told.formUnion(changes.paths)
      if wanted.isSubset(of: told) { break }
    }
    return told
  }

  @Test func tellsAFileThatIsWritten() async throws {
    try folder.put("content/en/guide.md", "# Other\n")
    #expect(await told("content/en/guide.md") == [folder.string("content/en/guide.md")])
  }

  @Test func tellsAFileThatIsReplacedByRenaming() async throws {
    try folder.put("content/en/guide.md.new", "# Other\n")
    try folder.move("content/en/guide.md.new", to: "content/en/guide.md")
    #expect(await told("content/en/guide.md", "content/en/guide.md.new").count == 2)
  }

  @Test func tellsAFileThatIsDeleted() async throws {
    try removeTree(folder("content/en/guide.md"))
    #expect(await told("content/en/guide.md") == [folder.string("content/en/guide.md")])
  }

  @Test func watchesNewFoldersWithAllThatTheyHold() async throws {
    try folder.put("content/fr/guide/un.md", "# Un\n")
    #expect(await told("content/fr").contains(folder.string("content/fr")))
    try folder.put("content/fr/guide/deux.md", "# Deux\n")
    _ = await told("content/fr/guide/deux.md")
  }

  @Test func goesOnWithAFolderThatWasMoved() async throws {
    try folder.put("content/en/a/b/one.md")
    _ = await told("content/en/a")
    try folder.move("content/en/a", to: "content/en/c")
    _ = await told("content/en/a", "content/en/c")
    try folder.put("content/en/c/b/two.md")
    let told = await told("content/en/c/b/two.md")
    #expect(!told.contains { $0.contains("/en/a/") })
  }

  @Test func watchesARootThatComesLater() async throws {
    try folder.put("templates/assets/site.css", "a {}")
    _ = await told("templates")
    try folder.put("templates/assets/site.css", "b {}")
    _ = await told("templates/assets/site.css")
  }

  @Test func watchesARootThatIsMadeAgain() async throws {
    try folder.move("content", to: "elsewhere")
    _ = await told("content")
    try folder.put("content/en/README.md", "# Again\n")
    _ = await told("content")
    try folder.put("content/en/README.md", "# And again\n")
    _ = await told("content/en/README.md")
  }

  @Test func tellsNothingOfWhatIsBesideTheRoots() async throws {
    try folder.put("other/x.md")
    try folder.put("content/en/guide.md", "# Other\n")
    let told = await told("content/en/guide.md")
    #expect(!told.contains { $0.contains("/other") })
  }

  @Test func followsNoLinks() async throws {
    try folder.put("other/x.md")
    try #require(symlink(folder.string("other"), folder.string("content/link")) == 0)
    _ = await told("content/link")
    try folder.put("other/x.md", "changed")
    try folder.put("content/en/guide.md", "# Other\n")
    #expect(
      await told("content/en/guide.md") == [folder.string("content/en/guide.md")])
  }

  @Test func tellsABurstAtOnce() async throws {
    for number in 0..<500 { try folder.put("content/en/p\(number).md", "# \(number)\n") }
    var count = 0
    var told: Set<String> = []
    for await changes in watcher.changes {
      count += 1
      told.formUnion(changes.paths)
      if told.count == 500 { break }
    }
    // Writing may pause on a busy machine, and then it is not one burst.
    #expect(count <= 10)
  }

  @Test func losesNothingWhenTheSystemsQueueIsFull() async throws {
    // Read as the system has them, without the watcher's own reading between.
    var folders = try WatchedFolders.watching([folder("content")], besides: [])
    let limit = try queueLimit()
    let (one, other) = (folder.string("content/en/a.md"), folder.string("content/en/b.md"))
    try folder.put("content/en/a.md")
    // Equal notices behind each other are one; these are not.
    for _ in 0...(limit / 4) {
      try #require(rename(one, other) == 0)
      try #require(rename(other, one) == 0)
    }
    let lost = try folders.changes()
    #expect(!lost.isComplete, "\(lost.paths.count)")
    try folder.put("content/en/after.md")
    let after = try folders.changes()
    #expect(after.paths.contains(folder.string("content/en/after.md")))
  }

  @Test func whatIsLostWithAFailureIsUnknown() async throws {
    let deep = try DeepFolder(in: folder)
    try deep.move(to: "content/deep")
    var isKnown = true
    for await changes in watcher.changes { isKnown = isKnown && changes.isComplete }
    #expect(!isKnown)
    #expect(watcher.failure?.number == ENAMETOOLONG)
  }

  @Test func nothingIsHeldBackByAFolderThatNeverRests() async throws {
    let restless = try FolderWatcher(
      [folder.string("content")], quiet: .seconds(3600), patience: .milliseconds(1))
    var changes = restless.changes.makeAsyncIterator()
    // The second is a change of its own, whose waiting begins anew.
    for name in ["one", "two"] {
      try folder.put("content/en/\(name).md")
      var told: Set<String> = []
      while !told.contains(folder.string("content/en/\(name).md")) {
        told.formUnion(try #require(await changes.next()).paths)
      }
    }
  }

  private func queueLimit() throws -> Int {
    let file = try #require(fopen("/proc/sys/fs/inotify/max_queued_events", "r"))
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 32)
    let count = fread(&line, 1, line.count, file)
    let digits = line.prefix(count).prefix { (0x30...0x39).contains($0) }
    return try #require(Int(String(decoding: digits, as: UTF8.self)))
  }
}
