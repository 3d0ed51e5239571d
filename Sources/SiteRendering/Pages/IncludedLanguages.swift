import MarkdownSyntax
import SiteModel

/// The languages of what a page includes, where it is not the page's own: a translation shows the
/// source's file where it has none of its own.
struct IncludedLanguages {
  private let document: MarkdownDocument
  /// By position of the inclusions; `nil` for the page's own language.
  private let languages: [TextLanguage?]

  /// - Returns: `nil` where all that a page includes is in its own language.
  init?(of page: SitePage, in site: Site) {
    document = page.parsed.document
    guard !document.inclusions.isEmpty, site.languages.count > 1 else { return nil }
    let own = site.languages[page.textLanguage].profile
    let source = page.parsed.sourcePath
    guard let root = Self.root(of: own.folder, in: source) else { return nil }
    languages = document.inclusions.map { inclusion in
      guard inclusion.source.path.hasPrefix(root) else { return nil }
      let path = inclusion.source.path.dropFirst(root.count)
      let holder = site.languages.first {
        !$0.profile.folder.isEmpty && path.hasPrefix($0.profile.folder + "/")
      }
      return holder.flatMap { $0.tag == own.tag ? nil : TextLanguage($0.profile) }
    }
    guard languages.contains(where: { $0 != nil }) else { return nil }
  }

  /// What stands before a language's folder in the path of one of its files.
  private static func root(of folder: String, in path: String) -> Substring? {
    guard !folder.isEmpty else { return nil }
    if path.hasPrefix(folder + "/") { return "" }
    return path.firstRange(of: "/\(folder)/").map { path[...$0.lowerBound] }
  }

  /// A page's notes with the languages of blocks that are in another one.
  func adding(to notes: BodyNotes) -> BodyNotes {
    var languages: [Int: TextLanguage] = [:]
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .codeBlock, .htmlBlock, .tableRow:
        guard let language = language(of: index) else { continue }
        languages[index] = language
      default: break
      }
    }
    return notes.adding(languages)
  }

  private func language(of node: Int) -> TextLanguage? {
    let start = document.span(of: node).start
    guard !document.isOwn(node),
      let position = document.inclusions.firstIndex(where: { $0.start <= start && start <= $0.end })
    else { return nil }
    return languages[position]
  }
}
