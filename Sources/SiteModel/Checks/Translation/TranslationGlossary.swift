import Diagnostics

/// Terms that a translation does not call by any of the words that were agreed.
///
/// - A term of the source is found as whole words in any letter case, also with an -s or -es; the
///   longest of several that begin at a word.
/// - A form is found at the beginning of a word, accents ignored, so that its last word may have an
///   ending; a word that ends in `*` may have one too. Where words have articles and prepositions at their
///   beginning, or no spaces between them, a form may stand within a word.
struct GlossaryCheck {
  private let glossary: Glossary
  private let folding: FoldedWords.Folding?
  private let index: TermIndex
  /// Terms of each block of a source page, for the next language.
  private var found: [PageID: [[Int]]] = [:]
  private var forms: [LanguageTag: [[GlossaryForm]]] = [:]

  init(_ glossary: Glossary) {
    self.glossary = glossary
    folding = glossary.terms.isEmpty ? nil : FoldedWords.Folding()
    index = TermIndex(
      folding.map { folding in
        glossary.terms.map { FoldedWords($0.text.value, folding).words }
      } ?? [])
  }

  mutating func findings(in page: TranslatedPage) -> [Diagnostic] {
    guard let folding else { return [] }
    let forms = forms(for: page.language, folding)
    guard forms.contains(where: { !$0.isEmpty }) else { return [] }
    let terms = terms(of: page, folding)
    var diagnostics: [Diagnostic] = []
    for passage in page.passages {
      var wanted: [(term: Int, block: Int)] = []
      for block in passage.source where !isUntranslated(block, in: passage, page) {
        for term in terms[block] where !forms[term].isEmpty {
          if !wanted.contains(where: { $0.term == term }) { wanted.append((term, block)) }
        }
      }
      guard !wanted.isEmpty else { continue }
      let words = passage.blocks.flatMap { block in
        FoldedWords(page.text.plainLine(of: page.comparison.blocks[block]), folding).words
      }
      for (term, block) in wanted where !forms[term].contains(where: { $0.stands(in: words) }) {
        diagnostics.append(finding(glossary.terms[term], passage, block, page))
      }
    }
    return diagnostics
  }

  private func finding(
    _ term: Glossary.Term, _ passage: Passage, _ block: Int, _ page: TranslatedPage
  ) -> Diagnostic {
    let forms = term.forms(for: page.language).map { "“\($0.replacing("*", with: ""))”" }
    return Diagnostic(
      .translationGlossary, at: page.place(of: passage),
      "\(page.subject(passage)) does not say \(forms[0]) for “\(term.text.value)”.",
      hint: forms.count == 1
        ? "Write it, or add the words that stand here to \(Glossary.fileName)."
        : "Also agreed: \(forms.dropFirst().joined(separator: ", ")). Further forms can be added to "
          + "\(Glossary.fileName).",
      notes: [
        Diagnostic.Note(at: page.sourcePlace(of: block), "The source has the term here."),
        Diagnostic.Note(
          at: SourceLocation(path: glossary.path, span: term.text.span), "It was agreed here."),
      ])
  }

  /// Whether a block's own words stand in the translation, which is told as such.
  private func isUntranslated(_ source: Int, in passage: Passage, _ page: TranslatedPage) -> Bool {
    passage.blocks.contains { page.isSameProse(source, $0) }
  }

  private mutating func terms(
    of page: TranslatedPage, _ folding: FoldedWords.Folding
  ) -> [[Int]] {
    let id = page.source.page.id
    if let known = found[id] { return known }
    let terms = page.comparison.sourceBlocks.map { block in
      block.kind == .code
        ? [] : index.terms(in: FoldedWords(page.sourceText.plainLine(of: block), folding).words)
    }
    found[id] = terms
    return terms
  }

  private mutating func forms(
    for language: LanguageTag, _ folding: FoldedWords.Folding
  ) -> [[GlossaryForm]] {
    if let known = forms[language] { return known }
    let made = glossary.terms.map { term in
      term.forms(for: language).map { GlossaryForm($0, folding) }
    }
    forms[language] = made
    return made
  }
}

/// Terms by their first words.
private struct TermIndex {
  private let terms: [[String]]
  private var byFirstWord: [String: [Int]] = [:]

  init(_ terms: [[String]]) {
    self.terms = terms
    for (index, words) in terms.enumerated() {
      guard let first = words.first else { continue }
      let spellings = words.count == 1 ? TermIndex.withPlurals(first) : [first]
      for word in spellings { byFirstWord[word, default: []].append(index) }
    }
  }

  /// The terms of a text, each once.
  func terms(in words: [String]) -> [Int] {
    var found: [Int] = []
    var at = 0
    while at < words.count {
      let here = (byFirstWord[words[at]] ?? []).filter { stands($0, at: at, in: words) }
      guard let longest = here.max(by: { terms[$0].count < terms[$1].count }) else {
        at += 1
        continue
      }
      if !found.contains(longest) { found.append(longest) }
      at += terms[longest].count
    }
    return found
  }

  private func stands(_ term: Int, at start: Int, in words: [String]) -> Bool {
    let wanted = terms[term]
    guard start + wanted.count <= words.count, let last = wanted.last else { return false }
    let end = start + wanted.count - 1
    return words[start..<end].elementsEqual(wanted.dropLast())
      && TermIndex.withPlurals(last).contains(words[end])
  }

  private static func withPlurals(_ word: String) -> [String] {
    word.utf8.allSatisfy { $0 < 0x80 } ? [word, word + "s", word + "es"] : [word]
  }
}
