import Glibc
import SiteRendering

extension SitePublication {
  /// Puts the site in its place. When nothing differs from the site before, nothing is touched.
  ///
  /// What a kill after each step leaves, and what the next
  /// ``begin(target:protecting:exchange:)`` makes of it (``StagingFolder/settle()``):
  ///
  /// | # | step | the target then | left beside it | next begin |
  /// |---|---|---|---|---|
  /// | 0 | ``begin(target:protecting:exchange:)``, ``write(_:)`` | old site | part of the new one | removes it |
  /// | 1 | unchanged files linked, manifest and `.gitignore` staged, `syncfs` | old site | the new one | removes it |
  /// | 2 | folders exchanged | new site, no `.git` | the old one, `.git` in it | puts `.git` back, removes the old one |
  /// | 3 | `.git` renamed into the new site | new site | the old one | removes it |
  /// | 4 | old site removed | new site | the marker, then an empty folder | removes it |
  ///
  /// Without an exchange, step 2 is two renames, and between them:
  ///
  /// | # | step | the target then | left beside it | next begin |
  /// |---|---|---|---|---|
  /// | 2a | target renamed to `replaced` | **missing** | both sites | puts the old one back, removes the new one |
  /// | 2b | `site` renamed to the target | as after 2 | as after 2 | as after 2 |
  ///
  /// A first site has no step 3, and step 2 is one rename.
  ///
  /// - Throws: ``PublishError``; the staged site is gone then, and the target is what it was, but
  ///   for ``PublishError/leftover(target:_:)``.
  package func finish() throws(PublishError) -> PublishSummary {
    let written = end()
    let manifest = Manifest(written.map(\.entry))
    let summary: PublishSummary
    do throws(PublishError) {
      summary = try makeSummary(written, manifest)
      if !summary.unchanged {
        try publishing { () throws(FileError) in try completeStaging(written, manifest) }
        try staging.publishSite(isFirst: !published.exists, exchange: exchange)
      }
    } catch {
      staging.giveUp()
      throw error
    }
    try clear()
    return summary
  }

  private func makeSummary(
    _ written: [Written], _ manifest: Manifest
  ) throws(PublishError) -> PublishSummary {
    let unchanged = written.filter(\.isUnchanged).count
    let paths = Set(written.map(\.entry.path))
    let strangers = droppedPaths(written)
    let removed = published.ours.subtracting(paths).count
    let isSame =
      published.exists && unchanged == written.count && removed == 0 && strangers.isEmpty
      && published.manifest == manifest
    return PublishSummary(
      folder: published.folder, written: written.count - unchanged, linked: unchanged,
      removed: removed, bytes: written.reduce(0) { $0 + $1.entry.size }, unchanged: isSame,
      dropped: strangers)
  }

  /// What stands in the target, is not from us and does not outlive the exchange.
  private func droppedPaths(_ written: [Written]) -> [String] {
    var kept = published.ours
    kept.formUnion(written.lazy.filter(\.isUnchanged).map(\.entry.path))
    kept.insert(Manifest.fileName)
    if let own = published.ownIgnoreFile, !written.contains(where: { $0.entry.path == own }) {
      kept.insert(own)
    }
    let present = published.files.subtracting(kept).sorted(by: precedesByBytes)
    return (present + published.others.filter { !kept.contains($0) }).sorted(by: precedesByBytes)
  }

  private func completeStaging(_ written: [Written], _ manifest: Manifest) throws(FileError) {
    for file in written where file.isUnchanged {
      try carry(file.entry.path)
    }
    let list = OutputFile(path: Manifest.fileName, bytes: manifest.encoded)
    if try stage(list) { try carry(list.path) }
    if let own = published.ownIgnoreFile, !written.contains(where: { $0.entry.path == own }) {
      try carry(own)
    }
    if let permissions = published.permissions {
      try setPermissions(permissions, of: staging.site)
    }
    try flushFileSystem(of: staging.site)
  }

  /// Gives a file of the target a second name in the staged site, which keeps its times.
  private func carry(_ path: String) throws(FileError) {
    let original = published.folder.appending(path)
    let place = staging.site.appending(path)
    try folders.make(place.parent)
    do throws(FileError) {
      try linkFile(original, to: place)
    } catch {
      // No hard links here, none across file systems, none of a stranger's file, no more of this one.
      guard [EPERM, ENOTSUP, ENOSYS, EXDEV, EMLINK].contains(error.number) else { throw error }
      try copyFile(original, to: place)
    }
  }

  private func clear() throws(PublishError) {
    do throws(PublishError) {
      try staging.settle()
      try publishing { () throws(FileError) in try staging.close() }
    } catch {
      if case .disk(let failure) = error {
        throw .leftover(target: published.folder.string, failure)
      }
      throw error
    }
  }
}

extension StagingFolder {
  /// Clears away as much as the disk allows, after an error that is already on its way to the user.
  func giveUp() {
    do throws(PublishError) {
      try settle()
      try publishing { () throws(FileError) in try close() }
    } catch {
      // The lock goes with this process, and the next build takes the folder over.
    }
  }
}
