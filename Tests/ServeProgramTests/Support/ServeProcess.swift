import Glibc
import SiteBuild

/// A run of a program that serves until it is told to stop.
final class ServeProcess: Sendable {
  struct Failure: Error, CustomStringConvertible { let description: String }

  let child: pid_t
  private let errors: Int32
  private let output: Int32

  /// The folder of the programs that were built beside these tests.
  static var programs: DiskPath {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return DiskPath(
      String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    ).parent
  }

  /// - Parameter folder: The content.
  init(_ program: String, _ arguments: [String]) throws {
    var errorEnds: [Int32] = [0, 0]
    var outputEnds: [Int32] = [0, 0]
    guard pipe(&errorEnds) == 0, pipe(&outputEnds) == 0 else {
      throw Failure(description: "no pipe")
    }
    for end in errorEnds + outputEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer {
      close(errorEnds[1])
      close(outputEnds[1])
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, outputEnds[1], 1)
    posix_spawn_file_actions_adddup2(&actions, errorEnds[1], 2)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, nil, words, environ) == 0 else {
      throw Failure(description: "\(program) cannot be started")
    }
    (self.child, errors, output) = (child, errorEnds[0], outputEnds[0])
  }

  /// Waits until the program says where it serves.
  ///
  /// - Returns: The port, and all that was said until then.
  func port() throws -> (port: Int, told: String) {
    var told = ""
    while !told.contains("/\n") || !told.contains("Serving http://") {
      guard let more = Self.some(from: errors) else { throw Failure(description: told) }
      told += more
    }
    let digits = told[
      (told.firstRange(of: "Serving http://127.0.0.1:")?.upperBound ?? told.endIndex)...
    ]
    .prefix { $0.isNumber }
    guard let port = Int(digits) else { throw Failure(description: told) }
    return (port, told)
  }

  /// Waits until the program says where its editor is.
  ///
  /// - Returns: The port, and the editor's address from the root of the host.
  func editor() throws -> (port: Int, address: String) {
    var told = ""
    while true {
      if let match = told.firstMatch(of: #/Editing http://127\.0\.0\.1:(\d+)(\S+/)\n/#),
        let port = Int(match.1)
      {
        return (port, String(match.2))
      }
      guard let more = Self.some(from: errors) else { throw Failure(description: told) }
      told += more
    }
  }

  /// Waits for the end.
  func end() -> (status: Int32, output: String, errors: String) {
    let (said, told) = (Self.all(from: output), Self.all(from: errors))
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, said, told)
  }

  /// Tells it to stop, and waits for the end.
  func stop(_ signal: Int32 = SIGTERM) -> (status: Int32, output: String, errors: String) {
    kill(child, signal)
    return end()
  }

  deinit {
    close(errors)
    close(output)
  }

  private static func some(from descriptor: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  private static func all(from descriptor: Int32) -> String {
    var text = ""
    while let more = some(from: descriptor) { text += more }
    return text
  }
}
