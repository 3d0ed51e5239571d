import Diagnostics

/// The names of a content folder, each compared as the systems do that ignore capitals and the way
/// an accent is stored: there, one of two such files replaces the other without a word.
struct FileNames {
  let root: String
  private(set) var diagnostics: [Diagnostic] = []
  /// By lower-case path; `String` takes two spellings of an accented letter for the same.
  private var first: [String: String] = [:]

  init(root: String) { self.root = root }

  /// - Returns: Whether the file can be kept: not when an earlier one has the same characters.
  mutating func insert(_ path: String) -> Bool {
    let key = path.lowercased()
    guard let other = first[key] else {
      first[key] = path
      return true
    }
    let difference = path == other ? "the way an accent is stored" : "capitals"
    diagnostics.append(
      Diagnostic(
        .fileNameClash, at: location(of: path),
        "The name “\(path)” differs from “\(other)” only in \(difference).",
        hint: "Rename one of them, or take it away.",
        notes: [Diagnostic.Note(at: location(of: other), "The other file is this one.")]))
    return path != other
  }

  /// Whether two paths are one where capitals and stored forms do not count.
  static func areAlike(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func location(of path: String) -> SourceLocation {
    SourceLocation(path: SourceTree.displayPath(path, root: root), span: .fileStart)
  }
}
