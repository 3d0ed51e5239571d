import CFileExchange
import Glibc

/// Runs a program of the system and takes what it prints.
package enum ChildProcess {
  /// How a program ended, and what it printed.
  package struct Outcome: Hashable, Sendable {
    /// The exit status; 128 and the signal's number for a program that a signal ended.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]
  }

  /// - Returns: Standard output; `nil` when the program is not there or does not exit with 0.
  ///   Standard error goes nowhere.
  static func output(of program: String, _ arguments: [String]) -> [UInt8]? {
    guard let outcome = run(program, arguments), outcome.status == 0 else { return nil }
    return outcome.output
  }

  /// Folder and environment are the caller's own.
  ///
  /// - Parameters:
  ///   - program: A path, or a name that is looked up in `PATH`.
  ///   - input: What the program reads from its standard input, at most 64 KB. It lies in memory, never
  ///     on disk.
  ///   - outputLimit: Bytes after which the program is ended.
  ///   - isWanted: Asked ten times a second; the program is ended when it says no.
  /// - Returns: `nil` when the program cannot be started, prints more than it may, or is no longer
  ///   wanted.
  package static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], outputLimit: Int = .max,
    while isWanted: (() -> Bool)? = nil
  ) -> Outcome? {
    guard let source = Self.source(of: input) else { return nil }
    defer { close(source) }
    guard let output = Pipe() else { return nil }
    defer { close(output.reading) }
    guard let errors = Pipe() else {
      close(output.writing)
      return nil
    }
    defer { close(errors.reading) }
    let child = spawn(program, arguments, source, output, errors)
    close(output.writing)
    close(errors.writing)
    guard let child else { return nil }
    let printed = readAll(
      [output.reading, errors.reading], limit: outputLimit, while: isWanted)
    if printed == nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    guard let printed else { return nil }
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: printed[0],
      errors: printed[1])
  }

  /// Both ends are closed in programs that are started beside, from the moment that they are there.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init?() {
      var ends: [Int32] = [0, 0]
      guard pipe_opening(&ends) == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  /// A descriptor that gives some bytes, and then its end.
  private static func source(of input: [UInt8]) -> Int32? {
    guard !input.isEmpty else {
      let empty = open("/dev/null", O_RDONLY | O_CLOEXEC)
      return empty < 0 ? nil : empty
    }
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    var written = 0
    while written < input.count {
      let count = input[written...].withUnsafeBytes {
        send(ends[1], $0.baseAddress, $0.count, flags)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(ends[0])
        return nil
      }
      written += count
    }
    return ends[0]
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ source: Int32, _ output: Pipe, _ errors: Pipe
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, source, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failed = posix_spawnp(&child, program, &actions, nil, words, environ)
    return failed == 0 ? child : nil
  }

  /// What comes from each descriptor until all are closed at their other ends. Read side by side:
  /// a program that fills one pipe while the other is read would wait forever.
  ///
  /// - Returns: `nil` as soon as there is more than the limit from one of them, or nobody wants it.
  private static func readAll(
    _ descriptors: [Int32], limit: Int, while isWanted: (() -> Bool)?
  ) -> [[UInt8]]? {
    var bytes: [[UInt8]] = descriptors.map { _ in [] }
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    var open = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while open.contains(where: { $0.fd >= 0 }) {
      if let isWanted, !isWanted() { return nil }
      let wait: Int32 = isWanted == nil ? -1 : 100
      guard poll(&open, nfds_t(open.count), wait) >= 0 || errno == EINTR else { return bytes }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = read(open[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        // A negative descriptor is passed over.
        if count <= 0 {
          open[index].fd = -1
        } else {
          bytes[index].append(contentsOf: buffer[..<count])
          if bytes[index].count > limit { return nil }
        }
      }
    }
    return bytes
  }
}
