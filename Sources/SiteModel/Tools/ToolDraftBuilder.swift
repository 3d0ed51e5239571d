import Diagnostics
import MarkdownSyntax

/// Reads what a page states about its tool, in GitBook's spelling or ours.
struct ToolDraftBuilder {
  let document: MarkdownDocument
  let configuration: SiteConfiguration
  let profile: LanguageProfile
  let path: PagePath
  let frontMatter: PageFrontMatter

  /// - Parameters:
  ///   - headings: The page's headings without its title, bold labels among them.
  ///   - body: Top-level blocks without title and type line.
  func draft(
    title: Heading?, headings: [Heading], body: [Int], typeLine: TypeLine?
  ) -> Diagnosed<ToolDraft> {
    var diagnostics: [Diagnostic] = []
    let split = sections(headings: headings, body: body)
    let number = number(title: title, &diagnostics)
    let types = types(typeLine, &diagnostics)
    let draft = ToolDraft(
      number: number,
      name: TitleNumber.name(of: title?.text ?? frontMatter.title?.value ?? path.fileName),
      types: types, phases: phases(&diagnostics), sections: split.sections,
      introduction: split.introduction,
      statesTypes: types != nil || !frontMatter.isReadable
        || diagnostics.contains { $0.code == .toolUnknownType })
    let place = SourceLocation(
      path: document.source.path, span: title?.span ?? frontMatter.title?.span ?? .fileStart)
    return Diagnosed(
      draft,
      diagnostics
        + toolSectionFindings(in: draft, nested: split.nested, of: document, titled: place))
  }

  // MARK: - Sections

  private struct Split {
    var introduction: [Int] = []
    var sections: [ToolSection] = []
    /// Positions of sections whose heading is deeper than those of the others.
    var nested: Set<Int> = []
  }

