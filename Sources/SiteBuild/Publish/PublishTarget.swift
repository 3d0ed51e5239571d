import Glibc

/// The folder that a site goes into, whether or not it stands yet.
///
/// - `folder`: absolute and without symbolic links: a link is followed, so that it stays a link
///   when the folder behind it is exchanged.
struct PublishTarget: Hashable, Sendable {
  let folder: DiskPath

  /// Follows the links of a target and makes the folders above it.
  ///
  /// - Parameter protected: Folders and files that must lie neither in the target nor be it.
  init(_ path: String, protecting protected: [String]) throws(PublishError) {
    let absolute = try publishing { () throws(FileError) in try absolutePath(path) }
    let end = try publishing { () throws(FileError) in try endOfLinks(absolute) }
    switch try publishing({ () throws(FileError) in try fileFacts(of: end) })?.kind {
    case .folder?:
      folder = try publishing { () throws(FileError) in try resolvedPath(of: end) }
    case nil:
      folder = try publishing { () throws(FileError) in
        try FolderMaker().make(end.parent)
        return try resolvedPath(of: end.parent).appending(end.name)
      }
    case .file?, .link?, .other?:
      throw .notAFolder(path: path)
    }
    if folder.isRoot { throw .rootFolder }
    for source in protected {
      let place = try publishing { () throws(FileError) in
        let place = try absolutePath(source)
        return try fileFacts(of: place, following: true) == nil ? place : resolvedPath(of: place)
      }
      if folder.contains(place) { throw .holdsSource(target: path, source: source) }
    }
  }

  /// Where a site is made ready: beside the target, so that both are on one file system.
  var stagingFolder: DiskPath { folder.sibling(".\(folder.name).staging") }
}

private func absolutePath(_ path: String) throws(FileError) -> DiskPath {
  let path = DiskPath(path)
  return path.isAbsolute ? path : try resolvedPath(of: DiskPath(".")).appending(path.string)
}

/// What a chain of links leads to, also when nothing stands there: a published site whose build was
/// killed between two renames is found again behind its link.
private func endOfLinks(_ path: DiskPath) throws(FileError) -> DiskPath {
  var path = path
  // As many links as Linux follows (path_resolution(7)).
  for _ in 0..<40 {
    let facts = try fileFacts(of: path)
    if facts?.kind == .link {
      path = path.parent.appending(try destination(ofLink: path))
    } else if facts == nil, path.name == "." {
      path = path.parent
    } else if facts == nil, path.name == ".." {
      throw FileError(.resolve, path, number: ENOENT)
    } else {
      return path
    }
  }
  throw FileError(.resolve, path, number: ELOOP)
}
