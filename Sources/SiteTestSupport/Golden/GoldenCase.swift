import Glibc

/// One folder of golden files: an input and, beside it, what must come of it.
///
/// `UPDATE_GOLDEN=1 swift test` writes the expected files anew; the diff is then read like code.
package struct GoldenCase: Sendable, CustomStringConvertible {
  /// Below `Golden`: `checks/link-unresolved/hit`.
  package let path: String
  package let folder: String
  /// Why nothing can be compared here.
  private let problem: String?

  /// The cases of a group, in byte order of their paths.
  ///
  /// Swift Testing only skips a test that has no arguments, which would hide a moved folder. So a
  /// group without cases gives one case, and everything that is asked of it throws.
  ///
  /// - Parameters:
  ///   - group: A folder of `Golden`, which lies beside the test file or above it.
  ///   - depth: How many folders below the group a case lies.
  package static func all(
    in group: String, depth: Int = 1, file: StaticString = #filePath
  ) -> [GoldenCase] {
    let golden = goldenFolder(of: file)
    do throws(TestFileError) {
      var paths = [group]
      for _ in 0..<depth {
        var next: [String] = []
        for path in paths {
          next += try TestFiles.folders(in: "\(golden)/\(path)").map { "\(path)/\($0)" }
        }
        paths = next
      }
      if !paths.isEmpty {
        return paths.map { GoldenCase(path: $0, folder: "\(golden)/\($0)", problem: nil) }
      }
      return [
        GoldenCase(
          path: group, folder: "\(golden)/\(group)",
          problem: "the group “\(group)” has no cases in \(golden)")
      ]
    } catch {
      return [GoldenCase(path: group, folder: golden, problem: error.description)]
    }
  }

  package var description: String { path }

  /// The case's own folder name.
  package var name: String { String(path.split(separator: "/").last ?? "") }

  package func read(_ file: String) throws -> String {
    try check()
    return String(decoding: try TestFiles.read("\(folder)/\(file)"), as: UTF8.self)
  }

  /// Compares with an expected file, or writes it when `UPDATE_GOLDEN` is set.
  ///
  /// - Throws: ``GoldenMismatch`` with the first line that differs.
  package func expect(_ file: String, equals actual: String) throws {
    try check()
    if getenv("UPDATE_GOLDEN") != nil {
      return try TestFiles.write(actual, to: "\(folder)/\(file)")
    }
    let expected = try read(file)
    guard expected != actual else { return }
    throw GoldenMismatch(file: "\(path)/\(file)", expected: expected, actual: actual)
  }

  /// Fails where there is no case.
  package func check() throws {
    if let problem { throw TestFileError(path: path, reason: problem) }
  }

  /// The nearest folder `Golden` beside a test file or above it.
  static func goldenFolder(of file: StaticString) -> String {
    var parts = "\(file)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while parts.count > 1 {
      let folder = parts.joined(separator: "/") + "/Golden"
      if TestFiles.isFolder(folder) { return folder }
      parts.removeLast()
    }
    return "Golden"
  }
}

/// An expected file that is not what came.
package struct GoldenMismatch: Error, CustomStringConvertible {
  package let file: String
  package let expected: String
  package let actual: String

  package var description: String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(old.count, new.count)
    return """
      \(file), line \(line + 1):
        expected: \(line < old.count ? String(old[line]) : "(the end)")
        came:     \(line < new.count ? String(new[line]) : "(the end)")
      All of what came:
      \(actual)
      """
  }
}
