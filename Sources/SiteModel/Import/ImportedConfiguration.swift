import Diagnostics

/// `site.yml` and each `language.yml` of an imported repository.
struct ImportedConfiguration {
  private let configuration: SiteConfiguration
  private let imported: Site
  private let found: ToolFinder
  private let paths: ImportPaths

  init(site: Site, found: ToolFinder, paths: ImportPaths) {
    configuration = site.configuration
    imported = site
    self.found = found
    self.paths = paths
  }

  /// The text of `site.yml`.
  var site: String {
    var lines = ["default: \(configuration.defaultLanguage.rawValue)"]
    if let base = configuration.base { lines.insert("base: \(YAMLText.scalar(base))", at: 0) }
    if !found.folders.isEmpty {
      lines.append("tools: [\(found.folders.map(YAMLText.scalar).joined(separator: ", "))]")
      let types = found.types.labels.map(\.type.rawValue)
      lines.append("types: [\(types.joined(separator: ", "))]")
    }
    let redirects = redirects
    if !redirects.isEmpty {
      lines.append("redirects:")
      lines += redirects.map { "  \(YAMLText.scalar($0.from)): \(YAMLText.scalar($0.to))" }
    }
    if !configuration.spaces.isEmpty {
      lines.append("spaces:")
      lines += configuration.spaces.sorted { $0.key < $1.key }.map {
        "  \(YAMLText.scalar($0.key)): \(YAMLText.scalar($0.value))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Old addresses with the files that they lead to now.
  private var redirects: [(from: String, to: String)] {
    configuration.redirects.map { redirect in
      let path = PagePath.joined(folder: "", redirect.to.value)
      let page = path.flatMap { imported.languages[0].byPath[$0] }
      let to = page.map { paths.path(of: imported[$0]).value } ?? redirect.to.value
      return (redirect.from.value, to)
    }
  }

  /// The text of a language's `language.yml`; `nil` where it would say nothing.
  func language(_ index: Int) -> String? {
    let language = imported.languages[index]
    var lines: [String] = []
    if let title = language.profile.title?.value {
      lines.append("title: \(YAMLText.scalar(title))")
    }
    let labels = found.labels[index]
    let known = found.types.labels.map(\.type).filter { labels[$0] != nil }
    if !known.isEmpty {
      lines.append("types:")
      lines += known.map { "  \($0.rawValue): \(YAMLText.scalar(labels[$0] ?? ""))" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n") + "\n"
  }
}
