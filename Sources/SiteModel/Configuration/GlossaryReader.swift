import Diagnostics
import MarkdownSyntax

/// Reads `glossary.yml`: below each term of the source language the languages, with one form or several.
struct GlossaryReader {
  /// Of the site's translations.
  let languages: [LanguageTag]

  func glossary(from source: SourceText) -> Diagnosed<Glossary> {
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var diagnostics = yaml.diagnostics
    var terms: [Glossary.Term] = []
    for entry in yaml.value {
      var reader = KeyedReader([entry], path: source.path, codes: .configuration)
      if let group = reader.group(entry.key.value) {
        var forms: [LanguageTag: [String]] = [:]
        var languages = reader.reader(for: group)
        for language in known {
          guard let texts = languages.list(language.rawValue), !texts.isEmpty else { continue }
          forms[language] = texts.map(\.value)
        }
        reader.merge(languages)
        terms.append(Glossary.Term(text: entry.key, forms: forms))
      }
      diagnostics += reader.diagnostics
    }
    return Diagnosed(Glossary(path: source.path, terms: terms), diagnostics)
  }

  /// The languages with the wider ones, whose words hold for them too.
  private var known: [LanguageTag] {
    Set(languages.flatMap(\.widening)).sorted()
  }
}
