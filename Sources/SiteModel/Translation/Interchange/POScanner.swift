import Diagnostics

/// The entries of a PO file, line by line, as GNU gettext reads them (manual: The Format of PO Files).
///
/// - Obsolete entries (`#~`) and comments of translators are left out.
/// - Blank lines mean nothing; an entry ends where the next one begins.
struct POScanner {
  /// The text that a line of quotation marks goes on with.
  private enum Open {
    case field(POEntry.Keyword)
    case previousSource
    /// A previous context: of no interest.
    case ignored
  }

  private let bytes: [UInt8]
  private var entries: [POEntry] = []
  private var entry = POEntry()
  private var open: Open?

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter bytes: UTF-8 without NUL.
  static func entries(in bytes: [UInt8]) -> Result<[POEntry], POProblem> {
    var scanner = POScanner(bytes)
    do throws(POProblem) {
      try scanner.scan()
      return .success(scanner.entries)
    } catch {
      return .failure(error)
    }
  }

  private mutating func scan() throws(POProblem) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      try read(POLine(bytes, from: start, to: end))
      start = end + 1
    }
    try finishEntry()
  }

  private mutating func read(_ line: POLine) throws(POProblem) {
    var line = line
    switch line.next {
    case nil: break
    case UInt8(ascii: "#"): try readComment(line)
    case UInt8(ascii: "\""): try goOn(with: line)
    default:
      let span = line.span
      let word = line.takeWord()
      guard let keyword = keyword(word) else {
        throw POProblem(
          message: "“\(word)” is neither a keyword nor a comment nor a text in quotation marks.",
          hint: "Put the line between quotation marks if it belongs to the text above.", span: span)
      }
      if keyword == .context || keyword == .source && entry.source != nil { try finishEntry() }
      guard entry[keyword] == nil || word.hasPrefix("msgstr[") else {
        throw POProblem(
          message: "The entry has a second \(word).", hint: "Keep one of the two.", span: span)
      }
      entry[keyword] = POEntry.Field(text: try line.takeTexts(), span: span)
      open = .field(keyword)
    }
  }

  private func keyword(_ word: String) -> POEntry.Keyword? {
    word.hasPrefix("msgstr[") && word.hasSuffix("]") ? .target : POEntry.Keyword(rawValue: word)
  }

  /// A line of text that belongs to the field above.
  private mutating func goOn(with line: POLine) throws(POProblem) {
    var line = line
    let span = line.span
    guard let open else {
      throw POProblem(
        message: "This text belongs to no keyword.", hint: "Put msgid or msgstr before it.",
        span: span)
    }
    let text = try line.takeTexts()
    switch open {
    case .field(let keyword): entry[keyword]?.text += text
    case .previousSource: entry.previousSource?.text += text
    case .ignored: break
    }
  }

  private mutating func readComment(_ line: POLine) throws(POProblem) {
    var line = line
    switch line.takeCommentSign() {
    case UInt8(ascii: "~"):
      try finishEntry()
      entry = POEntry()
    case UInt8(ascii: "|"): try readPast(line)
    case UInt8(ascii: ","), UInt8(ascii: "="):
      try beginEntryIfNeeded()
      entry.flags.formUnion(line.rest.split(separator: ",").map { $0.filter { $0 != " " } })
    case UInt8(ascii: ":"):
      try beginEntryIfNeeded()
      entry.references.append(line.rest)
    case UInt8(ascii: "."):
      try beginEntryIfNeeded()
      entry.remarks.append(line.rest)
    default: try beginEntryIfNeeded()
    }
  }

  /// `#| msgid "…"`, or a line of the text that it began.
  private mutating func readPast(_ line: POLine) throws(POProblem) {
    var line = line
    let span = line.span
    if line.next == UInt8(ascii: "\"") { return try goOn(with: line) }
    try beginEntryIfNeeded()
    let keyword = POEntry.Keyword(rawValue: line.takeWord())
    let text = try line.takeTexts()
    if keyword == .source {
      entry.previousSource = POEntry.Field(text: text, span: span)
      open = .previousSource
    } else {
      open = .ignored
    }
  }

  /// A comment behind a text is that of the next entry.
  private mutating func beginEntryIfNeeded() throws(POProblem) {
    if entry.hasFields { try finishEntry() }
    open = nil
  }

  private mutating func finishEntry() throws(POProblem) {
    defer { open = nil }
    guard let first = entry.context ?? entry.source ?? entry.plural ?? entry.target else { return }
    guard entry.source != nil, entry.target != nil else {
      let missing = entry.source == nil ? "msgid" : "msgstr"
      throw POProblem(
        message: "The entry that begins here has no \(missing).", hint: "Ask for the whole file.",
        span: first.span)
    }
    entries.append(entry)
    entry = POEntry()
  }
}
