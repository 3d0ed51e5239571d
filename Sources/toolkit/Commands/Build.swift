import ArgumentParser
import CommandOptions
import Diagnostics
import SiteBuild

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the content and publishes the site.",
    discussion: "The published folder changes only when there is no error.")

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Folder to publish into.", valueName: "folder"))
  var output = "public"

  @Flag(help: "Warnings fail the run too, but for those about translation.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Print what was found on standard output: text, json, sarif or github.", valueName: "format"))
  var format: ReportFormat?

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func run() async throws {
    let options = site.buildOptions(output: output, strict: strict)
    let outcome: SitePipeline.Outcome
    do throws(BuildError) {
      outcome = try await SitePipeline(options, progress: Terminal.progress, tell: Terminal.tell)
        .build()
    } catch {
      // Programs read a report whatever the exit status.
      if format != nil, format != .text { print(Report([])) }
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    print(outcome.report)
    if timings { Terminal.report(outcome.timings.table(pages: outcome.pages) + "\n") }
    guard let published = outcome.published else {
      Terminal.report("Nothing was published: mend what is reported above.\n")
      throw Failure.content
    }
    tell(published, outcome)
  }

  private func print(_ report: Report) {
    if let format {
      Terminal.print(report, as: format)
    } else if !report.diagnostics.isEmpty {
      Terminal.report(render(report, as: .text, colour: Terminal.wantsColour(2)))
    }
  }

  private func tell(_ published: PublishSummary, _ outcome: SitePipeline.Outcome) {
    for name in published.dropped {
      Terminal.report("Removed from \(output): \(name), which is not part of the site.\n")
    }
    let languages = outcome.languages == 1 ? "1 language" : "\(outcome.languages) languages"
    let pages = outcome.pages == 1 ? "1 page" : "\(outcome.pages) pages"
    let change =
      published.unchanged
      ? "nothing had changed"
      : "\(published.written) files written, \(published.linked) unchanged, \(published.removed) removed"
    Terminal.report("Published \(pages) in \(languages) to \(output) (\(change)).\n")
  }
}
