import Diagnostics
import SiteModel

extension SiteStages {
  /// The pages with some files read again.
  ///
  /// - Parameter edited: Files of the tree, by path.
  /// - Returns: `nil` where one of the files is more than a page of its own: it tells how others are
  ///   read, it stands in another page, or another file stands in it.
  func texts(reading edited: Set<String>, in tree: SourceTree) -> SiteTexts? {
    var changed: [Int: (source: SourceText, page: Diagnosed<ParsedPage>)] = [:]
    let positions = positions(of: Set(edited.map(tree.displayPath)))
    for path in edited {
      let shown = tree.displayPath(path)
      guard let position = positions[shown], let source = tree.files[path],
        !texts.composition.included.contains(shown),
        texts.pages[position].value.document.inclusions.isEmpty,
        case .page(let page) = texts.composer.read(position, source),
        case .page = texts.readings[position]
      else { return nil }
      changed[position] = (source, page)
    }
    return texts.replacing(changed)
  }

  /// Positions among the layout's page files, by the paths that messages name.
  private func positions(of paths: Set<String>) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, file) in layout.pageFiles.enumerated() where paths.contains(file.source.path) {
      positions[file.source.path] = position
    }
    return positions
  }

  /// The pages of the site that have another text, by position.
  ///
  /// - Parameter texts: The same files.
  /// - Returns: `nil` where a face is another one, and with it more than these pages.
  func pages(changedIn texts: SiteTexts) -> [PageID: ParsedPage]? {
    let (before, now) = (self.texts.composition.pages, texts.composition.pages)
    precondition(before.count == now.count, "the same files make the same pages")
    let changed = Set(now.indices.filter { before[$0] !== now[$0] })
    guard changed.allSatisfy({ before[$0].face == now[$0].face }) else { return nil }
    var pages: [PageID: ParsedPage] = [:]
    for page in plan.value.pages where !page.isFallback && changed.contains(page.text) {
      pages[page.id] = now[page.text]
    }
    return pages
  }
}
