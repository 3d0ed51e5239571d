import Glibc
import SiteBuild
import Testing

/// A site that is followed through any edits is the site that a build makes.
///
/// `TOOLKIT_EDITS=1000` makes as many of each kind of site, `TOOLKIT_SEED=7` others than always.
@Suite struct EditTests {
  private static func number(_ name: String, or other: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? other
  }

  @Test(arguments: ["toolkit", "repository"])
  func siteIsThatOfACleanBuild(_ kind: String) async throws {
    let seed = UInt64(Self.number("TOOLKIT_SEED", or: 20))
    let count = Self.number("TOOLKIT_EDITS", or: 40)
    print("\(count) edits of a \(kind) with the seed \(seed)")
    var edits = RandomEdits(seed: seed)
    var site = try await EditedSite(kind == "toolkit" ? SmallSites.toolkit : SmallSites.repository)
    var good = try site.state()
    var efforts: [String: Int] = [:]
    var told: [String] = []
    var published = 0
    for number in 1...count {
      var edited: [String] = []
      if !site.live.snapshot.isPublishable, edits.roll(2) == 0 {
        try site.restore(good)
        edited = ["everything as it was"]
      } else {
        // A burst now and then.
        for _ in 0..<(edits.roll(8) == 0 ? 4 : 1) {
          edited.append(try edits.edit(&site))
        }
      }
      told += edited.map { "\(number): \($0)" }
      try await site.follow()
      let effort = site.live.effort.name
      efforts[effort, default: 0] += 1
      if edited.allSatisfy(RandomEdits.isText) {
        #expect(["nothing", "pages", "names", "plan"].contains(effort), "\(edited)")
      }
      let clean = try await site.clean()
      if let difference = try await site.live.snapshot.difference(from: clean) {
        let history = told.suffix(12).joined(separator: "\n")
        Issue.record("seed \(seed), \(effort): \(difference)\nafter\n\(history)")
        return
      }
      guard clean.isPublishable else { continue }
      published += 1
      good = try site.state()
      if published % 20 == 1 {
        _ = try await SitePipeline(site.options).build()
        let built = try site.published()
        #expect(
          SiteSnapshot.difference(of: try await site.live.snapshot.files(), from: built) == nil)
      }
    }
    print("\(kind): \(published) of \(count) publishable; \(efforts.sorted { $0.key < $1.key })")
    if count >= 40 {
      for effort in ["pages", "names", "plan", "layout"] {
        #expect(efforts[effort, default: 0] > 0)
      }
      #expect(published > count / 4)
    }
  }
}

extension LiveSite.Effort {
  fileprivate var name: String {
    switch self {
    case .nothing: "nothing"
    case .pages: "pages"
    case .names: "names"
    case .templates: "templates"
    case .plan: "plan"
    case .layout: "layout"
    case .everything: "everything"
    }
  }
}

extension EditedSite {
  /// What a build wrote.
  fileprivate func published() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in try listTree(folder("public")).files {
      files[file.path] = try readFile(folder("public/\(file.path)"))
    }
    return files
  }
}
