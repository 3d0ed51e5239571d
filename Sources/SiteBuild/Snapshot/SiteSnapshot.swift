package import Diagnostics
package import SiteModel
package import SiteRendering

/// The site as it would be published now: every file by its path, made when it is asked for.
///
/// Byte for byte what a build of the same content writes. A snapshot never changes: who holds one while
/// the content is edited goes on seeing one whole site. Only files that are copied as they are are read
/// from the disk when they are asked for.
package struct SiteSnapshot: Sendable {
  package let linked: LinkedSite
  /// What a build reports.
  package let report: Report
  /// Whether a build would publish the site, or end with errors.
  package let isPublishable: Bool
  let outputs: SnapshotOutputs
  private let templates: TemplateFiles
  private let searches: [SnapshotSearch]
  private let disk: any FileReading
  private let content: DiskPath

  init(
    linked: LinkedSite, report: Report, outputs: SnapshotOutputs, templates: TemplateFiles,
    options: BuildOptions, disk: any FileReading
  ) {
    self.linked = linked
    self.report = report
    isPublishable = !report.failed(strict: options.strict)
    self.outputs = outputs
    self.templates = templates
    searches = linked.site.languages.indices.map {
      SnapshotSearch(of: $0, in: linked.site.languages[$0].tag, outputs.tree, jobs: options.jobs)
    }
    self.disk = disk
    content = options.contentFolder
  }

  /// Whether both have the same files but those of the search, with other bytes perhaps; known of a
  /// snapshot that was made from the other one.
  package func hasFiles(of other: SiteSnapshot) -> Bool {
    outputs.tree.hasFiles(of: other.outputs.tree)
  }

  /// What makes the pages.
  package var renderer: SiteRenderer { outputs.tree.renderer }

  /// The paths of all files but those of the search, in no order: their names cost nothing.
  package var pathsBesidesSearch: [String] { outputs.paths + [Manifest.fileName] }

  /// Where addresses of former times lead, in the order of the configuration.
  package var redirects: [RedirectRule] { outputs.tree.redirectRules }

  /// A file of the templates' folders, such as `preview/preview.js`, which no site has itself.
  package func template(_ path: String) -> [UInt8]? { templates.files[path]?.bytes }

  /// Whether a file is an author's, published as it came.
  package func isCopied(_ path: String) -> Bool { outputs.copy(at: path) != nil }

  /// A file of the site.
  ///
  /// The first file of a language's search that is asked for costs the indexing of all its pages;
  /// `manifest.json` costs making every file.
  ///
  /// - Parameter path: Relative to the site's root, `/` between parts.
  /// - Returns: `nil` where a build publishes nothing.
  /// - Throws: ``FileError`` when a file that is copied cannot be read any more.
  package func file(at path: String) async throws(FileError) -> [UInt8]? {
    if let unit = outputs.unit(at: path) {
      return outputs.files(of: unit).first { $0.path == path }?.bytes
    }
    if let copy = outputs.copy(at: path) { return try disk.read(content.appending(copy.source)) }
    if path == Manifest.fileName { return try await manifest().encoded }
    for search in searches where search.mayHave(path) {
      if let bytes = await search.file(at: path) { return bytes }
    }
    return nil
  }

  /// The paths of exactly the files that a build would publish, in the order of their bytes.
  ///
  /// Costs the indexing of all pages: the names of the search's files depend on their words.
  package func paths() async -> [String] {
    (await contentPaths() + [Manifest.fileName]).sorted(by: precedesByBytes)
  }

  /// All files but the manifest that lists them.
  private func contentPaths() async -> [String] {
    var paths = outputs.paths
    for search in searches { paths += await search.paths() }
    return paths
  }

  private func manifest() async throws(FileError) -> Manifest {
    var entries: [Manifest.Entry] = []
    for path in await contentPaths() {
      guard let bytes = try await file(at: path) else { continue }
      entries.append(
        Manifest.Entry(path: path, digest: ContentDigest(of: bytes), size: bytes.count))
    }
    return Manifest(entries)
  }
}
