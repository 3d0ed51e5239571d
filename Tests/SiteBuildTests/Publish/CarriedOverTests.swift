import SiteBuild
import SiteRendering
import Testing

@Suite struct CarriedOverTests {
  let site: Publishing
  var folder: TemporaryFolder { site.folder }

  init() throws { site = try Publishing() }

  @Test func keepsGitAndItsIgnoreFile() throws {
    try folder.put("public/.gitignore", "*")
    try folder.put("public/.git/HEAD", "ref")
    let before = try folder.facts("public/.gitignore")
    let summary = try site.publish(["index.html": "1"])
    try site.publish(["index.html": "2"])
    #expect(try folder.names("public") == [".git", ".gitignore", "index.html", "manifest.json"])
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(try folder.facts("public/.gitignore") == before)
    #expect(summary.dropped == [])
    #expect(try site.publish(["index.html": "2"]).unchanged)
    #expect(try folder.names() == ["public"])
  }

  @Test func keepsAGitFileOfAWorktree() throws {
    try folder.put("public/.git", "gitdir: /x")
    try site.publish(["index.html": "1"])
    #expect(try folder.text("public/.git") == "gitdir: /x")
  }

  @Test func publishesTheSitesOwnIgnoreFile() throws {
    try folder.put("public/.gitignore", "by hand")
    #expect(try site.publish([".gitignore": "ours"]).dropped == [".gitignore"])
    #expect(try folder.text("public/.gitignore") == "ours")
    #expect(try site.publish([:]).removed == 1)
    #expect(try folder.names("public") == ["manifest.json"])
  }

  @Test func losesNoRepositoryBelowTheTop() throws {
    try site.publish(["index.html": "1"])
    try folder.put("public/docs/.git/HEAD", "ref")
    let path = try resolvedPath(of: folder("public/docs")).appending(".git").string
    #expect(throws: PublishError.repositoryInside(path: path)) {
      try site.publish(["index.html": "2"])
    }
    #expect(try folder.text("public/index.html") == "1")
    #expect(try folder.names() == ["public"])
  }

  @Test func sparesARepositoryMadeDuringTheBuild() throws {
    try site.publish(["docs/a.html": "1"])
    let publication = try SitePublication.begin(target: site.target, protecting: [])
    try folder.put("public/docs/.git/HEAD", "ref")
    try publication.write([OutputFile(path: "index.html", bytes: [])])
    #expect(throws: PublishError.self) { try publication.finish() }
    #expect(try folder.text(".public.staging/site/docs/.git/HEAD") == "ref")
  }
}
