import Diagnostics
import MarkdownSyntax

/// What `docs.yaml` says of a site: its title, and the spaces that it is made of.
struct DocsStructure: Sendable {
  /// A section of the site; spaces outside of sections have none.
  struct Section: Sendable {
    let title: String?
    let localizedTitles: [String: String]
    let path: String
    let isDefault: Bool
    /// Title of the group of sections that it stands in.
    let group: String?
  }

  struct Space: Sendable {
    let key: String
    let title: String?
    let path: String
    let section: Int?
    let isDefault: Bool
    let isHidden: Bool
    let language: LanguageTag?
    /// Below the content folder; `nil` for a space that is not kept in the repository.
    let directory: Located<String>?
  }

  static let fileName = "docs.yaml"

  let path: String
  private(set) var title: Located<String>?
  private(set) var sections: [Section] = []
  /// In the order of the file.
  private(set) var spaces: [Space] = []

  /// - Returns: `nil` when there is no such file, or one of another program.
  static func read(_ files: RepositoryFiles) -> Diagnosed<DocsStructure>? {
    guard let source = files.frame.settings[fileName] else { return nil }
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    guard yaml.value.contains(where: { $0.key.value == "site" }) else {
      return yaml.value.isEmpty && !yaml.diagnostics.isEmpty
        ? Diagnosed(DocsStructure(path: source.path), yaml.diagnostics) : nil
    }
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    reader.ignore(["$schema"])
    var structure = DocsStructure(path: source.path)
    if let entries = reader.group("site") {
      var site = reader.reader(for: entries)
      structure.title = site.text("title")
      site.ignore(["description", "icon", "localizedTitle", "localizedDescription"])
      structure.read(&site, list: "structure", section: nil, group: nil)
      reader.merge(site)
    }
    reader.finish()
    return Diagnosed(structure, yaml.diagnostics + reader.diagnostics)
  }

  private init(path: String) { self.path = path }

  private mutating func read(
    _ reader: inout KeyedReader, list: String, section: Int?, group: String?
  ) {
    for entries in reader.groups(list) ?? [] {
      var item = reader.reader(for: entries)
      item.ignore(["description", "localizedDescription", "icon", "draft"])
      let kind = item.text("type")
      let key = item.text("key")?.value ?? ""
      let title = item.text("title")?.value
      let localized = Dictionary(
        (item.table("localizedTitle") ?? []).map { ($0.key.value, $0.value.value) },
        uniquingKeysWith: { first, _ in first })
      let path = Self.clean(item.text("path")?.value ?? key)
      let isDefault = item.flag("default")?.value ?? false
      switch kind?.value {
      case "section-group":
        read(&item, list: "children", section: section, group: title ?? group)
      case "section":
        sections.append(
          Section(
            title: title, localizedTitles: localized, path: path, isDefault: isDefault,
            group: group))
        let own = sections.count - 1
        read(&item, list: "children", section: own, group: nil)
        if let space = space(&item, key, title, path, section: own, isDefault: isDefault) {
          spaces.append(space)
        }
      case "space", nil:
        if let space = space(&item, key, title, path, section: section, isDefault: isDefault) {
          spaces.append(space)
        }
      case let other?:
        item.report(
          .configWrongType, at: kind?.span ?? .fileStart, "“\(other)” is no part of a site.",
          hint: "Write “type: space”, “section” or “section-group”.")
        item.ignore(["content", "children", "hidden"])
      }
      reader.merge(item)
    }
  }

  private func space(
    _ item: inout KeyedReader, _ key: String, _ title: String?, _ path: String, section: Int?,
    isDefault: Bool
  ) -> Space? {
    let isHidden = item.flag("hidden")?.value ?? false
    guard let entries = item.group("content") else { return nil }
    var content = item.reader(for: entries)
    var tag: LanguageTag?
    if let language = content.text("language") {
      tag = FolderLanguage.tag(of: language.value)
      if tag == nil {
        content.report(
          .configWrongType, at: language.span, "“\(language.value)” is no language tag.",
          hint: "Write a BCP 47 tag such as “en” or “pt-BR”.")
      }
    }
    let directory = content.text("directory").map { written in
      Located(
        PagePath.joined(folder: "", written.value)?.value ?? written.value, written.span)
    }
    item.merge(content)
    return Space(
      key: key, title: title, path: path, section: section, isDefault: isDefault,
      isHidden: isHidden, language: tag, directory: directory)
  }

  private static func clean(_ path: String) -> String {
    PagePath.joined(folder: "", path)?.value ?? ""
  }
}
