import Glibc
import SiteBuild
import SiteModel

/// What it costs to follow edits of single pages, beside a whole build of the same site: see `edit-cost`.
///
/// Usage: `edit-cost CONTENT PROGRAM EDITS`. The content is written to; PROGRAM is where toolkit lies, for
/// its templates.
@main
struct EditCost {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let edits = Int(arguments[3]) else {
      print("usage: edit-cost CONTENT PROGRAM EDITS")
      exit(64)
    }
    var options = BuildOptions(
      content: arguments[1], output: "\(arguments[1]).public",
      baseURL: "https://toolkit.example.org/", jobs: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      workingDirectory: "/", executable: arguments[2])
    options.strict = false
    var start = Meter.now
    _ = try await SitePipeline(options).build()
    let build = Meter.now - start
    start = Meter.now
    var site = try await LiveSite.reading(options)
    let reading = Meter.now - start
    let pages = site.snapshot.linked.site.pages.filter { $0.key != .home && !$0.isFallback }
    print("whole build: \(milliseconds(build)) ms; first reading: \(milliseconds(reading)) ms")
    let folder = site.snapshot.linked.site.languages[0].profile.folder
    let root = DiskPath(folder.isEmpty ? arguments[1] : "\(arguments[1])/\(folder)")

    for (name, text) in kinds {
      var costs: [Double] = []
      var effort = ""
      for number in 0..<edits {
        let page = pages[(number * 7919 + 13) % pages.count]
        let path = root.appending(page.parsed.path.value)
        let before = try readFile(path)
        try removeTree(path)
        try writeFile(path, text(before, number))
        let start = Meter.now
        site = try await site.following(SiteChanges([path.string]))
        // What the open page asks for after the reload.
        _ = try await site.snapshot.file(at: page.address.file)
        costs.append(Meter.now - start)
        effort = "\(site.effort)".split(separator: "(").first.map(String.init) ?? ""
      }
      report(name, costs, of: build, effort)
    }
    let new = root.appending("a-new-page.md")
    var costs: [Double] = []
    for number in 0..<edits {
      if number % 2 == 0 {
        try writeFile(new, Array("# A new page\n\nIts words.\n".utf8))
      } else {
        try removeTree(new)
      }
      let start = Meter.now
      site = try await site.following(SiteChanges([new.string]))
      _ = try await site.snapshot.file(at: pages[number % pages.count].address.file)
      costs.append(Meter.now - start)
    }
    report("a page that comes or goes", costs, of: build, "\(site.effort)")
  }

  private static func report(
    _ name: String, _ costs: [Double], of build: Double, _ effort: String
  ) {
    let costs = costs.sorted()
    let median = costs[costs.count / 2]
    print(
      "\(name): \(milliseconds(median)) ms of CPU (\(milliseconds(costs[0])) to "
        + "\(milliseconds(costs[costs.count - 1]))), 1/\(Int(build / median)) of a build; \(effort)"
    )
  }

  private static let kinds: [(String, @Sendable ([UInt8], Int) -> [UInt8])] = [
    (
      "a sentence",
      { bytes, number in bytes + Array("\nAnother sentence, the \(number)th.\n".utf8) }
    ),
    (
      "a link",
      { bytes, number in bytes + Array("\nSee [the start](/README.md) or \(number).\n".utf8) }
    ),
    ("a heading", { bytes, number in bytes + Array("\n## A heading \(number)\n\nText.\n".utf8) }),
    (
      "its words",
      { bytes, _ in replacing("\n## A heading ", by: "\n## Another heading ", in: bytes) }
    ),
    ("a title", { bytes, _ in replacing("\n# ", by: "\n# On ", in: bytes) }),
  ]

  private static func replacing(
    _ words: String, by others: String, in bytes: [UInt8]
  ) -> [UInt8] {
    Array(
      String(decoding: bytes, as: UTF8.self).replacing(words, with: others, maxReplacements: 1).utf8
    )
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// Processor time of all threads, in seconds.
private enum Meter {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
