package import SiteBuild
package import SiteRendering

/// The files of a snapshot, each made when it is asked for, the pages with the line that loads the
/// preview's script, which stands in no published file.
package struct PreviewFiles: SiteFiles {
  private let snapshot: SiteSnapshot
  /// Pages carry it, so that their stream begins where they are.
  package let mark: PreviewState.Mark
  package let redirects: [AddressRule]
  package let redirectFiles: Set<String>

  /// The preview's own files lie in a folder that no site has, and as files of the templates.
  package static let folder = "~toolkit/"
  /// Where events are told, below the site's root.
  package static let events = folder + "events"
  private static let names = ["preview.js", "preview.css"]

  package init(_ snapshot: SiteSnapshot, mark: PreviewState.Mark) {
    self.snapshot = snapshot
    self.mark = mark
    redirectFiles = Set(snapshot.renderer.redirectTargets.map(\.file))
    redirects = AddressRule.all(of: snapshot.renderer, snapshot.redirects)
  }

  private init(_ other: PreviewFiles, _ snapshot: SiteSnapshot, _ mark: PreviewState.Mark) {
    self.snapshot = snapshot
    self.mark = mark
    redirects = other.redirects
    redirectFiles = other.redirectFiles
  }

  /// The files of the next snapshot, which mostly has the same.
  ///
  /// - Returns: `nil` where it may have others.
  package func following(_ snapshot: SiteSnapshot, mark: PreviewState.Mark) -> PreviewFiles? {
    snapshot.hasFiles(of: self.snapshot) ? PreviewFiles(self, snapshot, mark) : nil
  }

  package var paths: [String] {
    snapshot.pathsBesidesSearch + Self.names.map { Self.folder + $0 }
  }

  package func bytes(at path: String) async -> [UInt8]? {
    if let name = Self.names.first(where: { path == Self.folder + $0 }) {
      return snapshot.template("preview/" + name)
    }
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = try await snapshot.file(at: path)
    } catch {
      // It was there when the folder was read, and the next change tells that it is gone.
      return nil
    }
    guard path.hasSuffix(".html") else { return bytes }
    return bytes.map(adding)
  }

  package func isCopied(_ path: String) -> Bool { snapshot.isCopied(path) }
  package var holdsBytes: Bool { false }
  package var basePath: String { snapshot.renderer.basePath }
  package var languagePrefixes: [String] { snapshot.renderer.languagePrefixes }
  package var unindexed: Set<String> { snapshot.renderer.unindexedTwins }
  package var listedPages: [ListedPage] { snapshot.renderer.listedPages }

  package func missingPage(near pages: [ListedPage], language: Int) -> MissingPage {
    let page = snapshot.renderer.missingPage(near: pages, language: language)
    return MissingPage(html: adding(to: page.html), markdown: page.markdown)
  }

  /// A page with the line that loads the script, before the end of its head; without one as it is.
  private func adding(to page: [UInt8]) -> [UInt8] {
    guard let place = page.firstRange(of: Array("</head>".utf8))?.lowerBound else { return page }
    let own = basePath + Self.folder
    let line =
      "<script src=\"\(own)preview.js\" data-style=\"\(own)preview.css\" "
      + "data-events=\"\(basePath)\(Self.events)\" data-state=\"\(mark)\" defer></script>\n"
    return Array(page[..<place]) + Array(line.utf8) + page[place...]
  }
}
