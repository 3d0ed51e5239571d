import Glibc
import SiteBuild
import Testing

/// File systems that refuse the exchange in one step.
@Suite struct PathExchangeTests {
  let site: Publishing
  var folder: TemporaryFolder { site.folder }

  init() throws {
    site = try Publishing()
    try site.publish(["index.html": "old", "a.html": "a"])
    try folder.put("public/.git/HEAD", "ref")
  }

  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP, EPERM])
  func renamesTwiceInstead(_ refusal: Int32) throws {
    let before = try folder.facts("public/a.html")
    try site.publish(["index.html": "new", "a.html": "a"]) { _, _ in refusal }
    #expect(try folder.text("public/index.html") == "new")
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(try folder.facts("public/a.html") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func saysThatAMountPointCannotBeReplaced() throws {
    let path = try resolvedPath(of: folder("public")).string
    #expect(throws: PublishError.mountPoint(path: path)) {
      try site.publish(["index.html": "new"]) { _, _ in EBUSY }
    }
    #expect(try folder.text("public/index.html") == "old")
    #expect(try folder.text("public/.git/HEAD") == "ref")
    #expect(try folder.names() == ["public"])
  }

  @Test func leavesTheOldSiteWhenTheDiskFails() throws {
    let before = try folder.facts("public")
    let error = #expect(throws: PublishError.self) {
      try site.publish(["index.html": "new"]) { _, _ in EIO }
    }
    guard case .disk(let failure) = error else {
      Issue.record("no disk error")
      return
    }
    #expect(failure.message.hasSuffix("Input/output error."))
    #expect(try folder.facts("public") == before)
    #expect(try folder.names() == ["public"])
  }

  @Test func putsTheOldSiteBackWhenTheSecondRenameFails() throws {
    #expect(throws: PublishError.self) {
      try site.publish(["index.html": "new"]) { staged, _ in
        rename(staged.string, staged.sibling("gone").string) == 0 ? EINVAL : errno
      }
    }
    #expect(try folder.text("public/index.html") == "old")
    #expect(try folder.text("public/.git/HEAD") == "ref")
  }
}
