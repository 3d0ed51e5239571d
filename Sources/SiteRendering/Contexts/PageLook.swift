import SiteModel

/// What a page's front matter says of its looks: cover, tags, which parts are shown.
struct PageLook: Sendable {
  var cover: CoverContext?
  var tags: [TagContext] = []
  var isWide = false
  var hidesTitle = false
  /// Whether the navigation stands beside the page only where it is a drawer.
  var hidesNavigation = false
  /// Whether its author keeps it out of all indices, its links too.
  var isKeptBack = false
}

extension PageLook {
  init(of linked: LinkedPage, in site: Site) {
    let page = linked.page
    let frontMatter = page.parsed.frontMatter
    let layout = frontMatter.layout
    if let cover = frontMatter.cover, layout.shows(.cover) {
      self.cover = CoverContext(cover, isHero: layout.hasHeroCover, of: linked, in: site)
    }
    if layout.shows(.tags) {
      tags = frontMatter.tags.map {
        TagContext(label: site.tags.label(of: $0.name.value, on: page.parsed.sourcePath))
      }
    }
    isWide = layout.isWide
    hidesTitle = !layout.shows(.title)
    hidesNavigation = !layout.shows(.tableOfContents)
    isKeptBack = page.isKeptBack && !page.isFallback
  }
}

extension ContextField {
  /// The fields of ``PageLook``.
  static func look(_ look: @escaping @Sendable (Context) -> PageLook) -> [ContextField] {
    [
      .object("cover") { look($0).cover },
      .flag("hasTags") { !look($0).tags.isEmpty },
      .list("tags") { look($0).tags },
      .flag("wide") { look($0).isWide },
      .flag("titleHidden") { look($0).hidesTitle },
      .flag("navigationHidden") { look($0).hidesNavigation },
      .flag("nofollow") { look($0).isKeptBack },
    ]
  }
}

/// A tag of a page.
package struct TagContext: TemplateContext {
  let label: String

  package static let fields: [ContextField<TagContext>] = [.text("label") { $0.label }]
}

/// The picture above a title. It says nothing, so it has no words.
package struct CoverContext: TemplateContext {
  let image: String
  /// Where colours are dark.
  let dark: String?
  /// In pixels.
  let height: Int
  let isHero: Bool
  /// Where the picture's height is more than the banner's: 0 shows its top, 10 its foot.
  let position: Int

  static let height = 240
  static let heroHeight = 420

  /// `nil` where the image is none of this site's.
  init?(_ cover: PageCover, isHero: Bool, of linked: LinkedPage, in site: Site) {
    func address(_ destination: String) -> String? {
      guard case .asset(let path) = linked.stated(destination, .image),
        let asset = site.assets[path]
      else { return nil }
      return RelativeAddress.href(
        fromFolder: linked.page.address.folder, to: asset.published)
    }
    guard let image = address(cover.image.value) else { return nil }
    self.image = image
    self.isHero = isHero
    dark = cover.dark.flatMap { address($0.value) }
    height = cover.height ?? (isHero ? Self.heroHeight : Self.height)
    position = min(max((110 - cover.offset) / 20, 0), 10)
  }

  package static let fields: [ContextField<CoverContext>] = [
    .text("image") { $0.image }, .text("dark") { $0.dark },
    .text("height") { String($0.height) }, .flag("hero") { $0.isHero },
    .text("position") { String($0.position) },
  ]
}
