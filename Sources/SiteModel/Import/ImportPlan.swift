import Diagnostics
import MarkdownSyntax

/// A GitBook repository as a site in our layout: all files of the new content folder, and what was done
/// to make them.
package struct ImportPlan: Sendable {
  package enum Content: Hashable, Sendable {
    case text([UInt8])
    /// A file that stays as it is, by its path below the repository's folder.
    case copy(of: String)
  }

  package struct File: Hashable, Sendable {
    /// Below the new content folder.
    package let path: String
    package let content: Content
  }

  /// In byte order of their paths.
  package let files: [File]
  package let changes: ImportedPage.Changes
  package let pages: Int
  /// How many pages are tools in the source language.
  package let tools: Int
  /// Folders below which pages are tools.
  package let toolFolders: [String]
  package let types: [ImportedTypes.Label]
  /// Files that would stand where another stands.
  package let leftOut: Int
  /// Pages beside tools that name no type: our layout asks for one.
  package let untyped: [String]

  /// - Parameters:
  ///   - tree: The repository.
  ///   - layout: What was found in it.
  package init(_ linked: LinkedSite, tree: SourceTree, layout: ContentLayout) {
    let site = linked.site
    let paths = ImportPaths(site)
    let resolver = ReferenceResolver(site)
    let library = IncludeLibrary(tree: tree)
    let found = ToolFinder(site, paths)
    var files: [File] = []
    var changes = ImportedPage.Changes()
    var count = 0
    var included: Set<String> = []
    for page in site.pages where !page.isFallback {
      let language = site.language(of: page)
      guard
        let file = page.space.flatMap({ tree.files[site.spaces[$0].file(of: page.parsed.path)] })
      else { continue }
      let source = ImportedSource(linked[page.id], file: file, resolver: resolver)
      for case .include(let written) in source.parsed.blocks {
        if let path = paths.included(written.value, by: page, in: library) {
          included.insert(path)
        }
      }
      let imported = ImportedPage(
        source, paths: paths, library: library, vocabulary: found.vocabularies[page.language],
        types: found.types(of: page), statesTypes: page.language == 0)
      files.append(
        File(
          path: "\(paths.folder(of: language))/\(imported.path.value)",
          content: .text(imported.bytes)))
      changes += imported.changes
      count += 1
    }
    for (language, summary) in zip(site.languages, layout.contents) {
      let imported = ImportedSummary(summary, of: language, in: site, paths: paths)
      files.append(
        File(
          path: "\(paths.folder(of: language))/SUMMARY.md",
          content: .text(Array(imported.text.utf8))))
    }
    for asset in linked.assets {
      guard let place = paths.asset(asset.source) else { continue }
      let folder = paths.folder(of: site.languages[place.language])
      files.append(
        File(path: "\(folder)/\(place.path.value)", content: .copy(of: asset.source)))
    }
    files += Self.carried(tree, site, paths, included)
    let configuration = ImportedConfiguration(site: site, found: found, paths: paths)
    files.append(File(path: "site.yml", content: .text(Array(configuration.site.utf8))))
    for (index, language) in site.languages.enumerated() {
      guard let text = configuration.language(index) else { continue }
      files.append(
        File(
          path: "\(paths.folder(of: language))/language.yml", content: .text(Array(text.utf8))))
    }
    var taken: Set<String> = []
    self.files = files.filter { taken.insert($0.path).inserted }.sorted { $0.path < $1.path }
    leftOut = files.count - self.files.count
    self.changes = changes
    pages = count
    tools = found.tools
    toolFolders = found.folders
    types = found.types.labels
    untyped = found.untyped
  }

  /// What pages take in: `.gitbook/includes`, `vars.yaml`, `tags.yaml`, and other files that they
  /// include and that are no pages.
  private static func carried(
    _ tree: SourceTree, _ site: Site, _ paths: ImportPaths, _ included: Set<String>
  ) -> [File] {
    let pages = Set(
      site.pages.compactMap { page in
        page.space.map { site.spaces[$0].file(of: page.parsed.path) }
      })
    var files: [File] = []
    for path in tree.files.keys.sorted() where !pages.contains(path) {
      guard let place = paths.asset(path) else { continue }
      let inside = place.path.value
      guard inside.hasPrefix(".gitbook/") || included.contains(path) else { continue }
      let folder = paths.folder(of: site.languages[place.language])
      files.append(File(path: "\(folder)/\(inside)", content: .copy(of: path)))
    }
    return files
  }
}
