import ArgumentParser
import CommandOptions
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
    let pipeline = SitePipeline(
      site.buildOptions(strict: strict), progress: Terminal.progress, tell: Terminal.tell)
    let outcome: SitePipeline.Outcome
    do throws(BuildError) {
      outcome = try await pipeline.check()
    } catch {
      // Programs read a report whatever the exit status.
      if format != .text { Terminal.print(Report([]), as: format) }
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    Terminal.print(outcome.report, as: format)
    if outcome.report.failed(strict: strict) { throw Failure.content }
  }
}
