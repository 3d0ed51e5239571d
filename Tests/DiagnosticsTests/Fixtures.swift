import Diagnostics

let swot = SourceText(
  path: "content/en/swot.md",
  """
  # SWOT

  See [workshops](7-workshop.md) and 会議 [map](map.jpg).

  **Purpose**

  """)

let workshops = SourceText(
  path: "content/en/7-workshops, old.md",
  """
  ---
  number: 7
  number: 8
  ---
  # Workshops
  """)

extension SourceText {
  /// The first occurrence of a text in the file.
  func location(of text: String) -> SourceLocation {
    let wanted = Array(text.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
    precondition(start != nil, "“\(text)” stands in \(path)")
    let offset = start ?? 0
    return SourceLocation(path: path, span: SourceSpan(offset, offset + wanted.count))
  }
}

extension Report {
  /// One of each kind: a hint, none, a note in the same file, wide characters, nothing but a path.
  static let ofEveryKind = Report(
    [
      Diagnostic(
        .gitShallow, at: SourceLocation(path: "", span: .fileStart),
        "The repository's history is not complete.", hint: "Run `git fetch --unshallow`."),
      Diagnostic(
        .linkUnresolvedImage, at: swot.location(of: "map.jpg"), "There is no image “map.jpg”."),
      Diagnostic(
        .linkUnresolved, at: swot.location(of: "7-workshop.md"),
        "There is no page “7-workshop.md”.", hint: "The nearest is “7-workshops.md”."),
      Diagnostic(
        .pageNotInSummary, at: SourceLocation(path: swot.path, span: .fileStart),
        "“SWOT” is in no SUMMARY.md."),
      Diagnostic(
        .frontMatterDuplicateKey, at: workshops.location(of: "number: 8"),
        "The key “number” stands twice: {7}, {8}.", hint: "Keep one of them.",
        notes: [.init(at: workshops.location(of: "number: 7"), "The first one is here.")]),
    ], sources: [swot, workshops])

  /// One finding in a file of its own.
  static func of(_ text: String, marking marked: String) -> Report {
    let source = SourceText(path: "a.md", text)
    return Report(
      [Diagnostic(.htmlRefused, at: source.location(of: marked), "Here.")], sources: [source])
  }
}
