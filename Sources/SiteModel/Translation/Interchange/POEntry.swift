import Diagnostics

/// One entry of a PO file: comments that mean something, and texts with their escapes resolved.
struct POEntry {
  enum Keyword: String {
    case context = "msgctxt"
    case source = "msgid"
    case plural = "msgid_plural"
    case target = "msgstr"
  }

  struct Field {
    var text: String
    /// The keyword with what stands on its line.
    let span: SourceSpan
  }

  var context: Field?
  var source: Field?
  var plural: Field?
  var target: Field?
  /// What the source was before (`#| msgid`).
  var previousSource: Field?
  var flags: Set<String> = []
  /// Places (`#:`) and remarks of the program that wrote the file (`#.`), a line each.
  var references: [String] = []
  var remarks: [String] = []

  /// Whether anything but comments was read.
  var hasFields: Bool { context != nil || source != nil || plural != nil || target != nil }

  subscript(_ keyword: Keyword) -> Field? {
    get {
      switch keyword {
      case .context: context
      case .source: source
      case .plural: plural
      case .target: target
      }
    }
    set {
      switch keyword {
      case .context: context = newValue
      case .source: source = newValue
      case .plural: plural = newValue
      case .target: target = newValue
      }
    }
  }
}

/// Why a file is not PO.
struct POProblem: Error {
  let message: String
  let hint: String
  let span: SourceSpan
}
