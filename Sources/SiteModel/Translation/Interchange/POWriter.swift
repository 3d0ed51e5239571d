/// A catalogue as a PO file of GNU gettext: an entry for each block.
///
/// - `msgctxt`: page, number and fingerprint of the block.
/// - `#.`: its kind. `#:`: page and line, when the line is known.
/// - `#, fuzzy` and `#| msgid`: an outdated translation and what it was made from.
/// - A file that is cut between two lines of its very last translation looks whole.
/// - The header has no date and no translator: these are the translator's to fill in.
enum POWriter {
  /// The header field that says how many entries the file has, so that a lost one is noticed.
  static let countField = "X-Toolkit-Units"
  /// The header field that Poedit and others read the source language from.
  static let sourceField = "X-Source-Language"

  static func file(_ catalogue: TranslationCatalogue) -> [UInt8] {
    var text = header(catalogue)
    for unit in catalogue.units { text += "\n" + entry(unit) }
    return Array(text.utf8)
  }

  private static func header(_ catalogue: TranslationCatalogue) -> String {
    let fields: KeyValuePairs = [
      "Project-Id-Version": "toolkit",
      "PO-Revision-Date": "",
      "Last-Translator": "",
      "Language-Team": "",
      "Language": gettextName(of: catalogue.targetLanguage),
      "MIME-Version": "1.0",
      "Content-Type": "text/plain; charset=UTF-8",
      "Content-Transfer-Encoding": "8bit",
      "Plural-Forms": GettextPlurals.header(for: catalogue.targetLanguage),
      sourceField: gettextName(of: catalogue.sourceLanguage),
      countField: String(catalogue.units.count),
    ]
    let text = fields.map { $1.isEmpty ? "\($0):\n" : "\($0): \($1)\n" }.joined()
    return POText.field("msgid", "") + POText.field("msgstr", text)
  }

  private static func entry(_ unit: TranslationUnit) -> String {
    let isGuarded = POGuard.isNeeded(for: unit.source, unit.target)
    let guarded = { isGuarded ? POGuard.added(to: $0) : $0 }
    var text = unit.kind.isEmpty ? "" : "#. \(unit.kind)\n"
    if unit.line > 0 { text += "#: \(reference(to: unit))\n" }
    if unit.state == .outdated { text += "#, fuzzy\n" }
    if let previous = unit.previousSource {
      text += POText.field("msgid", guarded(previous), prefix: "#| ")
    }
    text += POText.field("msgctxt", unit.name.context)
    // An empty source keeps its guard, by which the reader knows that the target has one.
    text += POText.field("msgid", isGuarded ? "\n\(unit.source)\n" : unit.source)
    text += POText.field("msgstr", guarded(unit.target))
    return text
  }

  /// A file name with spaces stands between U+2068 and U+2069, as gettext writes it since 0.22.
  private static func reference(to unit: TranslationUnit) -> String {
    let page = String(
      String.UnicodeScalarView(unit.page.unicodeScalars.filter { $0.value >= 0x20 }))
    let name = page.utf8.contains(0x20) ? "\u{2068}\(page)\u{2069}" : page
    return "\(name):\(unit.line)"
  }

  /// `pt_BR`: gettext joins the parts of a tag by underscores.
  private static func gettextName(of language: LanguageTag) -> String {
    language.rawValue.split(separator: "-").joined(separator: "_")
  }
}
