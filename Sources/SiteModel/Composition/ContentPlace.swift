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
    let root = profiles[file.language].folder
    return ContentPlace(
      root: root, file: ContentPlace.below(root, file.path.value),
      standIn: file.language == 0 ? nil : profiles[0].folder)
  }

  /// Whether a table of contents names a page, or it is a home: then it stays one where another page
  /// includes it.
  func isNamed(_ file: PageFile) -> Bool {
    if file.path.paired == .home { return true }
    guard let summary = summaries[file.language] else { return false }
    return SummaryTable(SummaryParser.summary(summary).value).titles[file.path] != nil
  }
}
