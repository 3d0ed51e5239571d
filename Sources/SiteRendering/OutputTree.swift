import SiteModel

/// The published site as a value: what files there are, each made when it is asked for.
///
/// Which files a unit makes is known before it makes them. They are made by a pure function of the
/// linked site, in any order and on any task, so that the whole site need never lie in memory at once.
package struct OutputTree: Sendable {
  /// Some files that are made together.
  package struct Unit: Sendable {
    let kind: Kind
    /// What it makes; no other unit or copy has one of them. Never empty.
    package let paths: [String]
  }

  enum Kind: Sendable {
    /// A text, with the fallbacks that show it elsewhere.
    case page(PageID)
    case term(VocabularyTerm, language: Int)
    case group(Navigation.GroupPage, language: Int)
    case allPages(language: Int)
    case programIndex(language: Int)
    case programText(language: Int)
    case changeFeed(language: Int)
    case notFound, robots, sitemap, translations
    case toolObjects, toolTable
    case asset(position: Int)
    case redirect(Redirects.Page)
    case redirectTable
  }

  /// A file that is copied as it is.
  package struct Copy: Hashable, Sendable {
    /// Below the content folder.
    package let source: String
    /// Below the site's root.
    package let path: String
  }

  /// Tells one list of files from another: a tree that follows another one has its list.
  private final class List: Sendable {}

  package let renderer: SiteRenderer
  private let list: List
  /// Pages in the order of the site, then what the languages and the whole site have once.
  package let units: [Unit]
  package let copies: [Copy]
  let redirects: Redirects

  /// The files of a unit, in the order of its paths.
  package func files(of unit: Unit) -> [OutputFile] {
    let files = renderer.files(of: unit.kind, redirects).filter { unit.paths.contains($0.path) }
    precondition(files.map(\.path) == unit.paths, "a unit makes the files that it names")
    return files
  }

  init(_ renderer: SiteRenderer, units: [Unit], copies: [Copy], redirects: Redirects) {
    self.init(
      renderer: renderer, list: List(), units: units, copies: copies, redirects: redirects)
  }

  private init(
    renderer: SiteRenderer, list: List, units: [Unit], copies: [Copy], redirects: Redirects
  ) {
    self.renderer = renderer
    self.list = list
    self.units = units
    self.copies = copies
    self.redirects = redirects
  }

  /// The same files of a site with other texts.
  func following(_ renderer: SiteRenderer) -> OutputTree {
    OutputTree(
      renderer: renderer, list: list, units: units, copies: copies, redirects: redirects)
  }

  /// Whether both have the same units and copies; known of a tree that was made from the other one.
  package func hasFiles(of other: OutputTree) -> Bool { list === other.list }

  /// The search of a language, by its position.
  package func search(of language: Int) -> LanguageSearch { renderer.search(of: language) }

  /// Where addresses of former times lead, in the order of the configuration.
  package var redirectRules: [RedirectRule] { redirects.rules }
}
