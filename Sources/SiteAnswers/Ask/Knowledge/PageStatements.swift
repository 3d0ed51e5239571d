import SiteModel
import SiteRendering

/// A sentence, an item or a row of a page, with the terms of its words.
struct Statement: Sendable {
  let kind: PageReading.Line.Kind
  let text: String
  let terms: [Int]
  /// Position in ``PageReading/sections``.
  let section: Int
  /// Position of its line in the section: sentences of one paragraph share it.
  let line: Int

  /// Whether it is a sentence of running text.
  var isProse: Bool { kind == .paragraph || kind == .description || kind == .header }

  /// Whether what follows belongs to it.
  var isLeadIn: Bool { kind == .header || text.hasSuffix(":") || text.hasSuffix("：") }
}

/// All statements of a page, section by section.
struct PageStatements: Sendable {
  struct Section: Sendable {
    let anchor: String
    let heading: String
    let headingTerms: [Int]
    /// Words of the heading that say something.
    let headingWords: Int
    let statements: [Statement]

    var terms: Set<Int> { Set(headingTerms).union(statements.flatMap(\.terms)) }
    /// What it says beside what a thing is, by its heading.
    let aspects: Set<QuestionVocabulary.Aspect>
    /// Whether most of it is a list of what to do: no tool's outcomes.
    let isSteps: Bool
  }

  let page: PageID
  let titleTerms: [Int]
  /// Words of the title that say something.
  let titleWords: Int
  /// Of a tool's purpose, rationale and outcomes; empty for other pages.
  let recordTerms: Set<Int>
  let sections: [Section]

  var all: [Statement] { sections.flatMap(\.statements) }

  /// - Cost: some tenths of a millisecond for a page of 4 KB.
  init(of page: PageID, _ knowledge: LanguageKnowledge) {
    self.page = page
    let title = knowledge.site[page].title
    titleTerms = knowledge.index.terms(of: title)
    let vocabulary = knowledge.vocabulary
    // "The tools" says no more of a page than that it is of this site.
    let titleForms = knowledge.forms.forms(of: title)
    let toolWords = vocabulary.tools.positions(in: titleForms.map(\.stem))
    let telling = titleForms.indices.filter { !toolWords.contains($0) }.map { titleForms[$0] }
    titleWords = vocabulary.tellingWords(telling).count
    let tag = knowledge.tag
    let tool = knowledge.site[page].tool
    let outcomes = tool?.outcomes.headingIndex
    let records = [tool?.purpose, tool?.rationale, tool?.outcomes].compactMap { $0?.headingIndex }
    var recordTerms = Set(tool == nil ? [] : titleTerms)
    sections = knowledge.reader.reading(of: page).sections.enumerated().map { number, section in
      var statements: [Statement] = []
      for (line, read) in section.lines.enumerated() {
        let texts =
          read.kind == .paragraph || read.kind == .description
          ? Sentences.of(read.text, in: tag) : [read.text]
        for text in texts where read.kind != .code {
          statements.append(
            Statement(
              kind: read.kind, text: text, terms: knowledge.index.terms(of: text),
              section: number, line: line))
        }
      }
      if let index = section.headingIndex, records.contains(index) {
        recordTerms.formUnion(statements.flatMap(\.terms))
      }
      let heading = section.heading.isEmpty ? title : section.heading
      let headingForms = knowledge.forms.forms(of: heading)
      let stems = headingForms.map(\.stem)
      let items = statements.count { $0.kind == .numberedItem || $0.kind == .item }
      return Section(
        anchor: section.anchor, heading: section.heading,
        headingTerms: knowledge.index.terms(of: heading),
        headingWords: vocabulary.tellingWords(headingForms).count, statements: statements,
        aspects: Set(
          vocabulary.aspectNames.filter { !$0.value.positions(in: stems).isEmpty }.keys),
        isSteps: items >= 3 && items * 2 > statements.count && section.headingIndex != outcomes)
    }
    self.recordTerms = recordTerms
  }
}
