package import Diagnostics

/// A form in which catalogues are exchanged with translators' tools.
///
/// A catalogue that is written and read again is the same, byte for byte in its texts, except:
/// - `kind` loses white space at its ends, and in PO it stands in a comment, which some tools drop;
///   it is then empty. So is it with `line`, which is then 0.
/// - `page` cannot hold control characters in XLIFF: XML has no way to write them in a name.
///
/// The same catalogue gives the same bytes: no date and no author is written.
package enum InterchangeFormat: String, CaseIterable, Hashable, Sendable {
  /// Portable objects of GNU gettext.
  case po
  /// XLIFF 1.2 (OASIS, 2008).
  case xliff
  /// XLIFF 2.1 (OASIS, 2018), whose core has the namespace of 2.0.
  case xliff2

  /// As people call it.
  package var displayName: String {
    switch self {
    case .po: "gettext PO"
    case .xliff: "XLIFF 1.2"
    case .xliff2: "XLIFF 2.1"
    }
  }

  /// The file that holds a catalogue: UTF-8, without a byte-order mark, lines ended by LF.
  package func write(_ catalogue: TranslationCatalogue) -> [UInt8] {
    switch self {
    case .po: POWriter.file(catalogue)
    case .xliff: XLIFF1Writer.file(catalogue)
    case .xliff2: XLIFF2Writer.file(catalogue)
    }
  }

  /// The catalogue in a file that came back from a translator.
  ///
  /// - Returns: No catalogue, and at least one error, when the file is damaged
  ///   (``DiagnosticCode/interchangeMalformed``) or is not one that was written here
  ///   (``DiagnosticCode/interchangeForeign``). Half a catalogue is never given.
  package func read(_ file: SourceText) -> Diagnosed<TranslationCatalogue?> {
    if let problem = unreadable(file) ?? mistaken(file) { return Diagnosed(nil, [problem]) }
    return switch self {
    case .po: POReader.catalogue(in: file)
    case .xliff: XLIFF1Reader.catalogue(in: file)
    case .xliff2: XLIFF2Reader.catalogue(in: file)
    }
  }

  /// The format that a file has by its beginning; `nil` for none of these, and for a file that is too
  /// large to be read.
  package static func detected(in file: SourceText) -> InterchangeFormat? {
    guard file.bytes.count <= largestInterchangeFile else { return nil }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = file.bytes[start...].drop { $0 <= 0x20 }
    if text.first == UInt8(ascii: "<") {
      guard case .success(let root) = XMLParser().rootTag(of: file.bytes),
        root.name.local == "xliff"
      else { return nil }
      return switch root["version"] {
      case "1.2": .xliff
      case "2.0", "2.1": .xliff2
      default: nil
      }
    }
    let isPortableObject = text.split(separator: 0x0A).contains {
      $0.starts(with: "msgid ".utf8) || $0.starts(with: "msgctxt ".utf8)
    }
    return isPortableObject ? .po : nil
  }

  private func mistaken(_ file: SourceText) -> Diagnostic? {
    guard let found = InterchangeFormat.detected(in: file), found != self else { return nil }
    return Diagnostic(
      .interchangeMalformed, at: SourceLocation(path: file.path, span: .fileStart),
      "This is \(found.displayName), not \(displayName).",
      hint: "Say --format \(found.rawValue).")
  }
}
