import ArgumentParser
import CommandOptions
import SiteBuild

struct TranslateStamp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp", abstract: "Records that a translation says what its source says now.",
    discussion: """
      Blocks that still are in the source's words are recorded as untranslated; \
      name one with --block to say that it is meant to be the same.
      """)

  @Argument(
    help: ArgumentHelp(
      "The translation's path, or its source's with --language.", valueName: "page"))
  var page: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Only this block, by the number that “status” and “diff” show; may be repeated.",
      valueName: "number"))
  var block: [Int] = []

  @Option(help: ArgumentHelp("Which translation of the page.", valueName: "tag"))
  var language: String?

  @Flag(help: "All pages of the language.")
  var all = false

  @OptionGroup var site: TranslateOptions

  func validate() throws {
    if all {
      guard page == nil, block.isEmpty, language != nil else {
        throw ValidationError("--all wants --language, and neither a page nor --block.")
      }
    } else if page == nil {
      throw ValidationError("Name a page, or a whole language with --all and --language.")
    }
  }

  func run() async throws {
    let outcome: StampOutcome
    do throws(TranslationError) {
      let translations = try await site.read()
      if let page {
        outcome = try translations.stamp(page, language: language, blocks: block)
      } else {
        outcome = try translations.stampAll(of: language ?? "")
      }
    } catch {
      throw Failure.translation(error)
    }
    for line in outcome.lines { Terminal.print(line + "\n") }
    guard let written = outcome.written else {
      Terminal.print("There is nothing to record.\n")
      return
    }
    Terminal.report("Wrote \(written)\n")
  }
}
