import Diagnostics

/// The table of contents of a space that has none: folders as branches with their own page on top,
/// files in the order of their names, numbers as numbers.
struct FolderSummary {
  /// Below the space's folder.
  private let files: [String]
  private let readme: String

  /// - Parameter readme: The file that stands first, where it is there.
  init(files: [String], readme: String) {
    self.files = files
    self.readme = readme
  }

  /// - Parameter path: What messages would name; nothing in it is reported.
  func summary(path: String) -> Summary {
    var byFolder: [String: [String]] = [:]
    var folders: Set<String> = []
    for file in files {
      let path = PagePath(clean: file)
      let isFirst = file.lowercased() == readme.lowercased()
      let home = path.isFolderPage && !isFirst ? PagePath(clean: path.folder).folder : path.folder
      byFolder[isFirst ? "" : home, default: []].append(file)
      var at = path.folder
      while !at.isEmpty, folders.insert(at).inserted { at = PagePath(clean: at).folder }
    }
    let below = Dictionary(grouping: folders) { PagePath(clean: $0).folder }
    let entries = entries(in: "", byFolder, below, path)
    return Summary(path: path, groups: [Summary.Group(title: nil, slug: nil, entries: entries)])
  }

  private func entries(
    in folder: String, _ byFolder: [String: [String]], _ below: [String: [String]], _ source: String
  ) -> [Summary.Entry] {
    var items: [(name: String, file: String?, folder: String?)] = []
    for file in byFolder[folder] ?? [] {
      let path = PagePath(clean: file)
      let isFirst = file.lowercased() == readme.lowercased()
      // A folder's own page counts as the folder; the space's own as the first of all.
      let own = path.isFolderPage && !isFirst && !path.folder.isEmpty ? path.folder : nil
      items.append((isFirst ? "" : own ?? file, file, own))
    }
    let paged = Set(items.compactMap(\.folder))
    items += (below[folder] ?? []).filter { !paged.contains($0) }.map { ($0, nil, $0) }
    items.sort { NaturalOrder.precedes($0.name, $1.name) }
    return items.map { item in
      Summary.Entry(
        title: item.file == nil ? Self.title(of: PagePath(clean: item.name).fileName) : "",
        label: nil, target: item.file.map { .file(path: $0, anchor: nil) } ?? .none,
        span: .fileStart, source: source,
        children: item.folder.map { entries(in: $0, byFolder, below, source) } ?? [])
    }
  }

  /// `getting-started` as "Getting started".
  static func title(of folder: String) -> String {
    let words = folder.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? folder : words.prefix(1).uppercased() + words.dropFirst()
  }
}
