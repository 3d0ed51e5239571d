import Glibc

/// What the disk refused: the path, what was tried, and the system's reason.
package struct FileError: Error, Hashable, Sendable {
  package enum Operation: Hashable, Sendable {
    case read, write, list, makeFolder, remove, inspect, resolve, flush, lock
    case link(to: String)
    case rename(to: String)
    case exchange(with: String)
  }

  package let path: String
  package let operation: Operation
  /// The value of `errno`.
  package let number: Int32

  /// - Parameter number: The value of `errno`, read right after the call that failed when not given.
  package init(_ operation: Operation, _ path: DiskPath, number: Int32 = errno) {
    self.path = path.string
    self.operation = operation
    self.number = number
  }

  /// Whether nothing stands at the path.
  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The system's words: `Permission denied`.
  package var reason: String { String(cString: strerror(number)) }

  /// One sentence for the person who started the program.
  package var message: String {
    let attempt =
      switch operation {
      case .read: "read \(path)"
      case .write: "write \(path)"
      case .list: "list the folder \(path)"
      case .makeFolder: "make the folder \(path)"
      case .remove: "remove \(path)"
      case .inspect: "look at \(path)"
      case .resolve: "find \(path)"
      case .flush: "flush \(path) to the disk"
      case .lock: "lock \(path)"
      case .link(let other): "link \(path) to \(other)"
      case .rename(let other): "rename \(path) to \(other)"
      case .exchange(let other): "exchange \(path) with \(other)"
      }
    return "Cannot \(attempt): \(reason)."
  }
}
