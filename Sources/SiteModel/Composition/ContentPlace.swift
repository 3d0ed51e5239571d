/// Where a file lies in the content folder, and in which part of it.
struct ContentPlace: Hashable, Sendable {
  /// The folder of the file's language or space, below the content folder; empty for that itself.
  let root: String
  /// The file, below the content folder.
  let file: String
  /// The folder whose files stand in for those that `root` lacks: the source language's.
  let standIn: String?

  var folder: String { PagePath(clean: file).folder }

  /// Another file of the same part.
  func with(_ file: String) -> ContentPlace {
    ContentPlace(root: root, file: file, standIn: standIn)
  }

  static func below(_ folder: String, _ path: String) -> String {
    folder.isEmpty ? path : "\(folder)/\(path)"
  }
}

extension ContentPlace {
  /// A page of a GitBook repository.
  init(of path: PagePath, in space: ContentSpace, among spaces: [ContentSpace]) {
    let source = spaces.first { $0.language == 0 && $0.mount == space.mount }
    self.init(
      root: space.folder, file: space.file(of: path),
      standIn: space.language == 0 ? nil : source?.folder)
  }
}

extension ContentLayout {
  func place(of file: PageFile) -> ContentPlace {
    if let space = file.space.map({ spaces[$0] }) {
      return ContentPlace(of: file.path, in: space, among: spaces)
    }
    let root = profiles[file.language].folder
    return ContentPlace(
      root: root, file: ContentPlace.below(root, file.path.value),
      standIn: file.language == 0 ? nil : profiles[0].folder)
  }

  /// The layout with some of its page files, by position.
  func keeping(_ positions: [Int]) -> ContentLayout {
    let kept = Set(positions)
    let gone = pageFiles.indices.filter { !kept.contains($0) }.map { pageFiles[$0] }
    let contents = contents.enumerated().map { language, summary in
      summary.without(Set(gone.filter { $0.language == language }.map(\.path.value)))
    }
    return ContentLayout(
      configuration: configuration, profiles: profiles,
      pageFiles: positions.map { pageFiles[$0] }, summaries: summaries, records: records,
      glossary: glossary, spaces: spaces, contents: contents, moves: moves)
  }
}
