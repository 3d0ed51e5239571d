import ArgumentParser
import CommandOptions
import SiteBuild

struct TranslateNew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes a language, or pages of it, to be translated.",
    discussion: """
      The pages stand in the source's words and are recorded as untranslated, block \
      by block. Write over them; nothing that is there already is changed.
      """)

  @Argument(
    help: ArgumentHelp("The language: a BCP 47 tag such as “it” or “pt-BR”.", valueName: "tag"))
  var language: String

  @Argument(
    help: ArgumentHelp(
      "Pages of the source; without one, all that the language lacks.", valueName: "page"))
  var pages: [String] = []

  @OptionGroup var site: TranslateOptions

  func run() async throws {
    let new: NewTranslation
    do throws(TranslationError) {
      new = try await NewTranslation.make(
        language, pages: pages, in: site.buildOptions, progress: Terminal.progress,
        tell: Terminal.tell)
    } catch {
      throw Failure.translation(error)
    }
    Terminal.endProgress()
    for path in new.skipped {
      Terminal.report("\(path) is there already and translates another page; left as it is.\n")
    }
    for path in new.made { Terminal.print("Made \(path)\n") }
    if new.made.isEmpty { Terminal.report("The language lacks no page.\n") }
    Terminal.report("Next: toolkit translate status \(new.language.rawValue)\n")
  }
}
