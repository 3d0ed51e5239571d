import ArgumentParser
import Diagnostics
import SiteBuild

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports everything that is wrong with the content; writes nothing.")

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("How to print: text, json, sarif or github.", valueName: "format"))
  var format = ReportFormat.text

  @Flag(help: "Warnings fail the run too, but for those about translation.")
  var strict = false

  func run() async throws {
    let pipeline = SitePipeline(site.buildOptions(strict: strict), progress: Terminal.progress, tell: Terminal.tell)
    let outcome: SitePipeline.Outcome
    do throws(BuildError) {
      outcome = try await pipeline.check()
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    Terminal.print(
      render(
        outcome.report, as: format, colour: format == .text && Terminal.wantsColour(1),
        version: Version.text))
    if outcome.report.failed(strict: strict) { throw Failure.content }
  }
}
