package import Diagnostics
package import MarkdownSyntax

/// What a page's front matter says, GitBook's keys and ours.
package struct PageFrontMatter: Hashable, Sendable {
  /// Whether it says all that its author wrote: not when it is no YAML, or never closed.
  package let isReadable: Bool
  package var title: Located<String>?
  package var description: Located<String>?
  package var icon: Located<String>?
  /// Out of navigation and of previous/next, still published.
  package var isHidden = false
  /// Out of sitemap, `llms.txt` and search; `robots: noindex`.
  package var isUnindexed = false
  package var layout = PageLayout()
  package var cover: PageCover?
  package var tags: [PageTag] = []
  /// The address that search engines shall take for the page's own.
  package var canonical: Located<String>?
  /// The same page in other languages, where they are not paired by their files.
  package var alternates: [Located<String>] = []
  /// The source page's path below its language folder, for a translation under another name.
  package var translates: Located<String>?
  package var number: Located<Int>?
  package var types: [Located<String>]?
  package var phases: [Located<String>]?
  /// Files of related tools, seen from the page.
  package var related: [Located<String>] = []

  /// Values that expressions of the page name as `page.vars`.
  package var variables: [String: String] = [:]

  package init(isReadable: Bool = true) { self.isReadable = isReadable }

  /// Keys of GitBook's that are known and read elsewhere, or say nothing to a static page.
  private static let carried = ["if"]

  /// Places that the front matter mentions.
  package var references: [PageReference] {
    func reference(_ kind: PageReference.Kind, _ text: Located<String>) -> PageReference {
      PageReference(
        kind: kind, destination: text.value, span: text.span, destinationSpan: text.span, node: 0)
    }
    let images = [cover?.image, cover?.dark].compactMap { $0 }
    let links = [canonical].compactMap { $0 } + alternates
    return images.map { reference(.image, $0) } + links.map { reference(.link, $0) }
  }

  package static func read(
    _ entries: [YAMLNode.Entry], path: String, isReadable: Bool = true
  ) -> Diagnosed<PageFrontMatter> {
    var page = PageFrontMatter(isReadable: isReadable)
    guard !entries.isEmpty else { return Diagnosed(page) }
    var reader = KeyedReader(entries, path: path, codes: .frontMatter)
    page.number = reader.integer("number")
    page.types = reader.list("types")
    page.phases = reader.list("phases")
    page.related = reader.list("related") ?? []
    page.title = reader.text("title")
    page.description = reader.text("description")
    page.icon = reader.text("icon")
    page.translates = reader.text("translates")
    page.isHidden = reader.flag("hidden")?.value ?? false
    let unindexed = [reader.flag("noIndex"), reader.flag("noRobotsIndex")]
    page.isUnindexed = unindexed.contains { $0?.value == true }
    for variable in reader.table("vars") ?? [] {
      page.variables[variable.key.value] = variable.value.value
    }
    page.cover = PageCover.read(&reader)
    page.layout = PageLayout.read(&reader)
    page.tags = PageTag.read(&reader)
    if let entries = reader.group("metaLinks") {
      var links = reader.reader(for: entries)
      page.canonical = links.text("canonical")
      page.alternates = links.list("alternates") ?? []
      reader.merge(links)
    }
    reader.ignore(carried)
    reader.finish()
    return Diagnosed(page, reader.diagnostics)
  }
}
