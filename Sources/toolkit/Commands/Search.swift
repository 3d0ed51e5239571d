import ArgumentParser
import SiteBuild
import SiteModel
import SiteSearch

struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Searches the content as the site's search box does.")

  @Argument(help: "What to search for.")
  var words: String

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("Language to search; the site's default one else.", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("Only tools of this type.", valueName: "type"))
  var type: [String] = []

  @Option(help: ArgumentHelp("Results shown at most.", valueName: "number"))
  var limit = 10

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit wants a number of 1 or more.") }
  }

  func run() async throws {
    var tag: LanguageTag?
    if let language {
      tag = LanguageTag(language)
      guard tag != nil else { throw ValidationError("“\(language)” is no language tag.") }
    }
    let found: (index: SearchIndex, site: LinkedSite)?
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
      throw ValidationError("The site has no language “\(language ?? "")”.")
    }
    let types = found.site.site.configuration.types.map(\.rawValue)
    if let unknown = type.first(where: { !types.contains($0) }) {
      let known = types.isEmpty ? "none" : types.joined(separator: ", ")
      throw ValidationError("The site knows no type “\(unknown)”; known: \(known).")
    }
    let hits = found.index.search(
      SearchQuery(words, analyzer: found.index.analyzer), filter: SearchFilter(types: type))
    guard !hits.isEmpty else {
      Terminal.report("Nothing found for “\(words)”.\n")
      return
    }
    for hit in hits.prefix(limit) { show(hit) }
  }

  private func show(_ hit: SearchHit) {
    Terminal.print("\(hit.document.title)  \(hit.document.address)\n")
    for section in hit.sections.prefix(2) where !section.passage.anchor.isEmpty {
      Terminal.print("  # \(section.passage.heading)\n")
    }
    if let excerpt = hit.sections.first?.passage.excerpt, !excerpt.isEmpty {
      Terminal.print("  \(excerpt)\n")
    }
  }
}
