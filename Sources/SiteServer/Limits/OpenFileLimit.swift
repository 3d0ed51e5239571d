import Glibc

/// How many files and connections the system lets a process have open.
package enum OpenFileLimit {
  /// Descriptors that are no connections: files being read, the log, event loops.
  private static let reserve = 256

  /// Raises the limit as far as the system allows it.
  ///
  /// - Returns: Connections that fit below it, at most `wanted`.
  package static func raise(for wanted: Int) -> Int {
    var limits = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(kind, &limits) == 0 else { return min(wanted, 512) }
    let needed = rlim_t(wanted + reserve)
    if limits.rlim_cur < needed {
      var raised = limits
      raised.rlim_cur = min(needed, limits.rlim_max)
      if setrlimit(kind, &raised) == 0 { limits = raised }
    }
    return max(16, min(wanted, Int(clamping: limits.rlim_cur) - reserve))
  }
}
