import SiteBuild
import SiteRendering
import Testing

/// Every state that a killed build leaves, made by hand, and the build after it.
@Suite struct RecoveryTests {
  let site: Publishing
  var folder: TemporaryFolder { site.folder }

  init() throws {
    site = try Publishing()
    try site.publish(["index.html": "old", "a.html": "a"])
    try folder.put("public/.git/HEAD", "ref")
    try folder.put("public/.gitignore", "*")
  }

  /// Begins and gives up: what stands then is what the mending alone made.
  private func mend() throws {
    try SitePublication.begin(target: site.target, protecting: []).abandon()
    #expect(try folder.names() == ["public"])
  }

  private func expectWhole(_ index: String) throws {
    #expect(try folder.text("public/index.html") == index)
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(try folder.exists("public/manifest.json"))
    let summary = try site.publish(["index.html": "next", "a.html": "a"])
    #expect((summary.written, summary.linked, summary.dropped) == (1, 1, []))
    #expect(try folder.names() == ["public"])
    #expect(
      try folder.names("public") == [".git", ".gitignore", "a.html", "index.html", "manifest.json"])
  }

  /// A site as a build stages it: with manifest and `.gitignore`, without `.git`.
  private func makeStagedSite(at path: String) throws {
    try site.publish(["index.html": "new", "a.html": "a"], into: folder("other").string)
    try folder.put("other/.gitignore", "*")
    try folder.move("other", to: path)
  }

  @Test func removesAnEmptyStagingFolder() throws {
    try folder.makeFolder(".public.staging")
    try mend()
    try expectWhole("old")
  }

  @Test func removesAHalfWrittenSite() throws {
    try site.makeLeftover()
    try folder.put(".public.staging/site/index.html", "ne")
    try mend()
    try expectWhole("old")
  }

  @Test func removesAStagedSite() throws {
    try site.makeLeftover()
    try makeStagedSite(at: ".public.staging/site")
    try mend()
    try expectWhole("old")
  }

  @Test func putsGitIntoTheSiteThatWasExchanged() throws {
    try site.makeLeftover()
    try folder.move("public", to: ".public.staging/site")
    try makeStagedSite(at: "public")
    try mend()
    try expectWhole("new")
  }

  @Test func removesTheSiteThatWasExchanged() throws {
    try site.makeLeftover()
    try folder.move("public", to: ".public.staging/site")
    try makeStagedSite(at: "public")
    try folder.move(".public.staging/site/.git", to: "public/.git")
    try removeTree(folder(".public.staging/site/a.html"))
    try mend()
    try expectWhole("new")
  }

  @Test(arguments: [false, true])
  func putsBackASiteCaughtBetweenTwoRenames(_ madeSince: Bool) throws {
    try site.makeLeftover()
    try folder.move("public", to: ".public.staging/replaced")
    try makeStagedSite(at: ".public.staging/site")
    if madeSince { try folder.makeFolder("public") }
    try mend()
    try expectWhole("old")
  }

  @Test func putsBackASiteBehindALink() throws {
    try site.makeLeftover()
    try folder.makeLink("link", to: "public")
    try folder.move("public", to: ".public.staging/replaced")
    try SitePublication.begin(target: folder("link").string, protecting: []).abandon()
    #expect(try folder.names() == ["link", "public"])
    try removeTree(folder("link"))
    try expectWhole("old")
  }

  @Test func putsGitIntoTheSiteAfterTwoRenames() throws {
    try site.makeLeftover()
    try folder.move("public", to: ".public.staging/replaced")
    try makeStagedSite(at: "public")
    try mend()
    try expectWhole("new")
  }

  @Test(arguments: ["site", "replaced", "site/inner"])
  func neverRemovesAGitThatNobodyKnows(_ place: String) throws {
    try site.makeLeftover()
    try folder.put(".public.staging/\(place)/.git/HEAD", "unknown")
    let error = #expect(throws: PublishError.self) { try site.publish(["index.html": "new"]) }
    guard case .leftoverRepository(let path, _) = error else {
      Issue.record("not kept: \(String(describing: error))")
      return
    }
    #expect(path.hasSuffix("\(place)/.git"))
    #expect(try folder.text(".public.staging/\(place)/.git/HEAD") == "unknown")
    #expect(try folder.text("public/index.html") == "old")
    #expect(try folder.text("public/.git/HEAD") == "ref")
    try folder.move(".public.staging/\(place)/.git", to: "saved.git")
    try SitePublication.begin(target: site.target, protecting: []).abandon()
    #expect(try folder.names() == ["public", "saved.git"])
  }

  @Test func givesNoGitToAFolderThatIsNotOurs() throws {
    try site.makeLeftover()
    try folder.move("public", to: ".public.staging/site")
    try folder.put("public/thesis.txt", "mine")
    #expect(throws: PublishError.self) { try site.publish(["index.html": "new"]) }
    #expect(try folder.names("public") == ["thesis.txt"])
    #expect(try folder.text(".public.staging/site/.git/HEAD") == "ref")
  }

  @Test(arguments: [true, false])
  func leavesAStrangersFolderOfThatNameAlone(_ isFolder: Bool) throws {
    let path = isFolder ? ".public.staging/mine" : ".public.staging"
    try folder.put(path, "mine")
    let error = #expect(throws: PublishError.self) { try site.publish(["index.html": "new"]) }
    #expect(
      error == .stagingOccupied(path: try resolvedPath(of: folder(".public.staging")).string))
    #expect(try folder.text(path) == "mine")
    #expect(try folder.text("public/index.html") == "old")
  }
}
