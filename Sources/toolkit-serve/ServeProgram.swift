import ArgumentParser
import CommandOptions
import Diagnostics
import SiteAnswers
import SiteBuild
import SiteServer

/// The server's program: reads options, makes the site, serves it.
@main
struct ServeProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toolkit serve",
    abstract: "Shows the site while it is written, or serves it to readers.",
    discussion: """
      The site is made in memory; nothing is written. With --production it is made once, from \
      content without errors, and readers' programs may keep what they get.

      Exit status: 0 told to stop, 1 the content has errors, 2 the surroundings failed (a port \
      that is taken, a template that is missing), 64 wrong usage.
      """,
    version: Version.text)

  @OptionGroup var site: SiteOptions
  @OptionGroup var server: ServeOptions

  func run() async throws {
    let made: SitePipeline.Rendered
    do throws(BuildError) {
      made = try await SitePipeline(
        site.buildOptions(), progress: Terminal.progress, tell: Terminal.tell
      ).rendered()
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    if !made.report.diagnostics.isEmpty {
      Terminal.report(render(made.report, as: .text, colour: Terminal.wantsColour(2)))
    }
    guard !made.report.failed(strict: false) || !server.production else {
      Terminal.report("Nothing is served: mend what is reported above.\n")
      throw Failure.content
    }
    let wording = ModelEndpoint(environment: environmentVariable).map(GeneratedAnswers.init)
    let answers = DeskAnswers(
      AnswerDesk(made.linked, renderer: made.renderer), wording: wording, version: Version.text)
    let served = ServedSite(RenderedFiles(made), answers: answers)
    let options = server.serverOptions(
      wording: wording != nil, base: made.linked.site.configuration.base)
    try await serve(SiteServer(SiteHolder(served), options: options))
  }

  /// Serves on the port that was named, or else on the first free one.
  private func serve(_ site: SiteServer) async throws {
    let wanted = server.port ?? ServeOptions.defaultPort
    for port in wanted...(server.port == nil ? wanted + ServeOptions.portsTried : wanted) {
      do throws(ServerError) {
        return try await site.run(on: port) { bound in
          if bound != wanted, server.port == nil {
            Terminal.tell("Port \(wanted) is taken; this is the next free one.")
          }
          server.announce(port: bound)
        }
      } catch .portTaken where server.port == nil {
        continue
      } catch {
        Terminal.report("toolkit: \(error.message)\n")
        throw Failure.surroundings
      }
    }
    Terminal.report(
      "toolkit: All ports from \(wanted) to \(wanted + ServeOptions.portsTried) are taken. Name one with --port.\n"
    )
    throw Failure.surroundings
  }
}
