import Diagnostics

/// A catalogue from XLIFF 1.2, as ``XLIFF1Writer`` wrote it and as other tools save it.
enum XLIFF1Reader {
  /// States of a target that somebody must still look at (XLIFF 1.2, 3.4).
  private static let unfinishedStates: Set<String> = [
    "new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-adaptation",
    "needs-review-l10n", "needs-review-translation",
  ]

  static func catalogue(in file: SourceText) -> Diagnosed<TranslationCatalogue?> {
    var reading = XLIFFReading(file)
    guard let root = reading.root(namespace: XLIFF1Writer.namespace, versions: ["1.2"]) else {
      return reading.draft.refused()
    }
    let files = root.children("file")
    if files.isEmpty {
      reading.draft.malformed(
        "The file has no <file> element.", at: root.span, hint: "Ask for the whole file.")
      return reading.draft.refused()
    }
    for file in files { read(file, into: &reading) }
    return reading.finished()
  }

  private static func read(_ file: XMLElement, into reading: inout XLIFFReading) {
    reading.readLanguages(of: file, source: "source-language", target: "target-language")
    let groups = file.children("header").flatMap { $0.children("count-group") }
    let count = groups.first { $0["name"] == XLIFF1Writer.countName }?.children("count").first
    reading.readCount(count?.trimmedText, at: count?.span ?? file.span)
    guard let page = file["original"] else {
      reading.draft.malformed(
        "This <file> does not say original, the page it is made from.", at: file.span,
        hint: "Export the catalogue again, and keep the attributes as they are.")
      return
    }
    for body in file.children("body") { read(unitsOf: body, page: page, into: &reading) }
  }

  /// Tools may put units into groups.
  private static func read(
    unitsOf parent: XMLElement, page: String, into reading: inout XLIFFReading
  ) {
    for child in parent.children {
      switch child.name.local {
      case "trans-unit": read(unit: child, page: page, into: &reading)
      case "group": read(unitsOf: child, page: page, into: &reading)
      default: break
      }
    }
  }

  private static func read(
    unit: XMLElement, page: String, into reading: inout XLIFFReading
  ) {
    guard let name = reading.name(of: unit, page: page) else { return }
    guard let source = unit.children("source").first else {
      reading.draft.malformed(
        "The unit “\(name.id)” has no <source>.", at: unit.span, hint: "Ask for the whole file.")
      return
    }
    let target = unit.children("target").first
    let previous = unit.children("alt-trans")
      .first { $0["alttranstype"] == "previous-version" }?.children("source").first
    guard let sourceText = reading.text(of: source, in: reading.source),
      let targetText = target.map({ reading.text(of: $0, in: reading.target) }) ?? "",
      let previousText = previous.map({ reading.text(of: $0, in: reading.source) }) ?? .some(nil)
    else { return }
    let contexts = unit.children("context-group").flatMap { $0.children("context") }
    let line = contexts.first { $0["context-type"] == "linenumber" }.map(\.trimmedText)
    let kind = unit.children("note").first { $0["from"] == "developer" }
    reading.draft.add(
      TranslationUnit(
        page: page, number: name.number,
        kind: TranslationUnit.kind(fromFile: kind?.trimmedText ?? ""),
        fingerprint: name.fingerprint, line: line.flatMap(UnitName.decimal) ?? 0,
        source: sourceText, target: targetText, state: state(of: unit, target: target),
        previousSource: previousText),
      at: unit.span)
  }

  /// A tool that knows no states, or writes none, says by `approved` what it thinks.
  private static func state(of unit: XMLElement, target: XMLElement?) -> TranslationState {
    let isUnfinished = target?["state"].map(unfinishedStates.contains) ?? (unit["approved"] == "no")
    return isUnfinished ? .outdated : .translated
  }
}
