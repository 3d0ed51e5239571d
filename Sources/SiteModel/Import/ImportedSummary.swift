/// A language's table of contents, with its entries leading to where the pages are now.
///
/// Several spaces become one table, as readers saw them.
struct ImportedSummary {
  let text: String

  init(_ summary: Summary, of language: SiteLanguage, in site: Site, paths: ImportPaths) {
    var lines = ["# Table of contents"]
    let writer = Writer(language: language, site: site, paths: paths)
    for group in summary.groups where !group.entries.isEmpty {
      if let title = group.title {
        lines += ["", "## \(Writer.escaped(title))"]
      } else if lines.count > 1 {
        lines += ["", "***"]
      }
      lines.append("")
      for entry in group.entries { writer.append(entry, indent: "", to: &lines) }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

private struct Writer {
  let language: SiteLanguage
  let site: Site
  let paths: ImportPaths

  func append(_ entry: Summary.Entry, indent: String, to lines: inout [String]) {
    let title = Self.escaped(entry.title)
    if let address = address(of: entry.target) {
      let label = entry.label.map { " \"\($0.replacing("\"", with: "\\\""))\"" } ?? ""
      lines.append("\(indent)* [\(title)](\(address)\(label))")
    } else {
      lines.append("\(indent)* \(title)")
    }
    for child in entry.children { append(child, indent: indent + "  ", to: &lines) }
  }

  /// `nil` for an entry that leads nowhere.
  private func address(of target: Summary.Target) -> String? {
    switch target {
    case .external(let address): return address
    case .group, .none: return nil
    case .file(let path, let anchor):
      let page =
        language.byPath[PagePath(clean: path)]
        ?? language.byPath[PagePath(clean: path + "/README.md")]
      let new = page.map { paths.path(of: site.original(of: site[$0])).value } ?? path
      return RelativeAddress.encoded(new).replacing("(", with: "%28").replacing(")", with: "%29")
        + (anchor.map { "#\($0)" } ?? "")
    }
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\[]*_`<".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
