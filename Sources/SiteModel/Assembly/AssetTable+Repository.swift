extension AssetTable {
  /// The files of a GitBook repository that pages may mention: those of its spaces, and what stands
  /// beside them below a folder that holds them all.
  init(of frame: SourceFrame, _ layout: ContentLayout) {
    let base = RepositorySurvey.base(of: layout.spaces.map(\.folder))
    // The innermost space comes first.
    let spaces = layout.spaces.sorted { $0.folder.utf8.count > $1.folder.utf8.count }
    var entries: [String: Entry] = [:]
    for (path, asset) in frame.assets where RepositoryFiles.lies(path, below: base) {
      guard let visible = AssetTable.visible(path) else { continue }
      let space = spaces.first { RepositoryFiles.lies(path, below: $0.folder) }
      let published: String
      if let space {
        let rest = visible.dropFirst(space.folder.isEmpty ? 0 : space.folder.count + 1)
        published = space.address(String(rest), prefix: layout.prefix(of: space.language)).path
      } else {
        published = String(visible.dropFirst(base.isEmpty ? 0 : base.count + 1))
      }
      entries[path] = Entry(source: path, published: published, size: asset.size)
    }
    self.init(entries: entries)
  }

  /// The path without the folder `.gitbook`; `nil` for other hidden files.
  private static func visible(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    let shown = parts.enumerated().filter { index, part in
      !(part == ".gitbook" && index + 1 < parts.count && parts[index + 1] == "assets")
    }.map(\.element)
    return shown.contains { $0.hasPrefix(".") } ? nil : shown.joined(separator: "/")
  }
}

extension AssetTable.Entry {
  /// Whether the file lies where GitBook keeps what a space publishes.
  var isKeptForPublishing: Bool {
    source.hasPrefix(".gitbook/assets/") || source.contains("/.gitbook/assets/")
  }
}
