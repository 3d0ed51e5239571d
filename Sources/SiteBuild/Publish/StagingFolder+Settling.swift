extension StagingFolder {
  /// Brings target and staging folder into order, whatever a build left of them: a killed one, this
  /// one after its exchange, or this one given up.
  ///
  /// 1. A site that stands between two renames is put back.
  /// 2. The `.git` of the site before, which the exchange took along, is put into the new one.
  /// 3. What remains is removed: a half-made site, or the one before.
  ///
  /// It can itself be killed at any moment and run again.
  ///
  /// - Throws: ``PublishError/leftoverRepository(path:target:)`` when a `.git` would have to be
  ///   removed; it and the folders above it are left where they are.
  func settle() throws(PublishError) {
    try publishing { () throws(FileError) in try putBackSite() }
    for folder in [replaced, site] {
      let repository = folder.appending(".git")
      guard try isPresent(repository) else { continue }
      guard try canTakeRepository() else {
        throw .leftoverRepository(path: repository.string, target: target.string)
      }
      try publishing { () throws(FileError) in
        try rename(repository, to: target.appending(".git"))
      }
    }
    for folder in [replaced, site] {
      let spared = try publishing { () throws(FileError) in
        try removeTree(folder, sparing: ".git")
      }
      if let repository = spared.first {
        throw .leftoverRepository(path: repository.string, target: target.string)
      }
    }
  }

  /// Undoes the first of two renames when the second did not come. An empty target has been made
  /// since by somebody who missed it.
  private func putBackSite() throws(FileError) {
    guard try fileFacts(of: replaced) != nil else { return }
    if let facts = try fileFacts(of: target) {
      guard facts.kind == .folder, try entries(of: target).isEmpty else { return }
    }
    try rename(replaced, to: target)
  }

  /// Whether the target is a site of ours that has no repository: then it is the one that our
  /// exchange parted from its `.git`.
  private func canTakeRepository() throws(PublishError) -> Bool {
    guard try !isPresent(target.appending(".git")) else { return false }
    return try publishing { () throws(FileError) in try readManifest(in: target) != nil }
  }

  private func isPresent(_ path: DiskPath) throws(PublishError) -> Bool {
    try publishing { () throws(FileError) in try fileFacts(of: path) != nil }
  }
}
