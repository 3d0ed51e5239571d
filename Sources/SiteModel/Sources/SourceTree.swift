package import Diagnostics

/// The content folder as it was read: text files with their bytes, all others by name.
///
/// - `root`: the folder's path as messages name it.
/// - `files`: Markdown and YAML by path below the folder.
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

  /// A file's bytes, by its path below the content folder.
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// - Parameters:
  ///   - texts: Markdown and YAML. Of two whose names are the same but for the way an accent is
  ///     stored the first is kept; such names, and those that differ in capitals, are refused.
  ///   - assets: Everything else, likewise.
  ///   - refused: What was not read.
  package init(
    root: String, texts: [File], assets: [Asset], refused: [Diagnostic] = []
  ) {
    self.root = root
    var names = FileNames(root: root)
    var files: [String: SourceText] = [:]
    for text in texts.sorted(by: { FileNames.precedes($0.path, $1.path) }) {
      guard names.insert(text.path) else { continue }
      files[text.path] = SourceText(
        path: SourceTree.displayPath(text.path, root: root), bytes: text.bytes)
    }
    var others: [String: Asset] = [:]
    for asset in assets.sorted(by: { FileNames.precedes($0.path, $1.path) })
    where names.insert(asset.path) {
      others[asset.path] = asset
    }
    self.files = files
    self.assets = others
    self.refused = refused + names.diagnostics
  }

  /// Whether a path is one of the tree's files, or a folder that holds some.
  package func has(_ path: String) -> Bool {
    files[path] != nil || assets[path] != nil
      || files.keys.contains { $0.hasPrefix(path + "/") }
      || assets.keys.contains { $0.hasPrefix(path + "/") }
  }

  private init(_ other: SourceTree, files: [String: SourceText], assets: [String: Asset]) {
    root = other.root
    self.files = files
    self.assets = assets
    refused = other.refused
  }

  /// The same files, some with other content.
  ///
  /// - Parameters:
  ///   - texts: By path; all of them are in the tree.
  ///   - sizes: Of assets, likewise.
  package func replacing(texts: [String: [UInt8]], sizes: [String: Int]) -> SourceTree {
    var files = files
    for (path, bytes) in texts {
      precondition(files[path] != nil, "only files of the tree are replaced")
      files[path] = SourceText(path: displayPath(path), bytes: bytes)
    }
    var assets = assets
    for (path, size) in sizes {
      precondition(assets[path] != nil, "only files of the tree are replaced")
      assets[path] = Asset(path: path, size: size)
    }
    return SourceTree(self, files: files, assets: assets)
  }

  /// How messages name a file of the tree.
  package func displayPath(_ path: String) -> String {
    SourceTree.displayPath(path, root: root)
  }

  static func displayPath(_ path: String, root: String) -> String {
    root.isEmpty || root == "." ? path : "\(root)/\(path)"
  }
}
