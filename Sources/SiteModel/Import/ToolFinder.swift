import Diagnostics
import MarkdownSyntax

/// Finds the tools of a GitBook repository by their type label, and the types that the labels name.
struct ToolFinder {
  /// What each language's pages are read with.
  let vocabularies: [SectionVocabulary]
  /// Types as the source language names them.
  let types: ImportedTypes
  /// Labels of the types in each language, where its pages give them.
  let labels: [[ToolTypeID: String]]
  /// Folders of tools below a language's folder, sorted.
  let folders: [String]
  let tools: Int
  /// Source paths of pages that lie beside tools and name no type.
  let untyped: [String]
  private let named: [PageID: [ToolTypeID]]

  init(_ site: Site, _ paths: ImportPaths) {
    let vocabularies = site.languages.map { language in
      language.profile.vocabulary.understandingAlso(site.languages[0].profile.vocabulary)
    }
    var lines: [(page: SitePage, text: String)] = []
    for page in site.pages where !page.isFallback && !page.parsed.path.isFolderPage {
      let blocks = ToolBlocks(
        document: page.parsed.document, vocabulary: vocabularies[page.language])
      guard let line = page.parsed.body.lazy.compactMap({ blocks.typeLine($0) }).first else {
        continue
      }
      lines.append((page, line.types.string))
    }
    let own = lines.filter { $0.page.language == 0 }
    let types = ImportedTypes(
      lines: own.map(\.text), conjunctions: site.languages[0].profile.conjunctions)
    var named: [PageID: [ToolTypeID]] = [:]
    var byKey: [PagePath: [ToolTypeID]] = [:]
    for (page, text) in own {
      named[page.id] = types.types(of: text)
      byKey[page.key] = named[page.id]
    }
    for (page, _) in lines where page.language > 0 { named[page.id] = byKey[page.key] ?? [] }
    let folders = Set(own.map { paths.path(of: $0.page).folder }).subtracting([""])
    self.vocabularies = vocabularies
    self.types = types
    self.named = named
    self.folders = folders.sorted()
    tools = own.count
    untyped = site.pages.filter {
      !$0.isFallback && $0.language == 0 && named[$0.id] == nil
        && !$0.parsed.path.isFolderPage && folders.contains(paths.path(of: $0).folder)
    }.map(\.parsed.sourcePath).sorted()
    labels = site.languages.indices.map { language in
      Self.labels(
        of: lines.filter { $0.page.language == language }, named,
        conjunctions: site.languages[language].profile.conjunctions, own: types, language)
    }
  }

  /// The types of a page that is a tool.
  func types(of page: SitePage) -> [ToolTypeID]? { named[page.id] }

  /// A translation names its source's types in the same order: each type's label is the one that stands
  /// most often in its place.
  private static func labels(
    of lines: [(page: SitePage, text: String)], _ named: [PageID: [ToolTypeID]],
    conjunctions: [String], own: ImportedTypes, _ language: Int
  ) -> [ToolTypeID: String] {
    if language == 0 {
      return Dictionary(
        own.labels.map { ($0.type, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
    let read = ImportedTypes(lines: lines.map(\.text), conjunctions: conjunctions)
    let words = Dictionary(
      read.labels.map { ($0.type, $0.label) }, uniquingKeysWith: { first, _ in first })
    var votes: [ToolTypeID: [String: Int]] = [:]
    for (page, text) in lines {
      let types = named[page.id] ?? []
      let written = read.types(of: text).compactMap { words[$0] }
      guard types.count == written.count else { continue }
      for (type, label) in zip(types, written) { votes[type, default: [:]][label, default: 0] += 1 }
    }
    return votes.compactMapValues { labels in
      labels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }
}
