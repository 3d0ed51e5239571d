import ArgumentParser
import CommandOptions
import Diagnostics
import SiteBuild
import SiteModel

struct TranslateExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes a language's translations as a file for other tools.",
    discussion: """
      The file holds every block of the source with its translation: gettext PO, XLIFF 1.2 or XLIFF
      2.1 for editors, translation programs and services. “import” takes it back.
      """)

  @Argument(help: ArgumentHelp("The language.", valueName: "tag"))
  var language: String

  @Option(help: "po, xliff (1.2) or xliff2 (2.1); by the name of --output when it is not given.")
  var format: InterchangeFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File to write; standard output else.", valueName: "file"))
  var output: String?

  @OptionGroup var site: TranslateOptions

  func run() async throws {
    do throws(TranslationError) {
      let translations = try await site.read()
      let bytes = try translations.export(language, as: format ?? named)
      guard let output else {
        Terminal.print(bytes)
        return
      }
      try translations.write(bytes, to: output)
      Terminal.report("Wrote \(output)\n")
    } catch {
      throw Failure.translation(error)
    }
  }

  private var named: InterchangeFormat {
    guard let output = output?.lowercased() else { return .po }
    return output.hasSuffix(".xlf") || output.hasSuffix(".xliff") ? .xliff : .po
  }
}

extension InterchangeFormat: ExpressibleByArgument {}
