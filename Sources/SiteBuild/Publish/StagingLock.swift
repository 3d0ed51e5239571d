import Glibc

/// Why a build does not get the staging folder.
enum StagingLockFailure: Error {
  /// Another build holds it.
  case held
  /// The build that held it removed it just now.
  case gone
  case disk(FileError)
}

/// Makes the marker when it is missing, opens it and locks it until the descriptor is closed or the
/// program ends, however it ends.
func openLocked(_ marker: DiskPath) throws(StagingLockFailure) -> OpenDescriptor {
  let file = try openMarker(marker)
  let number = file.number
  if retried({ Int(flock(number, LOCK_EX | LOCK_NB)) }) != 0 {
    let failure = FileError(.lock, marker)
    throw failure.number == EWOULDBLOCK ? .held : .disk(failure)
  }
  guard try isPresent(marker, number) else { throw .gone }
  return file
}

private func openMarker(_ marker: DiskPath) throws(StagingLockFailure) -> OpenDescriptor {
  do throws(FileError) {
    // Writable, because NFS makes an exclusive `flock` of a lock that only writers may take.
    return try OpenDescriptor(marker, flags: O_RDWR | O_CREAT | O_NOFOLLOW, for: .lock)
  } catch {
    throw error.number == ENOENT ? .gone : .disk(error)
  }
}

/// Whether the file that was locked is still the one at its path.
private func isPresent(
  _ marker: DiskPath, _ descriptor: Int32
) throws(StagingLockFailure) -> Bool {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .disk(FileError(.inspect, marker)) }
  do throws(FileError) {
    return try fileFacts(of: marker)?.identity == FileFacts(status).identity
  } catch {
    throw .disk(error)
  }
}
