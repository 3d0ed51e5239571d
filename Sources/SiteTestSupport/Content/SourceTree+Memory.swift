package import SiteModel

extension SourceTree {
  /// A content folder in memory, as the loader would have read it from disk.
  ///
  /// - Parameters:
  ///   - files: Paths below the folder with what stands in them. Markdown and YAML are texts, all
  ///     others assets, of which only the size counts.
  ///   - root: The folder's path as messages name it.
  package init(_ files: [String: String], root: String = "content") {
    self.init(files.mapValues { Array($0.utf8) }, root: root)
  }

  /// The same from bytes, for what is not UTF-8.
  package init(_ files: [String: [UInt8]], root: String = "content") {
    let rules = ContentFiles(isRepository: files["site.yml"] == nil)
    var texts: [File] = []
    var assets: [Asset] = []
    for (path, bytes) in files where !rules.isHidden(path) {
      if rules.isText(path) {
        texts.append(File(path: path, bytes: bytes))
      } else {
        assets.append(Asset(path: path, size: bytes.count))
      }
    }
    self.init(root: root, texts: texts, assets: assets)
  }

  /// A content folder on disk, symbolic links left out.
  ///
  /// - Parameter isContent: Whether a path below the folder belongs to it.
  package init(
    folder: String, root: String = "content", where isContent: (String) -> Bool = { _ in true }
  ) throws(TestFileError) {
    var files: [String: [UInt8]] = [:]
    for path in try TestFiles.paths(below: folder) where isContent(path) {
      files[path] = try TestFiles.read("\(folder)/\(path)")
    }
    self.init(files, root: root)
  }
}

extension ContentFiles {
  /// Whether a file or a folder above it is left out.
  fileprivate func isHidden(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.indices.contains { isSkipped(parts[...$0].joined(separator: "/")) }
  }
}
