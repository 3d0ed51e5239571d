import ArgumentParser
import CommandOptions
import Diagnostics
import SiteBuild
import SiteModel

struct TranslateImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes back a file that “export” wrote.",
    discussion: """
      Blocks whose translation has changed are written into the pages and recorded as current, unless
      the file marks them as fuzzy or to be looked at; pages that the language lacks are made.
      Everything else stays as it is, byte for byte. A damaged file changes nothing.
      """)

  @Argument(help: ArgumentHelp("The language.", valueName: "tag"))
  var language: String

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @Option(help: "po, xliff (1.2) or xliff2 (2.1); told by the file when it is not given.")
  var format: InterchangeFormat?

  @OptionGroup var site: TranslateOptions

  func run() async throws {
    let outcome: ImportOutcome
    do throws(TranslationError) {
      outcome = try await site.read().import(file, into: language, as: format)
    } catch {
      throw Failure.translation(error)
    }
    if !outcome.report.diagnostics.isEmpty {
      Terminal.report(render(outcome.report, as: .text, colour: Terminal.wantsColour(2)))
    }
    for path in outcome.written { Terminal.print("Wrote \(path)\n") }
    if outcome.written.isEmpty { Terminal.report("Nothing has changed.\n") }
  }
}
