import Diagnostics

/// A catalogue as a reader puts it together: units with their places, and what is wrong.
struct CatalogueDraft {
  private struct BlockKey: Hashable {
    let page: [UInt8]
    let number: Int
  }

  let file: SourceText
  private var units: [TranslationUnit] = []
  private var places: [BlockKey: SourceSpan] = [:]
  private var diagnostics: [Diagnostic] = []
  /// Of all units of the file, those that were refused included.
  private var unitCount = 0

  init(_ file: SourceText) { self.file = file }

  mutating func malformed(_ message: String, at span: SourceSpan, hint: String) {
    report(.interchangeMalformed, message, at: span, hint: hint)
  }

  mutating func foreign(_ message: String, at span: SourceSpan, hint: String) {
    report(.interchangeForeign, message, at: span, hint: hint)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan, hint: String,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        code, at: SourceLocation(path: file.path, span: span), message, hint: hint, notes: notes))
  }

  /// A unit that stands in the file but cannot be one of the catalogue; it counts.
  mutating func refuseUnit(_ fault: UnitName.Fault, of name: String, at span: SourceSpan) {
    unitCount += 1
    let missing =
      switch fault {
      case .number: "number of its block"
      case .fingerprint: "fingerprint of its source"
      }
    foreign(
      "“\(name)” lacks the \(missing).", at: span,
      hint: "Export the catalogue again, and keep names and ids as they are.")
  }

  mutating func add(_ unit: TranslationUnit, at span: SourceSpan) {
    unitCount += 1
    let key = BlockKey(page: Array(unit.page.utf8), number: unit.number)
    if let first = places[key] {
      report(
        .interchangeMalformed, "Block \(unit.number) of \(unit.page) stands here a second time.",
        at: span, hint: "Keep one of the two.",
        notes: [
          Diagnostic.Note(at: SourceLocation(path: file.path, span: first), "The first is here.")
        ])
      return
    }
    places[key] = span
    units.append(unit)
  }

  /// - Parameter declared: How many units the file says it has.
  consuming func finished(
    source: LanguageTag, target: LanguageTag, declared: Located<Int>
  ) -> Diagnosed<TranslationCatalogue?> {
    if unitCount != declared.value {
      malformed(
        "The file says that it has \(declared.value) units, and it has \(unitCount).",
        at: declared.span,
        hint: "Ask for the whole file, or export the catalogue again; no unit may be left out.")
    }
    guard diagnostics.isEmpty else { return refused() }
    return Diagnosed(
      TranslationCatalogue(sourceLanguage: source, targetLanguage: target, units: units))
  }

  consuming func refused() -> Diagnosed<TranslationCatalogue?> {
    precondition(!diagnostics.isEmpty, "a refusal says why")
    return Diagnosed(nil, diagnostics)
  }
}
