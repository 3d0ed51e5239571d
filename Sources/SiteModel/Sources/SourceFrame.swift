import Diagnostics

/// A content folder without the text of its pages: the names of all files, and what those say that tell
/// which files are pages, where they stand and how they are read.
///
/// Content is surveyed, and pages are put together, from its frame. So an edit of a page's text, which
/// leaves the frame as it was, leaves the layout as it was.
package struct SourceFrame: Hashable, Sendable {
  /// The folder's path as messages name it.
  let root: String
  /// Of all texts, below the folder.
  let paths: Set<String>
  /// Texts that are no pages, by path: all but Markdown, and Markdown that is a table of contents.
  let settings: [String: SourceText]
  /// Everything else that may be published, by path.
  let assets: [String: SourceTree.Asset]
  /// What was not read, with the reason.
  let refused: [Diagnostic]

  /// Whether a file tells how others are read.
  package func isSetting(_ path: String) -> Bool { settings[path] != nil }

  /// How messages name a file of the folder.
  func displayPath(_ path: String) -> String { SourceTree.displayPath(path, root: root) }

  /// How the folder itself begins the paths of its files, without a slash at the end.
  var folderPath: String { root == "." ? "" : root }

  /// A place in the folder, for what is missing as a whole.
  func location(of path: String) -> SourceLocation {
    SourceLocation(path: displayPath(path), span: .fileStart)
  }
}

extension SourceTree {
  package var frame: SourceFrame {
    let markdown = files.keys.filter { $0.lowercased().hasSuffix(".md") }
    var settings = files
    for path in markdown { settings[path] = nil }
    // Also where a file of the name is a page in its place: what is surveyed may look at it.
    let contents = Set(settings.values.compactMap(SpaceConfiguration.nameOfContents))
      .union(["summary.md", "langs.md"])
    for path in markdown where contents.contains(PagePath(clean: path).fileName.lowercased()) {
      settings[path] = files[path]
    }
    return SourceFrame(
      root: root, paths: Set(files.keys), settings: settings, assets: assets, refused: refused)
  }
}
