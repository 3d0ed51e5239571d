/// What is written at single nodes of a body beside what their author wrote.
///
/// The renderer asks for the notes of blocks only, by their node.
package struct BodyNotes: Sendable {
  package struct Note: Sendable {
    /// The language of the node's words, where it is not the page's.
    package var language: TextLanguage?
    /// Blocks behind the node: behind an item's text inside of the item, behind a table below it.
    package var behind: HTML?

    package init(language: TextLanguage? = nil, behind: HTML? = nil) {
      self.language = language
      self.behind = behind
    }
  }

  package static let none = BodyNotes([:])

  private let notes: [Int: Note]

  package init(_ notes: [Int: Note]) { self.notes = notes }

  var isEmpty: Bool { notes.isEmpty }

  /// The same notes with languages of further nodes.
  func adding(_ languages: [Int: TextLanguage]) -> BodyNotes {
    var notes = notes
    for (node, language) in languages { notes[node, default: Note()].language = language }
    return BodyNotes(notes)
  }

  subscript(node: Int) -> Note? { notes[node] }
}

extension [UInt8] {
  /// Appends ` lang="…" dir="…"`.
  mutating func writeAttributes(of language: TextLanguage) {
    write(" lang=\"")
    writeEscaped(language.tag)
    write("\" dir=\"")
    writeEscaped(language.direction)
    write("\"")
  }
}
