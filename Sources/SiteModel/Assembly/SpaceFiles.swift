/// The Markdown files of one space that may be pages, by their path below its folder.
struct SpaceFiles {
  /// In byte order.
  let pages: [String]
  private let known: Set<String>
  private let byLowerCase: [String: String]

  /// - Parameter others: Folders of other spaces: what lies below them is theirs, unless this space
  ///   lies there itself.
  init(_ files: RepositoryFiles, configuration: SpaceConfiguration, besides others: [String]) {
    let root = configuration.root
    let foreign = others.filter { $0 != root && RepositoryFiles.lies($0, below: root) }
    pages = files.markdown.filter { path in
      RepositoryFiles.lies(path, below: root)
        && !foreign.contains { RepositoryFiles.lies(path, below: $0) }
    }
    .map { root.isEmpty ? $0 : String($0.dropFirst(root.count + 1)) }
    .filter { path in
      let lower = path.lowercased()
      return lower != configuration.summary.lowercased() && lower != "langs.md"
        && PagePath(clean: lower).fileName != "summary.md"
    }
    known = Set(pages)
    byLowerCase = Dictionary(
      pages.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file that a path means: itself, with `.md` behind it, or a folder's own page; in other
  /// capitals where none has these.
  func find(_ path: String) -> (file: String, isOtherCase: Bool)? {
    let names = [path, path + ".md", RepositoryFiles.below(path, "README.md")]
    for name in names where known.contains(name) { return (name, false) }
    for name in names {
      guard let file = byLowerCase[name.lowercased()] else { continue }
      // A folder's page may be called `readme.md`.
      return (file, !file.hasPrefix(path) || name == path)
    }
    return nil
  }
}
