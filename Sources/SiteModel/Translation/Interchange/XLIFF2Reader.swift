import Diagnostics

/// A catalogue from XLIFF 2.0 or 2.1, as ``XLIFF2Writer`` wrote it and as other tools save it.
enum XLIFF2Reader {
  static func catalogue(in file: SourceText) -> Diagnosed<TranslationCatalogue?> {
    var reading = XLIFFReading(file)
    let versions = ["2.1", "2.0"]
    guard let root = reading.root(namespace: XLIFF2Writer.namespace, versions: versions) else {
      return reading.draft.refused()
    }
    reading.readLanguages(of: root, source: "srcLang", target: "trgLang")
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
    let count = note("units", of: file)
    reading.readCount(count?.trimmedText, at: count?.span ?? file.span)
    guard let page = file["original"] else {
      reading.draft.malformed(
        "This <file> does not say original, the page it is made from.", at: file.span,
        hint: "Export the catalogue again, and keep the attributes as they are.")
      return
    }
    read(unitsOf: file, page: page, into: &reading)
  }

  /// Tools may put units into groups.
  private static func read(
    unitsOf parent: XMLElement, page: String, into reading: inout XLIFFReading
  ) {
    for child in parent.children {
      switch child.name.local {
      case "unit": read(unit: child, page: page, into: &reading)
      case "group": read(unitsOf: child, page: page, into: &reading)
      default: break
      }
    }
  }

  private static func read(
    unit: XMLElement, page: String, into reading: inout XLIFFReading
  ) {
    guard let name = reading.name(of: unit, page: page),
      let text = text(of: unit, named: name, into: &reading)
    else { return }
    let matchesName = { XMLName(namespace: XLIFF2Writer.matches, local: $0) }
    let previous = unit.children(matchesName("matches"))
      .flatMap { $0.children(matchesName("match")) }
      .first { $0["subType"] == XLIFF2Writer.previous }?
      .children(XMLName(namespace: unit.name.namespace, local: "source")).first
    guard
      let previousText = previous.map({ reading.text(of: $0, in: reading.source) }) ?? .some(nil)
    else { return }
    let line = note("line", of: unit).flatMap { UnitName.decimal($0.trimmedText) }
    reading.draft.add(
      TranslationUnit(
        page: page, number: name.number,
        kind: TranslationUnit.kind(fromFile: note("kind", of: unit)?.trimmedText ?? ""),
        fingerprint: name.fingerprint, line: line ?? 0, source: text.source, target: text.target,
        state: text.state, previousSource: previousText),
      at: unit.span)
  }

  private struct UnitText {
    var source = ""
    var target = ""
    var state: TranslationState
  }

  /// The segments of a unit joined, as a tool may have split the one that was written. A part that
  /// needs no translation stands for itself.
  private static func text(
    of unit: XMLElement, named name: UnitName, into reading: inout XLIFFReading
  ) -> UnitText? {
    let parts = unit.children.filter { ["segment", "ignorable"].contains($0.name.local) }
    var text = UnitText(state: .translated)
    var isTranslated = false
    for part in parts {
      guard let source = part.children("source").first else {
        reading.draft.malformed(
          "The unit “\(name.id)” has a part without <source>.", at: part.span,
          hint: "Ask for the whole file.")
        return nil
      }
      let target = part.children("target").first
      guard let sourceText = reading.text(of: source, in: reading.source),
        let targetText = target.map({ reading.text(of: $0, in: reading.target) }) ?? ""
      else { return nil }
      text.source += sourceText
      let isSegment = part.name.local == "segment"
      text.target += target == nil && !isSegment ? sourceText : targetText
      isTranslated = isTranslated || isSegment && !targetText.isEmpty
      if isSegment && isUnfinished(part, text: targetText) { text.state = .outdated }
    }
    guard !parts.isEmpty else {
      reading.draft.malformed(
        "The unit “\(name.id)” has no <segment>.", at: unit.span, hint: "Ask for the whole file.")
      return nil
    }
    return isTranslated ? text : UnitText(source: text.source, state: .untranslated)
  }

  /// A tool that knows no states writes none; `initial` is what one says that does.
  private static func isUnfinished(_ segment: XMLElement, text: String) -> Bool {
    text.isEmpty || segment["state"] == "initial"
      || segment["state"] == nil && segment["subState"] == XLIFF2Writer.outdated
  }

  private static func note(_ category: String, of element: XMLElement) -> XMLElement? {
    element.children("notes").flatMap { $0.children("note") }.first { $0["category"] == category }
  }
}
