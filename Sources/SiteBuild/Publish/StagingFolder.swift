import Glibc

/// The folder beside the target in which a site is made ready, ours alone until ``close()``.
///
/// ```text
/// .public.staging/
///   .toolkit-staging    says that the folder is ours; locked (`flock`) while a build is at work
///   site/               the new site, and after the exchange the one before
///   replaced/           the site before, while two renames stand in for the exchange
/// ```
///
/// The kernel lets go of the lock when a build is killed, so whoever gets it knows that what lies
/// here is a leftover.
struct StagingFolder: ~Copyable, Sendable {
  static let markerName = ".toolkit-staging"

  let folder: DiskPath
  let target: DiskPath
  private let lock: OpenDescriptor

  var site: DiskPath { folder.appending("site") }
  var replaced: DiskPath { folder.appending("replaced") }
  private var marker: DiskPath { folder.appending(StagingFolder.markerName) }

  private init(_ folder: DiskPath, for target: DiskPath, locked lock: consuming OpenDescriptor) {
    self.folder = folder
    self.target = target
    self.lock = lock
  }

  /// Makes the folder or takes over the one that a killed build left.
  ///
  /// - Throws: ``PublishError/underWay(target:)`` when another build holds it,
  ///   ``PublishError/stagingOccupied(path:)`` when it is not ours.
  static func take(for target: PublishTarget) throws(PublishError) -> StagingFolder {
    let folder = target.stagingFolder
    var isForeign = false
    // A build that is just ending may remove the folder at every step: then all begins again.
    for _ in 0..<20 {
      isForeign = try publishing { () throws(FileError) in try !makeOrRecognise(folder) }
      if isForeign { continue }
      do throws(StagingLockFailure) {
        let lock = try openLocked(folder.appending(markerName))
        return StagingFolder(folder, for: target.folder, locked: lock)
      } catch {
        switch error {
        case .gone: continue
        case .held: throw .underWay(target: target.folder.string)
        case .disk(let failure): throw .disk(failure)
        }
      }
    }
    throw isForeign
      ? .stagingOccupied(path: folder.string) : .underWay(target: target.folder.string)
  }

  /// Removes the marker and the folder. What ``settle()`` left must be nothing.
  func close() throws(FileError) {
    if unlink(marker.string) != 0 { throw FileError(.remove, marker) }
    // Another build may have moved in between the two calls.
    if rmdir(folder.string) != 0, errno != ENOTEMPTY, errno != EEXIST, errno != ENOENT {
      throw FileError(.remove, folder)
    }
  }
}

/// - Returns: False when something stands there that is not ours. An empty folder is: a build can
///   be killed before its marker is made, or between removing the marker and the folder.
private func makeOrRecognise(_ folder: DiskPath) throws(FileError) -> Bool {
  if mkdir(folder.string, 0o777) == 0 { return true }
  let failure = FileError(.makeFolder, folder)
  guard failure.number == EEXIST else { throw failure }
  guard let facts = try fileFacts(of: folder) else { return true }
  guard facts.kind == .folder else { return false }
  let marker = folder.appending(StagingFolder.markerName)
  if try fileFacts(of: marker)?.kind == .file { return true }
  return try entries(of: folder).isEmpty
}
