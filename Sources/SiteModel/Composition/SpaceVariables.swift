import Diagnostics
import MarkdownSyntax

/// What a part of the content gives its pages to name: `.gitbook/vars.yaml`, and the variables of an
/// older book's `book.json`.
struct SpaceVariables: Hashable, Sendable {
  /// Named as `space.vars`.
  var own: [String: String] = [:]
  /// Named as `book`, in double braces.
  var book: [String: String] = [:]

  /// - Parameters:
  ///   - root: The folder of a language or space, below the content folder.
  ///   - standIn: The folder whose values hold where this one has none.
  static func read(
    _ frame: SourceFrame, root: String, standIn: String?, language: LanguageTag
  ) -> Diagnosed<SpaceVariables> {
    var variables = SpaceVariables()
    var diagnostics: [Diagnostic] = []
    // The nearest folder counts: a space may lie below the folder that holds its configuration.
    let others = standIn.map(folders(downTo:)) ?? []
    let roots = others + folders(downTo: root).filter { !others.contains($0) }
    for folder in roots {
      for name in [".gitbook/vars.yaml", ".gitbook/vars.yml"] {
        guard let source = frame.settings[ContentPlace.below(folder, name)] else { continue }
        let read = values(of: source)
        variables.own.merge(read.value) { _, nearer in nearer }
        diagnostics += read.diagnostics
      }
    }
    // A book of several languages has one file for all of them, at its top.
    let books = roots.compactMap { frame.settings[ContentPlace.below($0, "book.json")] }
    for source in books {
      variables.book["language"] = language.rawValue
      variables.book.merge(bookValues(of: source)) { _, nearer in nearer }
    }
    return Diagnosed(variables, diagnostics)
  }

  /// A folder below those that hold it, the content folder first.
  private static func folders(downTo folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, !last.isEmpty { folders.append(PagePath(clean: last).folder) }
    return folders.reversed()
  }

  private static func values(of source: SourceText) -> Diagnosed<[String: String]> {
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var diagnostics = yaml.diagnostics
    var values: [String: String] = [:]
    for entry in yaml.value {
      var reader = KeyedReader([entry], path: source.path, codes: .configuration)
      if let text = reader.text(entry.key.value) { values[entry.key.value] = text.value }
      diagnostics += reader.diagnostics
    }
    return Diagnosed(values, diagnostics)
  }

  /// Title and variables. JSON is YAML; what is wrong with the file as a configuration is told where
  /// that is read.
  private static func bookValues(of source: SourceText) -> [String: String] {
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    var values: [String: String] = [:]
    if let title = reader.text("title") { values["title"] = title.value }
    for variable in reader.table("variables") ?? [] {
      values[variable.key.value] = variable.value.value
    }
    return values
  }
}
