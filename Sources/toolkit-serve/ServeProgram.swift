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
    if server.production { try await serveReaders() } else { try await servePreview() }
  }

  // MARK: - The site while it is written

  private func servePreview() async throws {
    let build = build
    let live: LiveSite
    do throws(BuildError) {
      live = try await LiveSite.reading(
        build, progress: Terminal.progress, tell: Terminal.tell)
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    tell(live.snapshot.report)
    let watcher = try watcher(of: build)
    let preview = Preview(live, strict: build.strict)
    let wording = answerWording()
    let answers: @Sendable (SiteSnapshot) -> (any SiteAnswering)? = { site in
      DeskAnswers(wording: wording, version: Version.text) {
        AnswerDesk(site.linked, renderer: site.renderer)
      }
    }
    let holder = SiteHolder(await preview.site(answering: answers))
    let streams = EventStreams()
    let work = [
      Task { await preview.serve(with: holder, telling: streams, answering: answers) },
      Task {
        if let ending = await preview.follow(watcher) { Terminal.tell(ending) }
      },
    ]
    defer {
      watcher.cancel()
      for task in work { task.cancel() }
    }
    let base = live.snapshot.linked.site.configuration.base
    try await serve(
      SiteServer(
        holder, streams: streams, editor: server.edit ? EditDesk(preview) : nil,
        options: server.serverOptions(base: base)))
  }

  private var build: BuildOptions { site.buildOptions(strict: server.strict) }

  private func watcher(of build: BuildOptions) throws -> FolderWatcher {
    do throws(WatchError) {
      return try FolderWatcher(
        LiveSite.folders(of: build), besides: [LiveSite.publishedFolder(of: build)])
    } catch {
      Terminal.report("toolkit: \(error.message)\n")
      throw Failure.surroundings
    }
  }

  private func tell(_ report: Report) {
    if !report.diagnostics.isEmpty {
      Terminal.report(render(report, as: .text, colour: Terminal.wantsColour(2)))
    }
  }

  // MARK: - The site for readers

  private func serveReaders() async throws {
    let build = build
    let made: SitePipeline.Rendered
    do throws(BuildError) {
      made = try await SitePipeline(
        build, progress: Terminal.progress, tell: Terminal.tell
      ).rendered()
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    tell(made.report)
    guard !made.report.failed(strict: build.strict) else {
      Terminal.report("Nothing is served: mend what is reported above.\n")
      throw Failure.content
    }
    let answers = DeskAnswers(wording: answerWording(), version: Version.text) { [made] in
      AnswerDesk(made.linked, renderer: made.renderer)
    }
    let served = ServedSite(RenderedFiles(made), answers: answers)
    let options = server.serverOptions(base: made.linked.site.configuration.base)
    try await serve(SiteServer(SiteHolder(served), options: options))
  }

  /// Serves on the port that was named, or else on the first free one.
  private func serve(_ site: SiteServer) async throws {
    let files = site.site.site.files
    for page in ServedAddress.shadowed(in: Set(files.paths), prefixes: files.languagePrefixes) {
      let base = files.basePath
      Terminal.tell(
        "\(base)\(page.dropLast(5)) is the server's own address: your page is at \(base)\(page).")
    }
    let wanted = server.port ?? ServeOptions.defaultPort
    for port in wanted...(server.port == nil ? wanted + ServeOptions.portsTried : wanted) {
      do throws(ServerError) {
        return try await site.run(on: port) { bound in
          if bound != wanted, server.port == nil {
            Terminal.tell("Port \(wanted) is taken; this is the next free one.")
          }
          server.announce(port: bound, editor: site.editor.map { EditAddress.page($0.token) })
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
