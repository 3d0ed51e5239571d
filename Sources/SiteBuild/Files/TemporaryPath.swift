import Glibc

/// A hidden name beside a file, which no page has and nobody else writes to.
func temporaryPath(beside path: DiskPath) -> DiskPath {
  path.sibling(".\(path.name).\(getpid())-\(UInt32.random(in: .min ... .max))")
}
