package import Diagnostics
import MarkdownSyntax

/// A page with its references looked up.
///
/// A class for its size alone: it never changes, and is handed around with every look at a page.
package final class LinkedPage: Sendable {
  package let page: SitePage
  /// Where each of the page's references leads its readers, in their order.
  package let targets: [LinkTarget]
  /// The same for the addresses in its front matter.
  package let stated: [LinkTarget]
  /// Pages that mention this one, in the order of ``Site/pages``, each once.
  package let backlinks: [PageID]
  package let previous: PageID?
  package let next: PageID?
  /// Of a tool.
  package let related: [RelatedTool]

  init(
    page: SitePage, targets: [LinkTarget], stated: [LinkTarget], backlinks: [PageID],
    previous: PageID?, next: PageID?, related: [RelatedTool]
  ) {
    self.page = page
    self.targets = targets
    self.stated = stated
    self.backlinks = backlinks
    self.previous = previous
    self.next = next
    self.related = related
  }

  /// Where an address of the page's front matter leads.
  package func stated(_ destination: String, _ kind: PageReference.Kind) -> LinkTarget? {
    zip(page.parsed.frontMatter.references, stated)
      .first { $0.0.destination == destination && $0.0.kind == kind }?.1
  }
}

/// The site with every reference resolved: what is rendered, searched and asked.
package struct LinkedSite: Sendable {
  package private(set) var site: Site
  /// By position of ``Site/pages``.
  package internal(set) var pages: [LinkedPage]
  /// How far each language's pages are, block by block.
  package let translations: TranslationTable
  /// The files that are published as they are, in byte order of where: of a GitBook repository the
  /// assets it keeps for that, and what pages mention.
  package internal(set) var assets: [AssetTable.Entry]

  package subscript(id: PageID) -> LinkedPage { pages[id.index] }

  /// The same site, with the sizes of images by their paths below the content folder.
  func measured(_ sizes: [String: ImageSize]) -> LinkedSite {
    var linked = self
    linked.site = site.measured(sizes)
    return linked
  }

  package static func linking(_ site: Site) -> Diagnosed<LinkedSite> {
    let linking = SiteLinking(site)
    return Diagnosed(linking.linked, linking.diagnostics)
  }
}
