import Diagnostics
import MarkdownSyntax

/// Puts the files that a text includes in the places of their tags.
struct IncludeExpander {
  private let library: IncludeLibrary
  private let limits: IncludeLimits
  private(set) var diagnostics: [Diagnostic] = []
  /// Files that stand in the text, below the content folder.
  private(set) var included: Set<String> = []
  private var bytes = 0
  private var count = 0
  /// Whether it has been told that the page is full.
  private var isFull = false

  init(library: IncludeLibrary, limits: IncludeLimits = IncludeLimits()) {
    self.library = library
    self.limits = limits
  }

  /// - Parameter above: The files that lead here, the page first; none for the page itself.
  mutating func expanded(
    _ text: PageText, at place: ContentPlace, above: [String] = []
  ) -> MarkdownDocument {
    let document = text.document
    guard text.hasIncludes else { return document }
    tellMisplaced(in: document)
    let files = above.isEmpty ? [place.file] : above
    var insertions: [Int: Insertion] = [:]
    var index = 0
    while index < document.nodes.count {
      guard document.nodes[index].kind == .taggedBlock, document.tag(of: index).isInclude else {
        index += 1
        continue
      }
      insertions[index] = insertion(for: document.tag(of: index), of: document, place, files)
      index = Int(document.nodes[index].end)
    }
    return document.inserting(insertions)
  }

  private mutating func insertion(
    for tag: BlockTag, of document: MarkdownDocument, _ place: ContentPlace, _ files: [String]
  ) -> Insertion? {
    let written = tag.argument ?? Located("", tag.span)
    func report(_ code: DiagnosticCode, _ message: String, _ hint: String) {
      diagnostics.append(
        Diagnostic(
          code, at: SourceLocation(path: document.source.path, span: written.span), message,
          hint: hint))
    }
    let target = IncludeTarget(written.value, from: place, isFile: library.isFile)
    guard case .file(let path, let seen) = target, let text = library.texts[path]?.value else {
      if let finding = finding(target, written, in: document, place) {
        diagnostics.append(finding)
      }
      return nil
    }
    guard !files.contains(path) else {
      report(
        .includeCyclic, "“\(written.value)” includes itself.",
        "Take the tag away, or include another file.")
      return nil
    }
    guard files.count <= limits.depth else {
      report(
        .includeOverLimit, "Files include each other more than \(limits.depth) deep.",
        "Put the text into the file itself.")
      return nil
    }
    count += 1
    bytes += text.document.source.bytes.count
    guard count <= limits.files, bytes <= limits.bytes else {
      if !isFull {
        report(
          .includeOverLimit,
          "With all that it includes the page has more than \(limits.files) files or "
            + "\(limits.bytes >> 20) MB.", "Split the page, or include less.")
      }
      isFull = true
      return nil
    }
    included.insert(path)
    let expanded = expanded(text, at: place.with(seen), above: files + [path])
    let readdressing = Readdressing(from: PagePath(clean: seen).folder, to: place.folder)
    return Insertion(expanded, bodyStart: text.bodyStart) { readdressing.address($0) }
  }

  // MARK: - What is not there

  private func finding(
    _ target: IncludeTarget, _ written: Located<String>, in document: MarkdownDocument,
    _ place: ContentPlace
  ) -> Diagnostic? {
    let location = SourceLocation(path: document.source.path, span: written.span)
    switch target {
    case .file: return nil
    case .unnamed:
      return Diagnostic(
        .includeMissingFile, at: location, "This include names no file.",
        hint: "Write the file in quotes: {% include \"file.md\" %}.")
    case .hosted:
      return Diagnostic(
        .includeWithoutFile, at: location,
        "“\(written.value)” is kept by GitBook and is not part of this content.",
        hint: "Put its text into a file of .gitbook/includes and include that.")
    case .outside:
      return Diagnostic(
        .includeOutsideContent, at: location,
        "“\(written.value)” leads out of the folder that this page belongs to.",
        hint: "Put a copy of the file into .gitbook/includes and include that.")
    case .missing(let path):
      let names = library.neighbours(of: path, in: place)
      let near = nearestName(
        to: PagePath(clean: path).fileName, among: names.map { PagePath(clean: $0).fileName })
      let file = near.flatMap { name in names.first { PagePath(clean: $0).fileName == name } }
      let hint = file.map {
        "Did you mean “\(RelativeAddress.href(fromFolder: place.folder, to: $0))”?"
      }
      return Diagnostic(
        .includeMissingFile, at: location, "The file “\(written.value)” is not there.",
        hint: hint ?? "Write the path of a Markdown file, seen from this one, or add the file.")
    }
  }

  /// In a table, or in the middle of a text that is one block, no file can stand.
  private mutating func tellMisplaced(in document: MarkdownDocument) {
    for tag in document.tags where tag.isInclude && tag.role == .inline {
      diagnostics.append(
        Diagnostic(
          .includeMisplaced, at: SourceLocation(path: document.source.path, span: tag.span),
          "A file cannot be included in a table or in the middle of HTML.",
          hint: "Put the tag on a line of its own between blank lines."))
    }
  }
}

/// How much one page may include.
struct IncludeLimits: Sendable {
  /// Files inside each other.
  var depth = 10
  /// Files in all, each as often as it is included.
  var files = 1000
  var bytes = 8 << 20
}
