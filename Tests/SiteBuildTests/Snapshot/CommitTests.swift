import Glibc
import SiteBuild
import Testing

/// Dates of pages, as commits are made while a site is followed.
@Suite struct CommitTests {
  @Test(arguments: ["content", "."])
  func datesFollowCommits(_ repository: String) async throws {
    var site = try await EditedSite(SmallSites.toolkit)
    try site.git(["init", "--quiet"], in: repository)
    try site.commit(in: repository, on: "2024-05-06")
    try await site.follow()
    #expect(try await site.date == "2024-05-06")

    try site.write(Self.file, try site.text(Self.file) + "\nMore.\n")
    try await site.follow()
    #expect(try await site.date == nil)

    try site.commit(in: repository, on: "2025-06-07")
    try await site.follow()
    #expect(try await site.date == "2025-06-07")
    guard case .pages(let pages) = site.live.effort else {
      Issue.record("\(site.live.effort)")
      return
    }
    #expect(pages.count == 1)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)

    try await site.follow()
    #expect(site.live.effort == .nothing)
  }

  @Test(arguments: ["content", "."])
  func whatTellsOfCommitsIsWatched(_ repository: String) async throws {
    let site = try await EditedSite(SmallSites.toolkit)
    let before = LiveSite.folders(of: site.options)
    try site.git(["init", "--quiet"], in: repository)
    try site.commit(in: repository, on: "2024-05-06")
    let added = LiveSite.folders(of: site.options).filter { !before.contains($0) }
    #expect(
      added == [site.folder(repository == "." ? ".git/logs" : "\(repository)/.git/logs").string])
    #expect(try listTree(DiskPath(added[0])).files.contains { $0.path == "HEAD" })
  }

  fileprivate static let file = "content/en/guide/why.md"
}

extension EditedSite {
  /// The date that the page shows.
  fileprivate var date: String? {
    get async throws {
      let page = try await live.snapshot.file(at: "guide/why.html") ?? []
      let text = String(decoding: page, as: UTF8.self)
      return text.firstRange(of: "<time datetime=\"").map {
        String(text[$0.upperBound...].prefix { $0 != "\"" })
      }
    }
  }

  fileprivate func commit(in repository: String, on day: String) throws {
    try git(["add", "--all"], in: repository)
    let who = ["-c", "user.name=Author", "-c", "user.email=author@example.org"]
    let words = who + ["commit", "--quiet", "--message=Words", "--date=\(day)T12:00:00Z"]
    try git(words, in: repository, committing: "\(day)T12:00:00Z")
  }

  fileprivate func git(
    _ arguments: [String], in repository: String, committing date: String = ""
  ) throws {
    let settings = [
      "GIT_COMMITTER_DATE=\(date)", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null",
    ]
    let words = settings + ["git", "-C", folder(repository).string] + arguments
    let outcome = ChildProcess.run("env", words)
    #expect(outcome?.status == 0)
  }
}
