import Diagnostics
import MarkdownSyntax

/// A page as its file has it, before anything is put in: what is edited.
struct ImportedSource {
  let page: SitePage
  let parsed: ParsedPage
  /// Where the references of ``parsed`` lead, in their order.
  let targets: [LinkTarget]

  /// - Parameters:
  ///   - file: The page's own.
  ///   - resolver: Of the whole site.
  init(_ linked: LinkedPage, file: SourceText, resolver: ReferenceResolver) {
    let page = linked.page
    self.page = page
    guard !page.parsed.document.isAsWritten else {
      parsed = page.parsed
      targets = linked.targets
      return
    }
    // What the site has is the page with its includes and variables.
    let site = resolver.site
    let own = PageParser(configuration: site.configuration).page(
      file, at: page.parsed.path, in: site.language(of: page.placed).profile
    ).value
    parsed = own
    targets = own.references.map {
      resolver.resolve($0.destination, $0.kind, from: page.placed).target
    }
  }
}