  /// A section begins at a heading of the required sections' level or above, or at a bold label;
  /// deeper headings belong to its body, but for one that names a part found nowhere else.
  private func sections(headings: [Heading], body: [Int]) -> Split {
    let byNode = Dictionary(
      headings.enumerated().map { ($0.element.node, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let tops = Set(body)
    // A second title is shown one level below.
    func level(_ heading: Heading) -> Int { max(2, heading.level) }
    let named = headings.filter { tops.contains($0.node) }
      .compactMap { heading in
        profile.vocabulary.role(of: heading.text).map { ($0, level(heading)) }
      }
    let limit = named.map(\.1).min() ?? 2
    let placed = Set(named.filter { $0.1 == limit }.map(\.0))
    func begins(_ heading: Heading) -> Bool {
      if level(heading) <= limit { return true }
      return profile.vocabulary.role(of: heading.text).map { !placed.contains($0) } ?? false
    }
    var split = Split()
    var open: (heading: Heading, index: Int, blocks: [Int])?
    func close() {
      guard let section = open else { return }
      if level(section.heading) > limit { split.nested.insert(split.sections.count) }
      split.sections.append(
        ToolSection(
          role: profile.vocabulary.role(of: section.heading.text),
          heading: Located(section.heading.text, section.heading.span),
          headingIndex: section.index, blocks: section.blocks))
    }
    for block in body {
      if let index = byNode[block], begins(headings[index]) {
        close()
        open = (headings[index], index, [])
      } else if open != nil {
        open?.blocks.append(block)
      } else {
        split.introduction.append(block)
      }
    }
    close()
    return split
  }

  // MARK: - Number

  private func number(title: Heading?, _ diagnostics: inout [Diagnostic]) -> Located<Int>? {
    let stated = frontMatter.number
    let titled = title.flatMap { title in
      TitleNumber.number(in: title.text).map { Located($0, digits(of: title)) }
    }
    let named = TitleNumber.number(inFileName: path.fileName)
    if let titled, let other = stated?.value ?? named, titled.value != other {
      let source = stated == nil ? "its file name" : "its front matter"
      diagnostics.append(
        Diagnostic(
          .toolNumberMismatch, at: SourceLocation(path: document.source.path, span: titled.span),
          "The title says number \(titled.value), \(source) says \(other).",
          hint: "Use one number in title, file name and front matter."))
    } else if titled == nil, let stated, let named, stated.value != named {
      diagnostics.append(
        Diagnostic(
          .toolNumberMismatch, at: SourceLocation(path: document.source.path, span: stated.span),
          "The front matter says number \(stated.value), the file name says \(named).",
          hint: "Use one number in both."))
    }
    return stated ?? titled ?? named.map { Located($0, title?.span ?? .fileStart) }
  }

  /// The digits before a title's full stop; the whole title where its text is not what the file
  /// begins it with, as with `**7.** Workshops`.
  private func digits(of title: Heading) -> SourceSpan {
    let digits = title.text.utf8.prefix { (0x30...0x39).contains($0) }
    let written = document.bytes[title.span.start..<title.span.end]
    guard written.starts(with: digits) else { return title.span }
    return SourceSpan(title.span.start, title.span.start + digits.count)
  }

  // MARK: - Types and phases

  private func types(
    _ line: TypeLine?, _ diagnostics: inout [Diagnostic]
  ) -> Located<[ToolTypeID]>? {
    let before = diagnostics.count
    let fromLine = line.flatMap { typesOfLine($0, &diagnostics) }
    guard let written = frontMatter.types else { return fromLine }
    var types: [ToolTypeID] = []
    for name in written {
      let type = ToolTypeID(name.value)
      if configuration.types.contains(type) {
        types.append(type)
      } else if let labelled = labelledType(name) {
        types.append(labelled)
      } else {
        diagnostics.append(unknown(name, .toolUnknownType, "type", knownTypes))
      }
    }
    guard let first = written.first, let last = written.last else { return fromLine }
    let stated = Located(inOrder(types), SourceSpan(first.span.start, last.span.end))
    let isUnderstood = diagnostics.count == before
    if isUnderstood, let fromLine, Set(fromLine.value) != Set(stated.value) {
      diagnostics.append(
        Diagnostic(
          .toolContradictingTypes,
          at: SourceLocation(path: document.source.path, span: fromLine.span),
          "The type line and the front matter name different types.",
          hint: "Keep one of the two, or make them agree.",
          notes: [
            Diagnostic.Note(
              at: SourceLocation(path: document.source.path, span: stated.span),
              "The front matter names them here.")
          ]))
    }
    return types.isEmpty ? nil : stated
  }

  private func typesOfLine(
    _ line: TypeLine, _ diagnostics: inout [Diagnostic]
  ) -> Located<[ToolTypeID]>? {
    let result = labelParser.types(in: line.types)
    for name in result.unknown {
      diagnostics.append(unknown(name, .toolUnknownType, "type", knownTypes))
    }
    guard !result.types.isEmpty else { return nil }
    return Located(inOrder(result.types), line.types.span)
  }

  private func labelledType(_ name: Located<String>) -> ToolTypeID? {
    let result = labelParser.types(in: LocatedText(name))
    return result.unknown.isEmpty && result.types.count == 1 ? result.types.first : nil
  }

  private var labelParser: TypeLabelParser {
    TypeLabelParser(
      labels: profile.understoodTypeLabels
        + configuration.types.map { (profile.label(of: $0), $0) },
      conjunctions: profile.conjunctions)
  }

  private var knownTypes: [String] {
    configuration.types.map { profile.label(of: $0) } + configuration.types.map(\.rawValue)
  }

  private func inOrder(_ types: [ToolTypeID]) -> [ToolTypeID] {
    configuration.types.filter(types.contains)
  }

  private func phases(_ diagnostics: inout [Diagnostic]) -> Located<[PhaseID]>? {
    guard let written = frontMatter.phases, let first = written.first, let last = written.last
    else { return nil }
    var phases: [PhaseID] = []
    for name in written {
      let phase = PhaseID(name.value)
      if configuration.phases.contains(phase) {
        phases.append(phase)
      } else if let labelled = configuration.phases.first(where: {
        SectionVocabulary.key(profile.label(of: $0)) == SectionVocabulary.key(name.value)
      }) {
        phases.append(labelled)
      } else {
        diagnostics.append(
          unknown(name, .toolUnknownPhase, "phase", configuration.phases.map(\.rawValue)))
      }
    }
    return Located(
      configuration.phases.filter(phases.contains), SourceSpan(first.span.start, last.span.end))
  }

  private func unknown(
    _ name: Located<String>, _ code: DiagnosticCode, _ what: String, _ known: [String]
  ) -> Diagnostic {
    let near = nearestName(to: name.value, among: known)
    return Diagnostic(
      code, at: SourceLocation(path: document.source.path, span: name.span),
      "The site knows no \(what) “\(name.value)”.",
      hint: near.map { "Did you mean “\($0)”?" } ?? KnownNames.hint(known, "\(what)s"))
  }
}

/// The number in front of a tool's title or file name: `7. Workshops`, `7-workshops.md`.
package enum TitleNumber {
  package static func number(in title: String) -> Int? {
    let digits = title.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 6, title.dropFirst(digits.count).first == "." else {
      return nil
    }
    return Int(digits)
  }

  package static func number(inFileName name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 6, name.dropFirst(digits.count).first == "-" else {
      return nil
    }
    return Int(digits)
  }

  /// The title without its number.
  package static func name(of title: String) -> String {
    guard number(in: title) != nil, let dot = title.firstIndex(of: ".") else { return title }
    return String(title[title.index(after: dot)...].drop(while: \.isWhitespace))
  }
}
