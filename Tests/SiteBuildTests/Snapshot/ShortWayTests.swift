import Diagnostics
import SiteBuild
import SiteModel
import Testing

/// Which edits are made as single pages, without looking at the others.
@Suite struct ShortWayTests {
  @Test(arguments: [
    "content/README.md", "content/en/guide/why.md", "content/en/kit/tools/1-mapping.md",
    // It includes another file.
    "content/en/guide/plain.md",
  ])
  func aSentenceIsMadeAsItsPageAlone(_ file: String) async throws {
    var site = try await EditedSite(SmallSites.repository)
    try site.write(file, try site.text(file) + "\nOne more sentence.\n")
    try await site.follow()
    #expect(site.pages == [file])
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func anIncludedFileIsMadeAsThePagesThatIncludeIt() async throws {
    var site = try await EditedSite(SmallSites.repository)
    try site.write("content/.gitbook/includes/note.md", "Another note.\n")
    try await site.follow()
    #expect(site.pages == ["content/en/guide/plain.md"])
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func anImageBehindALinkIsMeasuredAgain() async throws {
    func image(_ width: UInt8) -> [UInt8] {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, width, 0, 0, 0, 7, 8, 6, 0, 0, 0] + [UInt8](repeating: 0, count: 40)
    }
    let assets = "content/en/.gitbook/assets"
    let file = "content/en/guide/why.md"
    var site = try await EditedSite(SmallSites.toolkit)
    try site.write("\(assets)/a.png", image(5))
    try site.folder.makeLink("\(assets)/b.png", to: "a.png")
    try site.write(file, try site.text(file) + "\n![A map](../.gitbook/assets/b.png)\n")
    try await site.follow(SiteChanges([site.folder("content").string]))
    let page = try #require(try await site.live.snapshot.file(at: "guide/why.html"))
    #expect(String(decoding: page, as: UTF8.self).contains("width=\"5\""))
    try site.write("\(assets)/a.png", image(9))
    try await site.follow()
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
    let now = try #require(try await site.live.snapshot.file(at: "guide/why.html"))
    #expect(String(decoding: now, as: UTF8.self).contains("width=\"9\""))
  }

  @Test func aPageInNoTableOfContentsIsMadeAsNothing() async throws {
    var site = try await EditedSite(
      SmallSites.repository.merging(["content/draft.md": "# Draft\n"]) { $1 })
    try site.write("content/draft.md", "# Draft\n\n{% include \"en/guide/why.md\" %}\n")
    try await site.follow()
    #expect(site.pages == [])
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func aPageThatIncludesWhatNobodyDidIsMadeAlone() async throws {
    let draft = ["content/draft.md": "Draft of [why](en/guide/why.md).\n"]
    var site = try await EditedSite(SmallSites.repository.merging(draft) { $1 })
    let file = "content/en/guide/why.md"
    try site.write(file, try site.text(file) + "\n\n{% include \"/draft.md\" %}\n")
    try await site.follow()
    #expect(site.pages == [file])
    try site.write("content/draft.md", "The draft.\n")
    try await site.follow()
    #expect(site.pages == [file])
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  /// The French page has the English one's anchors.
  @Test func aHeadingIsMadeAsThePagesThatHaveIt() async throws {
    var site = try await EditedSite(SmallSites.toolkit)
    try site.replace("## Reasons", by: "## Grounds", in: "content/en/guide/why.md")
    try await site.follow()
    #expect(site.pages == ["content/en/guide/why.md", "content/fr/guide/why.md"])
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func aHeadingIsMadeAsThePagesThatLeadToIt() async throws {
    var files = SmallSites.repository
    files["content/SUMMARY.md", default: ""] += "\n* [Alone](alone.md)\n"
    files["content/alone.md"] = "# Alone\n\nNo links.\n"
    var site = try await EditedSite(files)
    try site.replace("## Reasons", by: "## Grounds", in: "content/en/guide/why.md")
    try await site.follow()
    let leading = ["README", "en/guide/plain", "en/guide/why", "en/kit/tools/1-mapping"]
    #expect(site.pages == leading.map { "content/\($0).md" })
    let codes = site.live.snapshot.report.diagnostics.map(\.code)
    #expect(codes.contains(.linkUnresolvedAnchor))
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func aHeadingThatATableOfContentsLeadsToIsMadeWithThePlan() async throws {
    var files = SmallSites.toolkit
    files["content/en/SUMMARY.md", default: ""] += "\n* [Reasons](guide/why.md#reasons)\n"
    var site = try await EditedSite(files)
    try site.replace("## Reasons", by: "## Grounds", in: "content/en/guide/why.md")
    try await site.follow()
    #expect(site.live.effort == .plan)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  /// Without tables of contents the navigation shows titles. The French home shows the site's.
  @Test(
    arguments: [
      ("content/en/guide/why.md", "# Why it works"), ("content/en/README.md", "# Kit"),
      ("content/en/kit/tools/1-mapping.md", "# 1. Mapping"),
      ("content/fr/kit/tools/1-mapping.md", "# 1. Cartographie"),
    ], [true, false])
  func aTitleIsMadeAsNames(_ page: (file: String, title: String), _ isListed: Bool) async throws {
    var files = SmallSites.toolkit
    if !isListed { files["content/en/SUMMARY.md"] = nil }
    var site = try await EditedSite(files)
    try site.replace(page.title, by: page.title + ", anew", in: page.file)
    try await site.follow()
    #expect(site.renamed?.contains(page.file) == true)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test func aDescriptionIsMadeAsNames() async throws {
    var site = try await EditedSite(SmallSites.repository)
    let file = "content/en/guide/why.md"
    try site.write(file, "---\ndescription: Because.\n---\n" + (try site.text(file)))
    try await site.follow()
    #expect(site.renamed?.contains(file) == true)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  /// Findings name pages by their titles: links and redirects that do not lead where they should.
  @Test func findingsNamePagesAsTheyAreCalled() async throws {
    var files = SmallSites.toolkit
    files["content/en/README.md", default: ""] += "\nSee [there](guide/why.md#nowhere).\n"
    files["content/en/kit/tools/1-mapping.md", default: ""] += "\n\nSee [it](../../guide/why.md).\n"
    files["content/site.yml"] = SmallSites.toolkit["content/site.yml"]?
      .replacing("old/tool:", with: "guide/why: README.md, old/tool:")
    var site = try await EditedSite(files)
    for (file, title) in [("en/guide/why.md", "# Why it works"), ("fr/guide/why.md", "# Pourquoi")]
    {
      try site.replace(title, by: title + ", anew", in: "content/\(file)")
      try await site.follow()
      #expect(site.renamed?.contains("content/\(file)") == true)
      #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
    }
    let told = site.live.snapshot.report.diagnostics.filter { $0.message.contains("anew") }
    #expect(
      Set(told.map(\.code))
        == [.linkUnresolvedAnchor, .redirectShadowed, .translationMissingLink])
  }

  @Test func aPageThatThePlanTellsOfIsMadeWithThePlan() async throws {
    var files = SmallSites.toolkit
    files["content/en/alone.md"] = "# Alone\n\nNobody lists it.\n"
    var site = try await EditedSite(files)
    try site.replace("# Alone", by: "# Lonely", in: "content/en/alone.md")
    try await site.follow()
    #expect(site.live.effort == .plan)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }

  @Test(arguments: ["SUMMARY.md", "contents.md"])
  func aTableOfContentsTellsHowOthersAreRead(_ name: String) async throws {
    var files = SmallSites.repository
    files["content/.gitbook.yaml"] = "structure:\n  summary: \(name)\n"
    let summary = files.removeValue(forKey: "content/SUMMARY.md") ?? ""
    files["content/\(name)"] = summary
    var site = try await EditedSite(files)
    try site.write("content/\(name)", summary + "\n* [Elsewhere](https://example.org/)\n")
    try await site.follow()
    #expect(site.live.effort == .layout)
    #expect(try await site.live.snapshot.difference(from: try await site.clean()) == nil)
  }
}

extension EditedSite {
  fileprivate mutating func replace(
    _ words: String, by others: String, in file: String
  ) throws {
    try write(file, try text(file).replacing(words, with: others))
  }

  /// The same where some have other names; `nil` where none has.
  fileprivate var renamed: [String]? {
    guard case .names(let pages) = live.effort else { return nil }
    return pages.map { live.snapshot.linked[$0].page.parsed.sourcePath }.sorted()
  }

  /// The files of the pages that were made again; `nil` where more was.
  fileprivate var pages: [String]? {
    guard case .pages(let pages) = live.effort else { return nil }
    return pages.map { live.snapshot.linked[$0].page.parsed.sourcePath }.sorted()
  }
}
