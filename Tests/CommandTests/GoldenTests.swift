import Foundation
import Testing

/// One folder a code: `case/` is laid over the small site and gives `expected.txt`; `near-miss/`
/// is as close as can be and gives no finding of the code. `UPDATE_GOLDEN=1` writes what is expected.
struct GoldenFolder: CustomTestStringConvertible, Sendable {
  let name: String

  private static var root: URL {
    URL(filePath: Command.root).appending(path: "Tests/CommandTests/Golden")
  }

  static let all: [GoldenFolder] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(GoldenFolder.init)
  }()

  var testDescription: String { name }
  var code: String { name.replacing("--", with: "/") }

  private var folder: URL { Self.root.appending(path: name) }

  func overlay(_ part: String) throws -> [String: String] {
    let base = folder.appending(path: part)
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path()) {
      let file = base.appending(path: path)
      guard !file.hasDirectoryPath, let text = try? String(contentsOf: file, encoding: .utf8) else {
        continue
      }
      files[path] = text
    }
    try #require(!files.isEmpty, "\(name)/\(part) is empty")
    return files
  }

  func expect(_ report: String) throws {
    let file = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try report.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == report)
  }
}

@Suite struct GoldenTests {
  @Test func thereAreCases() {
    #expect(
      Set(GoldenFolder.all.map(\.code)).isSuperset(of: [
        "template/malformed", "template/raw-text", "template/unknown-name",
        "template/unknown-partial", "translation/missing-string",
      ]))
  }

  @Test(arguments: GoldenFolder.all)
  func reportsTheCase(_ golden: GoldenFolder) throws {
    let run = try SmallSite.with(golden.overlay("case")).toolkit("check")
    #expect(run.output.contains("[\(golden.code)]"))
    try golden.expect(run.output)
  }

  @Test(arguments: GoldenFolder.all)
  func passesTheNearMiss(_ golden: GoldenFolder) throws {
    let run = try SmallSite.with(golden.overlay("near-miss")).toolkit("check")
    #expect(run.output == "0 errors, 0 warnings\n")
  }
}
