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
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "toolkit-search-\(ProcessInfo.processInfo.processIdentifier)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    for (language, layouts) in try Vectors.sites.get() {
      for (layout, site) in layouts {
        try write(site, language, to: folder.appending(path: layout.rawValue))
      }
    }
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: try #require(Self.node))
    process.arguments = [Vectors.path("run.mjs"), folder.path()]
    process.standardError = errors
    try process.run()
    let report = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: report, as: UTF8.self))")
  }

  /// Writes what a build would write of a small site's search.
  private func write(
    _ site: Vectors.IndexedSite, _ language: String, to folder: URL
  ) throws {
    let fragments = site.pages.enumerated().map { $1.fragment(number: $0, language: language) }
    let files = SearchFiles(of: site.index, strings: .english, script: [])
      .allFiles(fragments: "000000")
    for file in fragments + files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
  }
}
