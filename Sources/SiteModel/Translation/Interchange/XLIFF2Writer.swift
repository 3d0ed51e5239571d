/// A catalogue as XLIFF 2.1: a `file` for each page, a `unit` of one segment for each block.
///
/// - The number of units of the whole catalogue stands in a note of each file, kind and line of a
///   block in notes of its unit.
/// - What an outdated translation was made from is a match of the Translation Candidates module.
/// - A segment without a translation states nothing: a tool may know no states and leave it so.
/// - A catalogue without units is a `file` without units, which the standard does not foresee.
enum XLIFF2Writer {
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
  static let matches = "urn:oasis:names:tc:xliff:matches:2.0"
  static let outdated = "toolkit:outdated"
  static let previous = "toolkit:previous"

  static func file(_ catalogue: TranslationCatalogue) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "xliff",
      [
        "xmlns": namespace, "xmlns:mtc": matches, "version": "2.1",
        "srcLang": catalogue.sourceLanguage.rawValue,
        "trgLang": catalogue.targetLanguage.rawValue,
      ]
    ) { xml in
      let count = catalogue.units.count
      for (index, page) in catalogue.pages.enumerated() {
        write(page.path, page.units, number: index + 1, unitCount: count, to: &xml)
      }
      if catalogue.units.isEmpty { write("", [], number: 1, unitCount: 0, to: &xml) }
    }
    return xml.bytes
  }

  private static func write(
    _ page: String, _ units: ArraySlice<TranslationUnit>, number: Int, unitCount: Int,
    to xml: inout XMLWriter
  ) {
    xml.element(
      "file", ["id": "f\(number)", "original": page, "canResegment": "no"]
    ) { xml in
      xml.element("notes") { xml in
        xml.leaf("note", ["category": "units"], text: String(unitCount))
      }
      for unit in units { write(unit, to: &xml) }
    }
  }

  private static func write(_ unit: TranslationUnit, to xml: inout XMLWriter) {
    xml.element("unit", ["id": unit.name.id, "name": unit.name.context]) { xml in
      if let previous = unit.previousSource {
        xml.element("mtc:matches") { xml in
          xml.element(
            "mtc:match", ["ref": "#s1", "type": "other", "subType": self.previous]
          ) { xml in
            xml.leaf("source", preserved, text: previous, code: XLIFFText.code2(_:earlier:))
            xml.leaf("target", preserved, text: unit.target, code: XLIFFText.code2(_:earlier:))
          }
        }
      }
      if !unit.kind.isEmpty || unit.line > 0 {
        xml.element("notes") { xml in
          if !unit.kind.isEmpty { xml.leaf("note", ["category": "kind"], text: unit.kind) }
          if unit.line > 0 { xml.leaf("note", ["category": "line"], text: String(unit.line)) }
        }
      }
      let state: XMLWriter.Attributes =
        switch unit.state {
        case .untranslated: ["id": "s1"]
        case .translated: ["id": "s1", "state": "translated"]
        case .outdated: ["id": "s1", "state": "initial", "subState": outdated]
        }
      xml.element("segment", state) { xml in
        xml.leaf("source", preserved, text: unit.source, code: XLIFFText.code2(_:earlier:))
        if unit.state != .untranslated {
          xml.leaf("target", preserved, text: unit.target, code: XLIFFText.code2(_:earlier:))
        }
      }
    }
  }

  private static var preserved: XMLWriter.Attributes { ["xml:space": "preserve"] }
}
