import Glibc

extension StagingFolder {
  /// Puts the staged site in the place of the target.
  ///
  /// - Parameter isFirst: Whether nothing stands there.
  /// - Throws: After any of them the target is as it was, or ``settle()`` makes it so.
  func publishSite(isFirst: Bool, exchange: PathExchange) throws(PublishError) {
    if isFirst {
      try publishing { () throws(FileError) in try rename(site, to: target) }
      return
    }
    let refusal = exchange(site, target)
    switch refusal {
    case 0: return
    case EINVAL, ENOSYS, ENOTSUP, EPERM, EXDEV: try renameTwice()
    case EBUSY: throw .mountPoint(path: target.string)
    default:
      throw .disk(FileError(.exchange(with: target.string), site, number: refusal))
    }
  }

  /// For file systems that cannot exchange. For a moment there is no site; ``settle()`` knows.
  private func renameTwice() throws(PublishError) {
    do throws(FileError) {
      try rename(target, to: replaced)
    } catch {
      throw error.number == EBUSY || error.number == EXDEV
        ? .mountPoint(path: target.string) : .disk(error)
    }
    try publishing { () throws(FileError) in try rename(site, to: target) }
  }
}
