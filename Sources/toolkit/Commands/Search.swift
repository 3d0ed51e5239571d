import ArgumentParser
import CommandOptions
import SiteBuild
import SiteModel
import SiteSearch

struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches the content as the site's search box does.",
    discussion: """
      Words in quotes must stand in a row; type:NAME and phase:NAME filter, as in the search box.

      --queries reads lines of an identifier, a tab and a query. With --format trec the results \
      of each query are lines that tools for scoring relevance read: the identifier, Q0, the page's \
      path without its ending, its rank from 1, its score, and the name of this program.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, trec
  }

  @Argument(help: "What to search for.")
  var words: String?

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Language to search; the site's default one else.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Only tools of this type.", valueName: "type"))
  var type: [String] = []

  @Option(help: ArgumentHelp("Only tools of this phase.", valueName: "phase"))
  var phase: [String] = []

  @Option(help: ArgumentHelp("File of queries to ask, one a line.", valueName: "file"))
  var queries: String?

  @Option(help: "How results are printed.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Results shown at most; 10, and 100 with --format trec.", valueName: "number"))
  var limit: Int?

  func validate() throws {
    guard (limit ?? 1) >= 1 else { throw ValidationError("--limit wants a number of 1 or more.") }
    guard (words == nil) != (queries == nil) else {
      throw ValidationError("Either words to search for or --queries is wanted.")
    }
  }

  func run() async throws {
    var tag: LanguageTag?
    if let language {
      tag = LanguageTag(language)
      guard tag != nil else { throw ValidationError("“\(language)” is no language tag.") }
    }
    let asked = try self.asked()
    let found: SearchableSite?
    do throws(BuildError) {
      found = try await SitePipeline(
        site.buildOptions(), progress: Terminal.progress, tell: Terminal.tell
      )
      .searchIndex(of: tag)
    } catch {
      throw Failure.surroundings(error)
    }
    Terminal.endProgress()
    guard let found else {
      throw ValidationError(
        language.map { "The site has no language “\($0)”." }
          ?? "The site has no folder for its default language.")
    }
    try check(type, among: found.index.types, called: "type")
    try check(phase, among: found.index.phases, called: "phase")
    let printer = SearchPrinter(
      format: format, limit: limit ?? (format == .trec ? 100 : 10), isAlone: queries == nil)
    for query in asked {
      let ranking = found.index.ranking(
        SearchQuery(query.text, analyzer: found.index.analyzer),
        filter: SearchFilter(types: type, phases: phase))
      printer.show(query, ranking, found)
    }
  }

  private func asked() throws -> [AskedQuery] {
    guard let queries else { return [AskedQuery(id: "1", text: words ?? "")] }
    return try AskedQuery.read(from: queries)
  }

  private func check(
    _ names: [String], among facets: [SearchFacet], called kind: String
  ) throws {
    guard let unknown = names.first(where: { name in !facets.contains { $0.id == name } }) else {
      return
    }
    let known = facets.isEmpty ? "none" : facets.map(\.id).joined(separator: ", ")
    throw ValidationError("The site knows no \(kind) “\(unknown)”; known: \(known).")
  }
}
