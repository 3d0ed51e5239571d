import Diagnostics

/// The files of a repository, looked up by path, by path in any letter case, and by folder.
struct RepositoryFiles: Sendable {
  let frame: SourceFrame
  /// Markdown that may be a page, in byte order: nothing below a hidden folder.
  let markdown: [String]
  private let byLowerCase: [String: String]
  private let folders: Set<String>

  init(_ frame: SourceFrame) {
    self.frame = frame
    let paths = frame.paths.sorted(by: FileNames.precedes)
    markdown = paths.filter { path in
      path.lowercased().hasSuffix(".md")
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    byLowerCase = Dictionary(
      paths.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var folders: Set<String> = []
    for path in paths + frame.assets.keys {
      var at = PagePath(clean: path).folder
      while !at.isEmpty, folders.insert(at).inserted { at = PagePath(clean: at).folder }
    }
    self.folders = folders
  }

  /// The file's path as it is written on disk.
  func path(anyCase path: String) -> String? {
    frame.paths.contains(path) ? path : byLowerCase[path.lowercased()]
  }

  /// A file that is no page.
  func source(anyCase path: String) -> SourceText? {
    self.path(anyCase: path).flatMap { frame.settings[$0] }
  }

  func hasFolder(_ folder: String) -> Bool { folder.isEmpty || folders.contains(folder) }

  /// Folders directly below one, hidden ones left out, in byte order.
  func folders(below parent: String) -> [String] {
    folders.filter {
      let path = PagePath(clean: $0)
      return path.folder == parent && !path.fileName.hasPrefix(".")
    }.sorted(by: FileNames.precedes)
  }

  static func below(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }

  /// Whether a path lies below a folder; everything does below the top.
  static func lies(_ path: String, below folder: String) -> Bool {
    folder.isEmpty || path.hasPrefix(folder + "/")
  }
}
