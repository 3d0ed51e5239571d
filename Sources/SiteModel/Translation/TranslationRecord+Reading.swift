package import Diagnostics

extension TranslationRecord {
  /// Reads `translated-from.yml`. Lines that cannot be read are reported and left out.
  package static func read(_ source: SourceText) -> Diagnosed<TranslationRecord> {
    var reader = RecordReader(source: source)
    reader.readLines()
    return Diagnosed(TranslationRecord(pages: reader.pages), reader.diagnostics)
  }
}

private struct RecordReader {
  let source: SourceText
  var diagnostics: [Diagnostic] = []
  private(set) var pages: [TranslationRecord.Page] = []
  private var seen: Set<PagePath> = []
  private var path: Located<PagePath>?
  private var entries: [TranslationRecord.Entry] = []
  /// Whether a line that should name a page was reported; what stands below it is told with it.
  private var isSkipping = false

  init(source: SourceText) {
    self.source = source
  }

  mutating func readLines() {
    var start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
      var last = end
      while last > start, source.bytes[last - 1] <= 0x20 { last -= 1 }
      if last > start { line(SourceSpan(start, last)) }
      start = end + 1
    }
    endPage()
  }

  private mutating func line(_ span: SourceSpan) {
    let first = source.bytes[span.start]
    if first == UInt8(ascii: "#") { return }
    if source.bytes[span.start..<span.end].starts(with: "- ".utf8) {
      entry(span)
    } else if source.bytes[span.end - 1] == UInt8(ascii: ":"), first > 0x20 {
      page(SourceSpan(span.start, span.end - 1))
    } else {
      malformed(span, "This is neither a page's path with a colon nor a block's line.")
    }
  }

  private mutating func page(_ span: SourceSpan) {
    endPage()
    isSkipping = true
    guard let name = PagePath.joined(folder: "", source.string(in: span)) else {
      malformed(span, "“\(source.string(in: span))” is no path of a page.")
      return
    }
    guard seen.insert(name).inserted else {
      malformed(span, "“\(name.value)” stands here a second time; the first one counts.")
      return
    }
    isSkipping = false
    path = Located(name, span)
  }

  private mutating func entry(_ span: SourceSpan) {
    let text = source.bytes[span.start..<span.end].dropFirst(2)
    let data = text.prefix { $0 != UInt8(ascii: "#") }
    let words = data.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2, words.count <= 3, let origin = Self.origin(words[0]),
      let kind = TranslationBlock.Kind(rawValue: words[1]),
      words.count == 2 || words[2] == "untranslated"
    else {
      malformed(
        span, "This line names no block.",
        hint: "Take the line back from version control, or record the page anew with "
          + "“toolkit translate stamp”.")
      return
    }
    guard path != nil || isSkipping else {
      malformed(span, "This line stands below no page.")
      return
    }
    let comment = text.dropFirst(data.count + 1).drop { $0 == 0x20 }
    entries.append(
      TranslationRecord.Entry(
        origin: origin, kind: kind, isUntranslated: words.count == 3,
        words: String(decoding: comment, as: UTF8.self)))
  }

  private static func origin(_ word: String) -> TranslationRecord.Origin? {
    switch word {
    case "own": .own
    case "unknown": .unknown
    default: BlockFingerprint(word).map { .source($0) }
    }
  }

  private mutating func endPage() {
    if let path { pages.append(TranslationRecord.Page(path: path, entries: entries)) }
    path = nil
    entries = []
  }

  /// - Parameter hint: A line that leaves open whose blocks stand below it keeps a page from being
  ///   recorded: it is mended by hand.
  private mutating func malformed(
    _ span: SourceSpan, _ message: String,
    hint: String = "Take the line back from version control, or mend it by hand."
  ) {
    diagnostics.append(
      Diagnostic(
        .translationRecordMalformed, at: SourceLocation(path: source.path, span: span), message,
        hint: hint))
  }
}
