import Diagnostics

/// Looks up every name of a template in the fields of its context, and reports those that are not
/// there: a template that prints nothing for a misspelt name would be found out by readers.
struct TemplateCompiler {
  /// Parsed partials by name, with their files.
  let partials: [String: ParsedTemplate]
  let words: StringTable
  private(set) var diagnostics: [Diagnostic] = []
  private var operations: [TemplateOperation] = []
  private var text: [UInt8] = []
  private var slots: [Int] = []

  init(partials: [String: ParsedTemplate], words: StringTable) {
    self.partials = partials
    self.words = words
  }

  static func compile<Context: TemplateContext>(
    _ template: ParsedTemplate, for type: Context.Type, partials: [String: ParsedTemplate],
    words: StringTable
  ) -> Diagnosed<Template<Context>> {
    var compiler = TemplateCompiler(partials: partials, words: words)
    compiler.add(template.nodes, in: template.path, [.context(Shape(of: type))], [])
    let program = TemplateProgram(
      operations: compiler.operations, text: compiler.text, slots: compiler.slots)
    return Diagnosed(Template(program: program), compiler.diagnostics)
  }

  /// What a name may be looked up in, the innermost last.
  private enum Scope {
    case context(Shape)
    /// A section over a text: `{{.}}` is the text.
    case text(FieldPath, isHTML: Bool)
  }

  private mutating func add(
    _ nodes: [TemplateNode], in path: String, _ scopes: [Scope], _ open: [String]
  ) {
    for node in nodes {
      switch node {
      case .text(let bytes): addText(bytes)
      case .value(let name, let isRaw, let span):
        addValue(name, isRaw: isRaw, SourceLocation(path: path, span: span), scopes)
      case .section(let name, let isInverted, let inner, let span):
        addSection(
          name, isInverted: isInverted, inner, SourceLocation(path: path, span: span), scopes, open)
      case .partial(let name, let span):
        let place = SourceLocation(path: path, span: span)
        guard let partial = partials[name] else {
          let near = nearestName(to: name, among: partials.keys.sorted())
          report(
            .templateUnknownPartial, place, "There is no partial “\(name)”.",
            near.map { "Did you mean “\($0)”?" } ?? "Add partials/\(name).mustache.")
          continue
        }
        guard !open.contains(name) else {
          report(
            .templateMalformed, place, "The partial “\(name)” includes itself.", "Take it out.")
          continue
        }
        add(partial.nodes, in: partial.path, scopes, open + [name])
      }
    }
  }

  private mutating func addText(_ bytes: some Sequence<UInt8>) {
    let start = text.count
    text += bytes
    if case .text(let before)? = operations.last, !endsSection {
      operations[operations.count - 1] = .text(before.lowerBound..<text.count)
    } else {
      operations.append(.text(start..<text.count))
    }
    endsSection = false
  }

  /// Whether the last operation is the end of a section, to which no text may be joined.
  private var endsSection = false

  private mutating func addValue(
    _ name: [String], isRaw: Bool, _ place: SourceLocation, _ scopes: [Scope]
  ) {
    if name.first == "t" {
      addWord(name.dropFirst().joined(separator: "."), place)
      return
    }
    guard let (path, kind) = find(name, scopes) else {
      unknown(name, place, scopes)
      return
    }
    switch kind {
    case .text where !isRaw, .html where isRaw:
      operations.append(.value(path))
      endsSection = false
    case .text:
      report(
        .templateRawText, place, "“\(name.joined(separator: "."))” is text, not markup.",
        "Write two braces: text is escaped.")
    case .html:
      report(
        .templateRawText, place, "“\(name.joined(separator: "."))” is markup.",
        "Write three braces: escaped, its tags would be seen.")
    case .flag, .group:
      report(
        .templateMalformed, place, "“\(name.joined(separator: "."))” cannot be printed.",
        "Use it as a section.")
    }
  }

  private mutating func addWord(_ key: String, _ place: SourceLocation) {
    guard let word = words[key] else {
      let near = nearestName(to: key, among: words.keys)
      report(
        .templateUnknownName, place, "No string table has the word “\(key)”.",
        near.map { "Did you mean “\($0)”?" } ?? "Add it to strings/en.yml.")
      return
    }
    var escaped: [UInt8] = []
    escaped.writeEscaped(word)
    addText(escaped)
  }

  private mutating func addSection(
    _ name: [String], isInverted: Bool, _ inner: [TemplateNode], _ place: SourceLocation,
    _ scopes: [Scope], _ open: [String]
  ) {
    guard let (path, kind) = find(name, scopes) else {
      unknown(name, place, scopes)
      return
    }
    let start = operations.count
    operations.append(.text(0..<0))
    endsSection = true
    var below = scopes
    if !isInverted {
      switch kind {
      case .group(let shape, _): below.append(.context(shape))
      case .text: below.append(.text(path, isHTML: false))
      case .html: below.append(.text(path, isHTML: true))
      case .flag: break
      }
    }
    add(inner, in: place.path, below, open)
    let count = operations.count - start - 1
    operations[start] = isInverted ? .inverted(path, count: count) : .section(path, count: count)
    endsSection = true
  }

  /// A name in the innermost scope that has it.
  private mutating func find(_ name: [String], _ scopes: [Scope]) -> (FieldPath, FieldKind)? {
    if name == ["."] {
      guard case .text(let path, let isHTML)? = scopes.last else { return nil }
      return (path, isHTML ? .html : .text)
    }
    var depth = scopes.count { if case .context = $0 { true } else { false } }
    for scope in scopes.reversed() {
      guard case .context(let shape) = scope else { continue }
      depth -= 1
      guard let first = name.first, let found = shape.field(first) else { continue }
      var path = [found.slot]
      var kind = found.kind
      for part in name.dropFirst() {
        guard case .group(let inner, isList: false) = kind, let next = inner.field(part) else {
          return nil
        }
        path.append(next.slot)
        kind = next.kind
      }
      slots += path
      return (FieldPath(depth: depth, slots: (slots.count - path.count)..<slots.count), kind)
    }
    return nil
  }

  private mutating func unknown(
    _ name: [String], _ place: SourceLocation, _ scopes: [Scope]
  ) {
    let known = scopes.reversed().flatMap { scope -> [String] in
      if case .context(let shape) = scope { shape.names } else { [] }
    }
    let written = name.joined(separator: ".")
    let near = nearestName(to: written, among: known)
    report(
      .templateUnknownName, place, "Nothing here is called “\(written)”.",
      near.map { "Did you mean “\($0)”?" } ?? "Known here: \(known.joined(separator: ", ")).")
  }

  private mutating func report(
    _ code: DiagnosticCode, _ place: SourceLocation, _ message: String, _ hint: String
  ) {
    diagnostics.append(Diagnostic(code, at: place, message, hint: hint))
  }
}

/// A template file with its parts.
struct ParsedTemplate: Sendable {
  let path: String
  let nodes: [TemplateNode]
}
