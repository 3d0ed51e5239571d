package import Diagnostics

/// The content folder as it was read: text files with their bytes, all others by name.
///
/// - `root`: the folder's path as messages name it.
/// - `files`: Markdown and YAML by path below the folder, in byte order of their paths.
/// - `assets`: everything else that may be published, likewise.
/// - `refused`: what was not read, with the reason.
package struct SourceTree: Sendable {
  package struct Asset: Hashable, Sendable {
    /// Below the content folder.
    package let path: String
    package let size: Int

    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  package let root: String
  package let files: [String: SourceText]
  package let assets: [String: Asset]
  package let refused: [Diagnostic]

  package init(
    root: String, files: [String: SourceText], assets: [String: Asset] = [:],
    refused: [Diagnostic] = []
  ) {
    self.root = root
    self.files = files
    self.assets = assets
    self.refused = refused
  }

  /// How messages name a file of the tree.
  package func displayPath(_ path: String) -> String {
    root.isEmpty || root == "." ? path : "\(root)/\(path)"
  }

  /// A place in the tree's own folder, for what is missing as a whole.
  package func location(of path: String) -> SourceLocation {
    SourceLocation(path: displayPath(path), span: .fileStart)
  }
}
