/// What stands in the target before a publication. Read once, when we alone may change it.
struct PublishedSite: Sendable {
  let folder: DiskPath
  /// Its permissions; `nil` when there is no folder yet.
  let permissions: UInt32?
  let manifest: Manifest?
  /// The plain files below it, relative paths, without those in the `.git` at its top.
  let files: Set<String>
  /// Links, devices and whatever else stands there, in the order of their paths' bytes.
  let others: [String]

  /// - Throws: ``PublishError/foreignFolder(path:example:)`` and
  ///   ``PublishError/repositoryInside(path:)`` for a folder that is not ours to replace.
  init(_ folder: DiskPath) throws(PublishError) {
    self.folder = folder
    let facts = try publishing { () throws(FileError) in try fileFacts(of: folder) }
    permissions = facts?.permissions
    guard facts != nil else {
      (manifest, files, others) = (nil, [], [])
      return
    }
    let manifest = try publishing { () throws(FileError) in try readManifest(in: folder) }
    if manifest == nil, let example = try foreignName(in: folder) {
      throw .foreignFolder(path: folder.string, example: example)
    }
    var walk = PublishedWalk()
    try walk.list(folder, as: "")
    (self.manifest, files, others) = (manifest, walk.files, walk.others.sorted(by: precedesByBytes))
  }

  var exists: Bool { permissions != nil }

  /// Files that the last build wrote and that are still there.
  var ours: Set<String> {
    files.intersection(manifest?.entries.map(\.path) ?? [])
  }

  /// A `.gitignore` at the top that was put there by hand.
  var ownIgnoreFile: String? {
    let name = ".gitignore"
    return (files.contains(name) || others.contains(name)) && !ours.contains(name) ? name : nil
  }
}

/// The manifest of a site that we published into a folder; `nil` when there is none.
func readManifest(in folder: DiskPath) throws(FileError) -> Manifest? {
  let path = folder.appending(Manifest.fileName)
  guard try fileFacts(of: path)?.kind == .file else { return nil }
  return Manifest(encoded: try readFile(path))
}

/// The first name in a folder that may not be in an empty target.
private func foreignName(in folder: DiskPath) throws(PublishError) -> String? {
  try publishing { () throws(FileError) in
    try entries(of: folder).map(\.printableName).first { $0 != ".gitignore" && $0 != ".git" }
  }
}

private struct PublishedWalk {
  var files: Set<String> = []
  var others: [String] = []

  mutating func list(_ folder: DiskPath, as path: String) throws(PublishError) {
    let found = try publishing { () throws(FileError) in try entries(of: folder) }
    for entry in found {
      let inner = path.isEmpty ? entry.printableName : "\(path)/\(entry.printableName)"
      let place = folder.appending(entry.printableName)
      if entry.name == ".git" {
        if path.isEmpty { continue }
        throw .repositoryInside(path: place.string)
      }
      switch (entry.kind, entry.name) {
      case (.folder, _?): try list(place, as: inner)
      case (.file, _?): files.insert(inner)
      case (.folder, nil), (.file, nil), (.link, _), (.other, _): others.append(inner)
      }
    }
  }
}
