import ArgumentParser
import CommandOptions
import Glibc
import SiteAnswers
import SiteBuild

/// The command `toolkit mcp`.
struct ContextServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serves the site to language models, over standard input and output.",
    discussion: """
      Speaks the Model Context Protocol, a message a line. Nothing else is written to standard \
      output. The site is read once, when the command starts.
      """)

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let found: AskableSite
    do throws(BuildError) {
      found = try await SitePipeline(site.buildOptions(), tell: Terminal.tell).askableSite()
    } catch {
      throw Failure.surroundings(error)
    }
    let context = ModelContext(
      desk: AnswerDesk(found.linked, renderer: found.renderer),
      addresses: AnswerAddresses(of: found.linked.site.configuration), version: Version.text)
    var session = ContextSession()
    var lines = InputLines(longest: ModelContext.longestMessage)
    while let line = lines.next() {
      guard !line.allSatisfy({ $0 <= 0x20 }) else { continue }
      if let reply = context.reply(to: line, in: &session) {
        Terminal.print(reply.bytes + [0x0A])
      }
    }
  }
}

/// Lines of standard input, without their ends.
struct InputLines {
  /// Bytes that are kept of a line, and one more, so that a longer one is known to be too long.
  private let limit: Int
  private var pending: [UInt8] = []
  private var isAtEnd = false

  init(longest: Int) { limit = longest + 1 }

  /// The next line; `nil` at the end. What stands behind the last line end is a line too.
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        line += pending[..<end].prefix(limit - line.count)
        pending.removeSubrange(...end)
        return line
      }
      line += pending.prefix(limit - line.count)
      pending = []
      if isAtEnd { return line.isEmpty ? nil : line }
      fill()
    }
  }

  private mutating func fill() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(0, &buffer, buffer.count)
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      isAtEnd = true
      return
    }
    pending += buffer[..<count]
  }
}
