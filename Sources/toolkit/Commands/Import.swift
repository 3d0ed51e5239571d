import ArgumentParser
import CommandOptions
import Diagnostics
import SiteBuild
import SiteModel

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings a GitBook repository into a content folder of this program.",
    discussion: """
      Pages go to the paths they were published at, so every address stays. Pages with a line
      “Type of tool:” become tools: the line becomes front matter, bold labels such as
      “Purpose” become headings, and site.yml names their folder and types. Empty marks,
      ligatures and what a server added to saved pages go; links follow the pages; redirects are
      carried over.

      Nothing that is there already is overwritten without --force, and a second run changes
      nothing.
      """)

  @Argument(help: ArgumentHelp("Folder of the repository.", valueName: "source"))
  var source: String

  @Argument(help: ArgumentHelp("Content folder to make.", valueName: "destination"))
  var destination: String

  @Flag(help: "Write over files that are there and say something else.")
  var force = false

  @Option(help: ArgumentHelp("Pages worked on at once.", valueName: "number"))
  var jobs = SiteOptions.processors

  func run() async throws {
    let options = BuildOptions(
      content: source, templates: nil, output: "public", baseURL: nil, strict: false, jobs: jobs,
      workingDirectory: SiteOptions.workingDirectory, executable: SiteOptions.executable)
    let done: RepositoryImport
    do throws(ImportError) {
      done = try await RepositoryImport.run(
        options, to: destination, overwrites: force, progress: Terminal.progress,
        tell: Terminal.tell)
    } catch {
      Terminal.endProgress()
      Terminal.report("toolkit: \(error.message)\n")
      throw Failure.surroundings
    }
    Terminal.endProgress()
    Terminal.print(ImportText(done.plan, written: done.written.count, done.unchanged).text)
    Terminal.report("Next: toolkit check --content \(destination)\n")
  }
}
