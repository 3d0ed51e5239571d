import Diagnostics

/// The fields in the header of a PO file, by name; letter case does not matter.
struct POHeader {
  private let file: SourceText
  private let entry: POEntry.Field
  private let fields: [String: String]

  init(_ entry: POEntry.Field, in file: SourceText) {
    self.file = file
    self.entry = entry
    var fields: [String: String] = [:]
    for line in entry.text.unicodeScalars.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields[String(line[..<colon]).lowercased()] = String(value)
    }
    self.fields = fields
  }

  /// Source and target; `nil` when either was refused.
  func languages(
    into draft: inout CatalogueDraft
  ) -> (source: LanguageTag, target: LanguageTag)? {
    if let charset, !["utf-8", "utf8"].contains(charset.lowercased()) {
      draft.malformed(
        "The file says that its encoding is \(charset).", at: span(of: "Content-Type"),
        hint: "Save it again as UTF-8.")
    }
    let source = language(POWriter.sourceField, into: &draft)
    let target = language("Language", into: &draft)
    guard let source, let target else { return nil }
    return (source, target)
  }

  private var charset: Substring? {
    guard let type = fields["content-type"], let key = type.firstRange(of: "charset=") else {
      return nil
    }
    return type[key.upperBound...].prefix { $0 != " " && $0 != ";" }
  }

  /// How many units the file says it has; `nil` when that was refused.
  func count(into draft: inout CatalogueDraft) -> Located<Int>? {
    let span = span(of: POWriter.countField)
    guard let value = fields[POWriter.countField.lowercased()] else {
      draft.foreign(
        "The header has no \(POWriter.countField): the file was not exported here.", at: span,
        hint: "Give the file that was exported, with its header.")
      return nil
    }
    guard let count = Int(value), count >= 0 else {
      draft.malformed(
        "“\(value)” is no number of units.", at: span,
        hint: "Export the catalogue again, and keep the header as it is.")
      return nil
    }
    return Located(count, span)
  }

  private func language(_ field: String, into draft: inout CatalogueDraft) -> LanguageTag? {
    guard let value = fields[field.lowercased()], !value.isEmpty else {
      draft.foreign(
        "The header does not say \(field).", at: span(of: field),
        hint: "Give the file that was exported for the language, with its header.")
      return nil
    }
    guard let tag = LanguageTag(POHeader.tag(value)) else {
      draft.foreign(
        "The \(field) “\(value)” is no known language.", at: span(of: field),
        hint: "Write a language such as fr or pt_BR.")
      return nil
    }
    return tag
  }

  /// `pt_BR` and `sr@latin`, as gettext names languages, as language tags.
  private static func tag(_ name: String) -> String {
    let scripts = ["latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"]
    let parts = name.split(separator: "@", maxSplits: 1)
    var subtags = (parts.first ?? "").split { $0 == "_" || $0 == "-" }.map(String.init)
    if parts.count > 1 {
      subtags.insert(scripts[parts[1].lowercased()] ?? String(parts[1]), at: min(1, subtags.count))
    }
    return subtags.joined(separator: "-")
  }

  /// The line of a field, or the header's keyword where the field is missing.
  private func span(of field: String) -> SourceSpan {
    let wanted = Array("\"\(field):".utf8)
    var start = entry.span.start
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      let line = file.bytes[start..<end]
      if line.starts(with: wanted) { return SourceSpan(start, end) }
      if line.starts(with: "msgctxt".utf8) { break }
      start = end + 1
    }
    return entry.span
  }
}
