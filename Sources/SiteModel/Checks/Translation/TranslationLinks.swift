import Diagnostics

/// Links and images of the source that the translation does not have: pages by what they are a
/// translation of, files by name, other sites by count. Anchors do not matter.
///
/// A link that the translator put into the next paragraph is none of these: the page as a whole has it.
func missingLinkFindings(in page: TranslatedPage, of site: Site) -> [Diagnostic] {
  guard !page.source.page.parsed.references.isEmpty else { return [] }
  let source = LinkInventory(
    of: page.source, page.comparison.sourceBlocks, page.sourceLanguage, in: site)
  let own = LinkInventory(of: page.page, page.comparison.blocks, page.language, in: site)
  var diagnostics: [Diagnostic] = []
  for passage in page.passages {
    let there = own.links(in: passage.blocks)
    let places = Set(there.map(\.place))
    var told: Set<LinkPlace> = [.elsewhere]
    for link in source.links(in: passage.source)
    where !places.contains(link.place) && source.count(link.place) > own.count(link.place) {
      guard told.insert(link.place).inserted else { continue }
      diagnostics.append(
        finding(link, passage, page, named(link, page, site), site))
    }
    let outward = source.links(in: passage.source).filter { $0.place == .elsewhere }
    let kept = Set(there.map(\.reference.destination))
    let count = there.count { $0.place == .elsewhere }
    guard outward.count > count, source.count(.elsewhere) > own.count(.elsewhere),
      let lost = outward.first(where: { !kept.contains($0.reference.destination) }) ?? outward.last
    else { continue }
    let what =
      outward.count - count == 1 ? "a link to another site" : "links to other sites"
    diagnostics.append(finding(lost, passage, page, what, site))
  }
  return diagnostics
}

private func finding(
  _ link: LinkInventory.Link, _ passage: Passage, _ page: TranslatedPage, _ what: String,
  _ site: Site
) -> Diagnostic {
  Diagnostic(
    .translationMissingLink, at: page.place(of: passage),
    "\(page.subject(passage)) lacks \(what) of its source.",
    hint: link.reference.kind == .link
      ? "Write “[…](\(address(of: link, page, site)))” around the words that lead there."
      : "Write “![…](\(address(of: link, page, site)))” where it belongs.",
    notes: [
      Diagnostic.Note(at: page.sourceText.location(link.reference.span), "The source has it here.")
    ])
}

/// A link by what it leads to: a page's title in the translation's language, or a file.
private func named(
  _ link: LinkInventory.Link, _ page: TranslatedPage, _ site: Site
) -> String {
  if case .page(let key) = link.place, let id = site.languages[page.page.page.language].byKey[key] {
    return "the link to “\(site[id].title)”"
  }
  let what = link.reference.kind == .link ? "the link to" : "the image"
  return "\(what) “\(link.reference.destination)”"
}

/// The address as the translation would write it.
private func address(
  of link: LinkInventory.Link, _ page: TranslatedPage, _ site: Site
) -> String {
  guard case .page(let key) = link.place,
    let id = site.languages[page.page.page.language].byKey[key]
  else { return link.reference.destination }
  let path = site[id].isFallback ? key : site[id].parsed.path
  return RelativeAddress.href(fromFolder: page.text.path.folder, to: path.value)
}

/// Where a link leads, the same for all languages.
enum LinkPlace: Hashable {
  case page(PagePath)
  case file(String)
  /// Another site.
  case elsewhere
}

/// The links of a page, by block.
private struct LinkInventory {
  struct Link {
    let reference: PageReference
    let place: LinkPlace
  }

  private var byBlock: [Int: [Link]] = [:]
  private var counts: [LinkPlace: Int] = [:]

  init(
    of page: LinkedPage, _ blocks: [TranslationBlock], _ language: LanguageTag, in site: Site
  ) {
    let lookup = BlockLookup(blocks, of: page.page.parsed)
    for (reference, target) in zip(page.page.parsed.references, page.targets) {
      let place: LinkPlace
      switch target {
      case .page(let id, _): place = .page(site[id].key)
      case .asset(let path): place = .file(LinkInventory.neutralName(of: path, language))
      case .external, .foreignImage: place = .elsewhere
      case .none: continue
      }
      counts[place, default: 0] += 1
      if let block = lookup.block(holding: reference.node) {
        byBlock[block, default: []].append(Link(reference: reference, place: place))
      }
    }
  }

  func links(in blocks: [Int]) -> [Link] { blocks.flatMap { byBlock[$0] ?? [] } }

  func count(_ place: LinkPlace) -> Int { counts[place] ?? 0 }

  /// A file's name without the language that it is made for: `map.svg` of `map-fr.svg`.
  private static func neutralName(of path: String, _ language: LanguageTag) -> String {
    let name = PagePath(clean: path).fileName.lowercased()
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot]
    let tag = language.rawValue.lowercased()
    for mark in ["-", "_", "."] where stem.hasSuffix(mark + tag) {
      return String(stem.dropLast(tag.count + 1)) + String(name[dot...])
    }
    return name
  }
}
