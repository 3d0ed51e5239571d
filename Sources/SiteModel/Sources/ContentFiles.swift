/// Which files of a content folder are read, which are copied, and which are no part of it.
package struct ContentFiles: Sendable {
  /// Whether the folder is a GitBook repository: it has no `site.yml`.
  private let isRepository: Bool

  package init(isRepository: Bool) { self.isRepository = isRepository }

  /// Whether a file or folder is left out with all that is in it. In a repository that is what no
  /// page can mention: hidden files but GitBook's own, packages of other programs, and books that
  /// they made.
  package func isSkipped(_ path: String) -> Bool {
    guard isRepository else { return false }
    let name = PagePath(clean: path).fileName
    if name.hasPrefix(".") { return !Self.hiddenNames.contains(name) }
    return name == "node_modules" || name == "_book"
  }

  /// Whether a file is read as text; all others are assets.
  package func isText(_ path: String) -> Bool {
    let lower = path.lowercased()
    guard isRepository else {
      return !path.hasPrefix("static/")
        && [".md", ".yml", ".yaml"].contains(where: lower.hasSuffix)
    }
    if path.hasPrefix(".gitbook/assets/") || path.contains("/.gitbook/assets/") { return false }
    let file = PagePath(clean: path)
    return lower.hasSuffix(".md") || Self.settings.contains(file.fileName)
      || file.fileName.hasSuffix(".yaml")
        && (file.folder == ".gitbook" || file.folder.hasSuffix("/.gitbook"))
  }

  private static let hiddenNames: Set = [".gitbook", ".gitbook.yaml", ".gitbook.yml"]
  private static let settings: Set = [".gitbook.yaml", ".gitbook.yml", "book.json", "docs.yaml"]
}
