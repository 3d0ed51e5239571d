import Diagnostics
import MarkdownSyntax

/// What a form asks about a tool: its number, and its types and phases out of the site's registry.
package struct ToolForm: Hashable, Sendable {
  /// One of the registry.
  package struct Choice: Hashable, Sendable {
    package let id: String
    /// In the page's language.
    package let label: String
    package let isChosen: Bool
  }

  /// What somebody filled in. Names that the registry does not have are left out.
  package struct Answer: Hashable, Sendable {
    package let number: Int?
    package let types: [String]
    package let phases: [String]

    package init(number: Int?, types: [String], phases: [String]) {
      self.number = number
      self.types = types
      self.phases = phases
    }
  }

  /// Whether a translation says no types and phases itself and has its source's.
  package let isInherited: Bool
  package let number: Int?
  /// In the registry's order.
  package let types: [Choice]
  /// In the registry's order.
  package let phases: [Choice]

  /// - Returns: `nil` for a page that is no tool.
  package init?(of page: SitePage, in site: Site) {
    guard let draft = page.parsed.draft else { return nil }
    let source = site.languages[0].byKey[page.key].flatMap { site[$0].parsed.draft }
    let profile = site.language(of: page).profile
    let chosenTypes = draft.types?.value ?? source?.types?.value ?? []
    let chosenPhases = draft.phases?.value ?? source?.phases?.value ?? []
    isInherited = page.language > 0 && draft.types == nil && draft.phases == nil
    number = draft.number?.value ?? source?.number?.value
    types = site.configuration.types.map {
      Choice(id: $0.rawValue, label: profile.label(of: $0), isChosen: chosenTypes.contains($0))
    }
    phases = site.configuration.phases.map {
      Choice(id: $0.rawValue, label: profile.label(of: $0), isChosen: chosenPhases.contains($0))
    }
  }
}

extension ParsedPage {
  /// The edits that make the page say what a form's answer says. What the answer leaves as the form
  /// had it stays as it is written, or inherited; a line that names other types gives way to front
  /// matter.
  ///
  /// - Parameter form: Of this page.
  /// - Returns: `nil` where the page's front matter cannot be read, and where another file says what
  ///   would have to change.
  package func edits(answering form: ToolForm, _ answer: ToolForm.Answer) -> [PageEdit]? {
    guard let frontMatter = FrontMatterEdit(of: document.source) else { return nil }
    var settings: [FrontMatterEdit.Setting] = []
    var edits: [PageEdit] = []
    if answer.number != form.number {
      settings.append(.init("number", answer.number.map(String.init)))
    }
    if let types = form.types.chosen(by: answer.types) {
      settings.append(.init("types", list: types))
      if let line = typeLine {
        guard document.isOwn(line) else { return nil }
        edits.append(removal(of: line))
      }
    }
    if let phases = form.phases.chosen(by: answer.phases) {
      settings.append(.init("phases", list: phases))
    }
    guard let all = frontMatter.edits(settings).map({ $0 + edits }), PageEdit.areApart(all) else {
      return nil
    }
    return all
  }

  /// A block goes with the blank lines below it.
  private func removal(of block: Int) -> PageEdit {
    let bytes = document.source.bytes
    let span = document.span(of: block)
    let end = bytes[min(span.end, bytes.count)...].firstIndex { $0 > 0x20 } ?? bytes.count
    return PageEdit(span: SourceSpan(span.start, end), bytes: [])
  }
}

extension [ToolForm.Choice] {
  /// What an answer chooses, in the registry's order; `nil` where that is what was chosen before.
  fileprivate func chosen(by answer: [String]) -> [String]? {
    let chosen = map(\.id).filter(answer.contains)
    return chosen == filter(\.isChosen).map(\.id) ? nil : chosen
  }
}
