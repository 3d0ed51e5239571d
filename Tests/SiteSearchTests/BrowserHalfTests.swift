import Foundation
import Testing

@testable import SiteSearch

/// The browser's half meets the same vectors. Machines without Node.js skip it; the pages' own tests
/// run the search in a browser.
@Suite struct BrowserHalfTests {
  private static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func knowsTheElisionsOfEveryLanguage() throws {
    let languages = ["ca", "fr", "it", "oc"]
    let known = languages.reduce(into: [:]) {
      $0[$1] = SearchAnalyzer(language: $1).elisionTexts
    }
    if Vectors.isUpdating { try Vectors.write(known, to: "elisions.json") }
    #expect(try Vectors.read("elisions.json") == known)
  }

  @Test(.enabled(if: node != nil, "Node.js is not installed"))
  func computesTheSame() throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: try #require(Self.node))
    process.arguments = [Vectors.path("run.mjs")]
    process.standardError = errors
    try process.run()
    let report = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: report, as: UTF8.self))")
  }
}
