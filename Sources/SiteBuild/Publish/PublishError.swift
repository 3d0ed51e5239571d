/// Why a site was not published. The folder that stands there is as it was, unless the case says
/// otherwise. All of them end the program with status 2.
package enum PublishError: Error, Hashable, Sendable {
  case disk(FileError)
  /// The target is a file, a device or the like.
  case notAFolder(path: String)
  /// The target is `/`.
  case rootFolder
  /// The target is or holds a folder that the build reads.
  case holdsSource(target: String, source: String)
  /// The target holds files and no manifest of ours. `example`: one of them.
  case foreignFolder(path: String, example: String)
  /// A `.git` below the target's top, whose history the exchange would throw away.
  case repositoryInside(path: String)
  /// Another build holds the staging folder.
  case underWay(target: String)
  /// Something that is not ours has the staging folder's name.
  case stagingOccupied(path: String)
  /// A killed build's leftover holds a `.git` that has no place to go back to.
  case leftoverRepository(path: String, target: String)
  /// The target cannot be moved, however the file system is asked.
  case mountPoint(path: String)
  /// Two files of the site have one path.
  case duplicatePath(String)
  /// A file of the site has a path that cannot be published.
  case unusablePath(String)
  /// The new site is published, what it replaced could not be removed.
  case leftover(target: String, FileError)

  /// What happened and what to do, for the person who started the program.
  package var message: String {
    switch self {
    case .disk(let error):
      error.message
    case .notAFolder(let path):
      "\(path) is not a folder. Choose another --output."
    case .rootFolder:
      "The site cannot be published into /. Choose another --output."
    case .holdsSource(let target, let source):
      "\(target) holds \(source), which the site is built from. Choose another --output."
    case .foreignFolder(let path, let example):
      "\(path) holds files that toolkit did not write, such as \(example). "
        + "Remove it or choose another --output."
    case .repositoryInside(let path):
      "\(path) would be lost when the site is replaced. Move it out of the published folder."
    case .underWay(let target):
      "Another build is publishing into \(target). Wait until it is done."
    case .stagingOccupied(let path):
      "\(path) is not from toolkit, which stages the site under this name. "
        + "Move it away or choose another --output."
    case .leftoverRepository(let path, let target):
      "\(path) was left by a build that was stopped, and cannot be put back into \(target). "
        + "Move it to where it belongs."
    case .mountPoint(let path):
      "\(path) cannot be replaced: it is a mount point, or part of a layered file system. "
        + "Choose a folder inside it as --output."
    case .duplicatePath(let path):
      "Two files would be published at \(path)."
    case .unusablePath(let path):
      "Nothing can be published at “\(path)”."
    case .leftover(let target, let error):
      "The site is published in \(target), but what it replaced is still there. \(error.message)"
    }
  }
}

/// Runs work on the disk inside a publication, whose failures then name it.
func publishing<Value>(
  _ work: () throws(FileError) -> Value
) throws(PublishError) -> Value {
  do {
    return try work()
  } catch {
    throw .disk(error)
  }
}
