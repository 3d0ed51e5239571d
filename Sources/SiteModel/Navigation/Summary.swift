package import Diagnostics
import MarkdownSyntax

/// What `SUMMARY.md` says, before its files are looked up.
///
/// The grammar is GitBook's, with what real repositories hold beyond it.
package struct Summary: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A file seen from the summary's folder, escapes resolved, perhaps with an anchor.
    case file(path: String, anchor: String?)
    case external(String)
    /// The page of a group that stands inside another entry.
    case group(PageAddress)
    case none
  }

  package struct Entry: Hashable, Sendable {
    package let title: String
    /// The short label behind the file: `[Page title](page.md "Short label")`.
    package let label: String?
    package let target: Target
    /// Of the address; of the whole entry where it leads nowhere.
    package let span: SourceSpan
    /// The file that the entry stands in, as messages name it.
    package let source: String
    package let children: [Entry]

    var location: SourceLocation { SourceLocation(path: source, span: span) }
  }

  package struct Group: Hashable, Sendable {
    /// `nil` for the entries above the first group, or below a separator.
    package let title: String?
    /// The fixed slug, `<a id="x">`, where it has one.
    package let slug: String?
    package let entries: [Entry]
    /// Of the group's own page, where it has one.
    package var page: PageAddress?

    package init(title: String?, slug: String?, entries: [Entry], page: PageAddress? = nil) {
      self.title = title
      self.slug = slug
      self.entries = entries
      self.page = page
    }

    /// What addresses of GitBook's begin with below this group; `nil` above the first group.
    func addressSlug(_ rules: AnchorRules) -> String? {
      title.map { slug ?? rules.anchor(for: $0) }?.lowercased()
    }
  }

  package let path: String
  package let groups: [Group]

  package init(path: String, groups: [Group]) {
    self.path = path
    self.groups = groups
  }

  /// Paths of files as they are written, in the order of the entries.
  var files: [String] {
    var files: [String] = []
    func visit(_ entries: [Entry]) {
      for entry in entries {
        if case .file(let path, _) = entry.target { files.append(path) }
        visit(entry.children)
      }
    }
    for group in groups { visit(group.entries) }
    return files
  }
}

/// Reads `SUMMARY.md`.
struct SummaryParser {
  private let document: MarkdownDocument
  private var diagnostics: [Diagnostic] = []
  /// Items that ask for pages which another program would make.
  private var generated: [SourceSpan] = []

  private init(document: MarkdownDocument) { self.document = document }

  static func summary(_ source: SourceText) -> Diagnosed<Summary> {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let parsed = MarkdownParser().parse(source, bodyStart: start)
    var parser = SummaryParser(document: parsed.value)
    let groups = parser.groups()
    parser.reportGenerated()
    return Diagnosed(
      Summary(path: source.path, groups: groups), parsed.diagnostics + parser.diagnostics)
  }

  private mutating func groups() -> [Summary.Group] {
    var groups: [Summary.Group] = []
    var open: (title: String?, slug: String?, entries: [Summary.Entry]) = (nil, nil, [])
    func close() {
      guard open.title != nil || !open.entries.isEmpty else { return }
      groups.append(Summary.Group(title: open.title, slug: open.slug, entries: open.entries))
    }
    for block in document.children(of: MarkdownDocument.root) {
      switch document.nodes[block].kind {
      case .heading:
        // The title; a later heading of its level begins a part, as in older books.
        let isTitle = document.nodes[block].headingLevel == 1 && groups.isEmpty
        if isTitle, open.title == nil, open.entries.isEmpty { continue }
        close()
        let text = document.line(of: block)
        open = (text.isEmpty ? nil : text, slug(of: block), [])
      case .thematicBreak:
        close()
        open = (nil, nil, [])
      case .list:
        open.entries += entries(of: block)
      case .htmlBlock where isComment(block):
        continue
      default:
        malformed(document.span(of: block))
      }
    }
    close()
    return groups
  }

