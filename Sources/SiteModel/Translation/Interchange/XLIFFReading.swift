import Diagnostics

/// What reading is the same in all versions of XLIFF: root, languages, counts and texts, with the
/// faults that are found on the way.
struct XLIFFReading {
  var draft: CatalogueDraft
  private(set) var source: LanguageTag?
  private(set) var target: LanguageTag?
  private var count: Located<Int>?

  init(_ file: SourceText) { draft = CatalogueDraft(file) }

  /// The root element of a file that is XLIFF of one of some versions.
  mutating func root(namespace: String, versions: [String]) -> XMLElement? {
    switch XMLParser().document(in: draft.file.bytes) {
    case .failure(let problem):
      draft.malformed(problem.message, at: problem.span, hint: problem.hint)
      return nil
    case .success(let root):
      let version = root["version"] ?? ""
      if root.name.local != "xliff" {
        draft.malformed(
          "The root element is <\(root.name.local)>, not <xliff>.", at: root.span,
          hint: "Give the file that was exported, saved by the translator's tool in its own format."
        )
      } else if !versions.contains(version) {
        draft.malformed(
          "The file is XLIFF of version “\(version)”, not \(versions.joined(separator: " or ")).",
          at: root.span, hint: "Have it saved in the version in which it was exported.")
      } else if root.name.namespace != namespace {
        draft.malformed(
          "The root element is not in the namespace \(namespace).", at: root.span,
          hint: "Save it again in the tool it comes from; a text editor may have damaged it.")
      } else {
        return root
      }
      return nil
    }
  }

  /// The languages that an element states; all that do must state the same.
  mutating func readLanguages(of element: XMLElement, source: String, target: String) {
    let (one, other) = (language(source, of: element), language(target, of: element))
    guard let one, let other else { return }
    if let first = self.source, let second = self.target, (first, second) != (one, other) {
      draft.foreign(
        """
        The file translates \(first.rawValue) into \(second.rawValue) above, and here \
        \(one.rawValue) into \(other.rawValue).
        """, at: element.span, hint: "Give one file for each language.")
      return
    }
    (self.source, self.target) = (one, other)
  }

  private mutating func language(_ attribute: String, of element: XMLElement) -> LanguageTag? {
    guard let value = element[attribute] else {
      draft.foreign(
        "<\(element.name.local)> does not say \(attribute).", at: element.span,
        hint: "Give the file that was exported for the language; its tags must stay.")
      return nil
    }
    guard let tag = LanguageTag(value) else {
      draft.foreign(
        "The \(attribute) “\(value)” is no known language.", at: element.span,
        hint: "Write a language tag such as fr or pt-BR.")
      return nil
    }
    return tag
  }

  /// A statement of how many units the whole file has; `text` is `nil` where it is missing.
  mutating func readCount(_ text: String?, at span: SourceSpan) {
    guard let text else {
      draft.foreign(
        "This <file> does not say how many units there are: it was not exported here.", at: span,
        hint: "Give the file that was exported, with its header and its notes.")
      return
    }
    guard let value = Int(text), value >= 0, value == count?.value ?? value else {
      draft.malformed(
        "“\(text)” is not the number of units that is stated elsewhere in the file, or no number.",
        at: span, hint: "Export the catalogue again; files cannot be put together by hand.")
      return
    }
    count = count ?? Located(value, span)
  }

  /// The Markdown of a `source` or `target`; `nil` when it was refused.
  mutating func text(of element: XMLElement, in language: LanguageTag?) -> String? {
    if let stated = element.language.flatMap({ LanguageTag($0) }), let language,
      !stated.widening.contains(language), !language.widening.contains(stated)
    {
      draft.foreign(
        """
        This <\(element.name.local)> is said to be in \(stated.rawValue), and the file is for \
        \(language.rawValue).
        """, at: element.span, hint: "Give the file for the language that is wanted.")
      return nil
    }
    switch XLIFFText.reading(element) {
    case .success(let text): return text
    case .failure(let refusal):
      draft.malformed(
        "The text holds <\(refusal.element.name.local)>, which stands for nothing that is known.",
        at: refusal.element.span,
        hint: "Write the text as Markdown, without codes of the translator's tool.")
      return nil
    }
  }

  /// The name in a unit's id; `nil` when it was refused.
  mutating func name(of unit: XMLElement, page: String) -> UnitName? {
    guard let id = unit["id"] else {
      draft.malformed(
        "This <\(unit.name.local)> has no id.", at: unit.span,
        hint: "Export the catalogue again, and keep the ids as they are.")
      return nil
    }
    switch UnitName.reading(id: id, page: page) {
    case .success(let name): return name
    case .failure(let fault):
      draft.refuseUnit(fault, of: id, at: unit.span)
      return nil
    }
  }

  consuming func finished() -> Diagnosed<TranslationCatalogue?> {
    guard let source, let target, let count else { return draft.refused() }
    return draft.finished(source: source, target: target, declared: count)
  }
}
