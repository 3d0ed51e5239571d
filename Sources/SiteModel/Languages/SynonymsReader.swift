import Diagnostics
import MarkdownSyntax

/// Reads a language's `synonyms.yml`: words that a search takes for each other, below each word its
/// synonyms.
///
/// ```yaml
/// workshop: [seminar, training]
/// focus group: [FGD]
/// ```
struct SynonymsReader {
  /// In the language's folder.
  static let fileName = "synonyms.yml"

  /// Groups of words that mean the same, in the order of the file.
  func groups(in source: SourceText) -> Diagnosed<[[String]]> {
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    let groups = yaml.value.compactMap { entry in
      reader.list(entry.key.value).map { [entry.key.value] + $0.map(\.value) }
    }
    return Diagnosed(groups.filter { $0.count > 1 }, yaml.diagnostics + reader.diagnostics)
  }
}
