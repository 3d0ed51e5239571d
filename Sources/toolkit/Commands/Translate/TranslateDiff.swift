import ArgumentParser
import CommandOptions
import SiteBuild
import SiteModel

struct TranslateDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what has changed in the source since a page was translated.",
    discussion: "What the source said before is found in git's history of the page.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(
    help: ArgumentHelp(
      "The translation's path, or its source's with --language.", valueName: "page"))
  var page: String

  @Option(help: ArgumentHelp("Which translation of the page.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("How to print: text or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var site: TranslateOptions

  func run() async throws {
    let difference: PageDifference
    do throws(TranslationError) {
      difference = try await site.read().difference(page, language: language)
    } catch {
      throw Failure.translation(error)
    }
    switch format {
    case .text: Terminal.print(difference.text(colour: Terminal.wantsColour(1)))
    case .json: Terminal.print(difference.json)
    }
  }
}
