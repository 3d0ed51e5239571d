import Diagnostics
import SiteAnswers
import SiteModel
import SiteRendering
import SiteTestSupport

/// Sites that the tests ask.
enum TestSite {
  static let root: String = {
    let parts = #filePath.split(separator: "/")
    return "/" + parts.dropLast(4).joined(separator: "/")
  }()

  /// The project's own content.
  static func own() throws -> AnswerDesk {
    try desk(SourceTree(folder: "\(root)/content"))
  }

  /// A site about other things, in `Sites/`.
  static func fixture(_ name: String) throws -> AnswerDesk {
    try desk(SourceTree(folder: "\(root)/Tests/SiteAnswersTests/Sites/\(name)"))
  }

  static func desk(
    _ tree: SourceTree, base: String? = "https://toolkit.example.org/"
  ) throws -> AnswerDesk {
    let linked = CheckedSite(tree, base: base).linked
    return AnswerDesk(linked, renderer: try renderer(linked))
  }

  static func renderer(_ linked: LinkedSite) throws -> SiteRenderer {
    var files: [String: SourceText] = [:]
    let folder = "\(root)/templates"
    for path in try TestFiles.paths(below: folder) {
      files[path] = SourceText(path: path, bytes: try TestFiles.read("\(folder)/\(path)"))
    }
    return try SiteRenderer.make(linked, templates: TemplateFiles(files), changes: [:]).value
  }
}

extension Answer {
  /// All that the answer itself says, without excerpts.
  var said: String {
    blocks.map { ($0.link.map { $0.title + " " } ?? "") + $0.text }.joined(separator: " ")
  }

  var pages: [String] { sources.map(\.address.path) }
}
