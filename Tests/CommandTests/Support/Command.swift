import Foundation
import Glibc
import SiteBuild
import Testing

/// One finished run of the program.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  var outputLines: [Substring] { output.split(separator: "\n") }
}

/// The program that was built beside these tests.
enum Command {
  /// The test bundle lies in the same folder.
  static var path: String {
    DiskPath(executable).parent.appending("toolkit").string
  }

  private static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path()

  /// Runs any program; a failure when it cannot be started.
  static func run(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) throws -> Run {
    let apart = ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"].flatMap { ["-u", $0] }
    let set = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let outcome = try #require(
      ChildProcess.run("env", apart + ["-C", folder] + set + [program] + arguments),
      "“env” cannot be started")
    return Run(
      status: outcome.status, output: String(decoding: outcome.output, as: UTF8.self),
      errors: String(decoding: outcome.errors, as: UTF8.self))
  }
}
