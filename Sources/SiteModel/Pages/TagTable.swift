import Diagnostics
import MarkdownSyntax

/// The words of pages' tags: `.gitbook/tags.yaml`, a list of `{tag, label, icon}` for each folder that
/// has one.
package struct TagTable: Hashable, Sendable {
  /// By the folder that holds `.gitbook`, as messages name it, then by tag.
  private let labels: [String: [String: String]]

  private init(labels: [String: [String: String]]) { self.labels = labels }

  /// Of all folders of the content.
  static func reading(_ frame: SourceFrame) -> Diagnosed<TagTable> {
    var labels: [String: [String: String]] = [:]
    var diagnostics: [Diagnostic] = []
    let files = frame.settings.filter { path, _ in
      [".gitbook/tags.yaml", ".gitbook/tags.yml"].contains {
        path == $0 || path.hasSuffix("/" + $0)
      }
    }
    for (path, source) in files.sorted(by: { $0.key < $1.key }) {
      let read = labelsOfTags(in: source)
      diagnostics += read.diagnostics
      let folder = PagePath(clean: PagePath(clean: path).folder).folder
      labels[folder.isEmpty ? frame.folderPath : frame.displayPath(folder)] = read.value
    }
    return Diagnosed(TagTable(labels: labels), diagnostics)
  }

  /// The words of a tag on a page; the tag itself where no file names it.
  ///
  /// - Parameter page: The page's file, as messages name it.
  package func label(of tag: String, on page: String) -> String {
    guard !labels.isEmpty else { return tag }
    var folder = page
    while !folder.isEmpty {
      folder = PagePath(clean: folder).folder
      if let label = labels[folder]?[tag] { return label }
    }
    return tag
  }

  private static func labelsOfTags(in source: SourceText) -> Diagnosed<[String: String]> {
    let whole = SourceSpan(
      source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, source.bytes.count)
    let list = YAMLReader(.configuration).list(in: source, whole)
    var labels: [String: String] = [:]
    var diagnostics = list.diagnostics
    for item in list.value {
      guard case .mapping(let entries) = item.value else {
        diagnostics.append(
          Diagnostic(
            .configWrongType, at: SourceLocation(path: source.path, span: item.span),
            "A tag wants a group of keys, and has \(item.shape).",
            hint: "Write “- tag: beta” and below it “label: Beta”."))
        continue
      }
      var reader = KeyedReader(entries, path: source.path, codes: .configuration)
      let tag = reader.text("tag")
      let label = reader.text("label")
      reader.ignore(["icon", "color"])
      reader.finish()
      diagnostics += reader.diagnostics
      if let tag, let label { labels[tag.value] = label.value }
    }
    return Diagnosed(labels, diagnostics)
  }
}
