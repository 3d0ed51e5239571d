import ArgumentParser
import CommandOptions
import Diagnostics
import SiteBuild

struct Translate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows how far translations are, and helps to keep them current.",
    discussion: """
      Each language records in “translated-from.yml” from which text of the source \
      each paragraph, heading and list item was made. When the source changes, \
      “status” names the blocks that are outdated, “diff” shows what has changed, \
      and “stamp” records that they are current again.
      """,
    subcommands: [
      TranslateStatus.self, TranslateNew.self, TranslateDiff.self, TranslateStamp.self,
      TranslateExport.self, TranslateImport.self,
    ])
}

/// Options that every command about translations has.
struct TranslateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the pages.", valueName: "folder"))
  var content = "content"

  var buildOptions: BuildOptions {
    BuildOptions(
      content: content, jobs: SiteOptions.processors,
      workingDirectory: SiteOptions.workingDirectory, executable: SiteOptions.executable)
  }

  func read() async throws(TranslationError) -> SiteTranslations {
    let read = try await SiteTranslations.read(
      buildOptions, progress: Terminal.progress, tell: Terminal.tell)
    Terminal.endProgress()
    return read
  }
}

extension Failure {
  /// Says why nothing was done, and gives the status to exit with.
  static func translation(_ error: TranslationError) -> any Error {
    Terminal.endProgress()
    if error.isUsage { return ValidationError(error.message) }
    switch error {
    case .recordMalformed(let report), .catalogue(let report):
      Terminal.report(render(report, as: .text, colour: Terminal.wantsColour(2)))
      Terminal.report("toolkit: \(error.message)\n")
      return content
    default:
      Terminal.report("toolkit: \(error.message)\n")
      return surroundings
    }
  }
}
