package import Diagnostics

/// How terms are to be translated: what `glossary.yml` beside site.yml says.
package struct Glossary: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    /// In the source language.
    package let text: Located<String>
    /// Accepted translations by language, the preferred one first.
    package let forms: [LanguageTag: [String]]

    /// For a language, or for a wider one: `pt` for `pt-BR`.
    package func forms(for language: LanguageTag) -> [String] {
      language.widening.lazy.compactMap { forms[$0] }.first ?? []
    }
  }

  /// In the content folder, beside site.yml.
  package static let fileName = "glossary.yml"

  /// Of the file, as messages name it.
  package let path: String
  /// In the order of the file.
  package let terms: [Term]

  package init(path: String = Glossary.fileName, terms: [Term] = []) {
    self.path = path
    self.terms = terms
  }
}
