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

extension ContentLayout {
  func place(of file: PageFile) -> ContentPlace {
    if let space = file.space.map({ spaces[$0] }) {
      let source = spaces.first { $0.language == 0 && $0.mount == space.mount }
      return ContentPlace(
        root: space.folder, file: space.file(of: file.path),
        standIn: space.language == 0 ? nil : source?.folder)
    }
    let root = profiles[file.language].folder
    return ContentPlace(
      root: root, file: ContentPlace.below(root, file.path.value),
      standIn: file.language == 0 ? nil : profiles[0].folder)
  }

  /// Whether a table of contents names a page, or it is a home: then it stays one where another page
  /// includes it. Of a repository only such files are pages at all, unless its folders are all the
  /// table of contents there is.
  func isNamed(_ file: PageFile) -> Bool {
    if let space = file.space.map({ spaces[$0] }) {
      return !space.isUnwritten || file.path == space.landing
    }
    if file.path.paired == .home { return true }
    guard let summary = summaries[file.language] else { return false }
    return SummaryTable(SummaryParser.summary(summary).value).titles[file.path] != nil
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
