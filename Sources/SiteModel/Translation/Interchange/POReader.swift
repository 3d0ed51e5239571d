import Diagnostics

/// A catalogue from a PO file, as ``POWriter`` wrote it and as other tools save it.
enum POReader {
  static func catalogue(in file: SourceText) -> Diagnosed<TranslationCatalogue?> {
    var draft = CatalogueDraft(file)
    let entries: [POEntry]
    switch POScanner.entries(in: file.bytes) {
    case .success(let read): entries = read
    case .failure(let problem):
      draft.malformed(problem.message, at: problem.span, hint: problem.hint)
      return draft.refused()
    }
    let isHeader = { (entry: POEntry) in entry.context == nil && entry.source?.text == "" }
    guard let target = entries.first(where: isHeader)?.target else {
      draft.foreign(
        "The file has no header, the entry with an empty msgid.", at: .fileStart,
        hint: "Give the file that was exported, with its first entry.")
      return draft.refused()
    }
    let header = POHeader(target, in: file)
    let languages = header.languages(into: &draft)
    let count = header.count(into: &draft)
    for entry in entries where !isHeader(entry) { read(entry, into: &draft) }
    guard let languages, let count else { return draft.refused() }
    return draft.finished(source: languages.source, target: languages.target, declared: count)
  }

  private static func read(_ entry: POEntry, into draft: inout CatalogueDraft) {
    guard let source = entry.source, let target = entry.target else {
      preconditionFailure("the scanner gives whole entries")
    }
    if let plural = entry.plural {
      draft.foreign(
        "This entry has plural forms, and blocks of pages have none.", at: plural.span,
        hint: "Give the file that was exported; entries of other programs must not be in it.")
      return
    }
    guard let context = entry.context else {
      draft.foreign(
        "This entry has no msgctxt, by which its block is known.", at: source.span,
        hint: "Give the file that was exported; entries of other programs must not be in it.")
      return
    }
    let name: UnitName
    switch UnitName.reading(context: context.text) {
    case .success(let read): name = read
    case .failure(let fault): return draft.refuseUnit(fault, of: context.text, at: context.span)
    }
    let isGuarded = POGuard.isPresent(in: source.text)
    let text = { isGuarded ? POGuard.removed(from: $0) : $0 }
    draft.add(
      TranslationUnit(
        page: name.page, number: name.number,
        kind: TranslationUnit.kind(fromFile: entry.remarks.first ?? ""),
        fingerprint: name.fingerprint, line: line(in: entry.references), source: text(source.text),
        target: text(target.text),
        state: entry.flags.contains("fuzzy") ? .outdated : .translated,
        previousSource: entry.previousSource.map { text($0.text) }),
      at: context.span)
  }

  /// The number behind the last colon. There is one reference, whose page may have spaces in its name.
  private static func line(in references: [String]) -> Int {
    guard let reference = references.last(where: { !$0.isEmpty }),
      let colon = reference.utf8.lastIndex(of: UInt8(ascii: ":"))
    else { return 0 }
    return UnitName.decimal(String(reference[reference.utf8.index(after: colon)...])) ?? 0
  }
}
