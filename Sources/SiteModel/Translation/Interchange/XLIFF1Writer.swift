/// A catalogue as XLIFF 1.2: a `file` for each page, a `trans-unit` for each block.
///
/// The number of units of the whole catalogue stands in the header of each file.
enum XLIFF1Writer {
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
  /// By this name the count of units is found again, among counts that tools add.
  static let countName = "toolkit-units"

  static func file(_ catalogue: TranslationCatalogue) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("xliff", ["version": "1.2", "xmlns": namespace]) { xml in
      for page in catalogue.pages { write(page.path, page.units, of: catalogue, to: &xml) }
      if catalogue.units.isEmpty { write("", [], of: catalogue, to: &xml) }
    }
    return xml.bytes
  }

  private static func write(
    _ page: String, _ units: ArraySlice<TranslationUnit>, of catalogue: TranslationCatalogue,
    to xml: inout XMLWriter
  ) {
    xml.element(
      "file",
      [
        "original": page, "source-language": catalogue.sourceLanguage.rawValue,
        "target-language": catalogue.targetLanguage.rawValue, "datatype": "x-markdown",
        "tool-id": "toolkit",
      ]
    ) { xml in
      xml.element("header") { xml in
        xml.element("count-group", ["name": countName]) { xml in
          xml.leaf(
            "count", ["count-type": "total", "unit": "trans-unit"],
            text: String(catalogue.units.count))
        }
        xml.empty("tool", ["tool-id": "toolkit", "tool-name": "toolkit"])
      }
      xml.element("body") { xml in
        for unit in units { write(unit, to: &xml) }
      }
    }
  }

  private static func write(_ unit: TranslationUnit, to xml: inout XMLWriter) {
    let isTranslated = unit.state == .translated
    xml.element(
      "trans-unit",
      [
        "id": unit.name.id, "resname": unit.name.context,
        "approved": isTranslated ? "yes" : "no", "xml:space": "preserve",
      ]
    ) { xml in
      xml.leaf("source", text: unit.source, code: XLIFFText.code1(_:earlier:))
      let state =
        switch unit.state {
        case .untranslated: "needs-translation"
        case .translated: "translated"
        case .outdated: "needs-review-translation"
        }
      xml.leaf("target", ["state": state], text: unit.target, code: XLIFFText.code1(_:earlier:))
      xml.element("context-group", ["purpose": "location"]) { xml in
        xml.leaf("context", ["context-type": "sourcefile"], text: unit.page)
        if unit.line > 0 {
          xml.leaf("context", ["context-type": "linenumber"], text: String(unit.line))
        }
      }
      if !unit.kind.isEmpty { xml.leaf("note", ["from": "developer"], text: unit.kind) }
      if let previous = unit.previousSource {
        xml.element("alt-trans", ["alttranstype": "previous-version"]) { xml in
          xml.leaf("source", text: previous, code: XLIFFText.code1(_:earlier:))
          xml.leaf("target", text: unit.target, code: XLIFFText.code1(_:earlier:))
        }
      }
    }
  }
}
