import ArgumentParser
import CommandOptions
import SiteBuild
import SiteModel

struct TranslateStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says how far translations are, and names what needs work.")

  @Argument(
    help: ArgumentHelp("A single language, with all its pages and blocks.", valueName: "tag"))
  var language: String?

  @OptionGroup var site: TranslateOptions

  @Option(help: ArgumentHelp("How to print: text, json, markdown or html.", valueName: "format"))
  var format = StatusFormat.text

  @Option(
    help: ArgumentHelp(
      "Fail when less than this share of a language is current.", valueName: "percent"))
  var failUnder: Int?

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under wants a number from 0 to 100.")
    }
  }

  func run() async throws {
    // Programs read a status whatever the exit status.
    var status = TranslationStatus(nothingOf: .english)
    do throws(TranslationError) {
      let translations = try await site.read()
      status = translations.nothing
      status = try translations.status(of: language)
    } catch {
      if format == .json { print(status) }
      throw Failure.translation(error)
    }
    print(status)
    if let failUnder, status.languages.contains(where: { $0.percent < failUnder }) {
      throw Failure.content
    }
  }

  private func print(_ status: TranslationStatus) {
    Terminal.print(
      status.rendered(as: format, isDetailed: language != nil, colour: Terminal.wantsColour(1)))
  }
}

extension StatusFormat: ExpressibleByArgument {}