  private mutating func entries(of list: Int) -> [Summary.Entry] {
    var entries: [Summary.Entry] = []
    for item in document.children(of: list) {
      var line: Int?
      var children: [Summary.Entry] = []
      for block in document.children(of: item) {
        switch document.nodes[block].kind {
        case .paragraph where line == nil: line = block
        case .list: children += self.entries(of: block)
        case .htmlBlock where isComment(block): continue
        case .codeBlock where isGenerated(block): generated.append(document.span(of: block))
        default: malformed(document.span(of: block))
        }
      }
      if let line, let entry = entry(line, children) {
        entries.append(entry)
      } else {
        entries += children
      }
    }
    return entries
  }

  private mutating func entry(_ line: Int, _ children: [Summary.Entry]) -> Summary.Entry? {
    let link = document.range(of: line).first { document.nodes[$0].kind == .link }
    guard let link else {
      let text = document.line(of: line)
      guard !text.isEmpty else { return nil }
      guard !text.contains("](") else {
        malformed(document.span(of: line))
        return nil
      }
      return Summary.Entry(
        title: text, label: nil, target: .none, span: document.span(of: line),
        source: document.source.path, children: children)
    }
    if let rest = rest(of: line, behind: link) { malformed(rest) }
    let label = PlainLine.of(Array(document.title(of: link)))
    return Summary.Entry(
      title: document.line(of: link), label: label.isEmpty ? nil : label,
      target: SummaryParser.target(document.string(of: link)),
      span: document.destinationSpan(of: link) ?? document.span(of: link),
      source: document.source.path, children: children)
  }

  /// Words or a second link behind an entry's link: often a line that has no bullet of its own.
  private func rest(of line: Int, behind link: Int) -> SourceSpan? {
    let behind = Int(document.nodes[link].end)..<document.range(of: line).upperBound
    let words = behind.filter { index in
      switch document.nodes[index].kind {
      case .link, .image, .code: true
      case .text: document.literal(of: index).contains { $0 != 0x20 && $0 != 0x09 }
      default: false
      }
    }
    guard let first = words.first, let end = words.map({ document.span(of: $0).end }).max() else {
      return nil
    }
    let span = SourceSpan(document.span(of: first).start, end)
    let spaces = document.source.bytes[span.start..<span.end].prefix { $0 == 0x20 || $0 == 0x09 }
    return SourceSpan(span.start + spaces.count, end)
  }

  private func isComment(_ block: Int) -> Bool {
    document.literal(of: block).starts(with: Array("<!--".utf8))
  }

  private static func target(_ destination: String) -> Summary.Target {
    if destination.hasPrefix("https://") || destination.hasPrefix("http://")
      || destination.hasPrefix("mailto:")
    {
      return .external(destination)
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = RelativeAddress.decoded(String(parts.first ?? ""))
    guard !path.isEmpty else { return .none }
    let anchor = parts.count > 1 ? RelativeAddress.decoded(String(parts[1])) : ""
    return .file(path: path, anchor: anchor.isEmpty ? nil : anchor)
  }

  private func slug(of heading: Int) -> String? {
    document.range(of: heading).lazy
      .filter { document.nodes[$0].kind == .htmlInline }
      .compactMap { HTMLAnchors.declared(in: document.literal(of: $0)) }.first
  }

  /// A fenced `yaml` block that names what is to be made: `type: builtin:openapi`.
  private func isGenerated(_ block: Int) -> Bool {
    String(decoding: document.literal(of: block), as: UTF8.self)
      .split(separator: "\n").contains { $0.hasPrefix("type:") && $0.contains("builtin:") }
  }

  private mutating func reportGenerated() {
    guard let first = generated.first else { return }
    let others = generated.count - 1
    diagnostics.append(
      Diagnostic(
        .summaryGeneratedPage, at: SourceLocation(path: document.source.path, span: first),
        others == 0
          ? "This entry asks for pages that are made from a description of an interface."
          : "\(generated.count) entries ask for pages that are made from descriptions of interfaces.",
        hint: "Write such pages as files, or link to the description; the entry is left out."))
  }

  private mutating func malformed(_ span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .summaryMalformedLine, at: SourceLocation(path: document.source.path, span: span),
        "This is no entry of a table of contents.",
        hint: "Write “* [Title](file.md)”, or “## Group” above a list."))
  }
}
