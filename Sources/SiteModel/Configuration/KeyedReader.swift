package import Diagnostics
package import MarkdownSyntax

/// What a hint says where no known name is near.
enum KnownNames {
  /// - Parameter what: What the names are, in the plural.
  static func hint(_ known: [String], _ what: String) -> String {
    known.isEmpty
      ? "Name it below “\(what):” in site.yml." : "Known: \(known.joined(separator: ", "))."
  }
}

/// Reads typed values from the keys of front matter or configuration, and collects what is wrong.
///
/// Ask for every known key once, then `finish()`: what nobody asked for is an unknown key.
package struct KeyedReader {
  /// The codes under which findings are reported.
  package struct Codes: Sendable {
    package let wrongType: DiagnosticCode
    package let unknownKey: DiagnosticCode

    package static let frontMatter = Codes(
      wrongType: .frontMatterWrongType, unknownKey: .frontMatterUnknownKey)
    package static let configuration = Codes(
      wrongType: .configWrongType, unknownKey: .configUnknownKey)
  }

  package let path: String
  package private(set) var diagnostics: [Diagnostic] = []
  private let codes: Codes
  private let entries: [YAMLNode.Entry]
  private var asked: [String] = []

  package init(_ entries: [YAMLNode.Entry], path: String, codes: Codes) {
    self.entries = entries
    self.path = path
    self.codes = codes
  }

  // MARK: - Values

  package mutating func text(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text) = node.value else { return wrong(key, node, wanted: "text") }
    return Located(text, node.span)
  }

  package mutating func integer(_ key: String) -> Located<Int>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text) = node.value, let number = Int(text) else {
      return wrong(key, node, wanted: "a whole number")
    }
    return Located(number, node.span)
  }

  package mutating func flag(_ key: String) -> Located<Bool>? {
    guard let node = node(key) else { return nil }
    if case .scalar(let text) = node.value {
      if ["true", "yes", "on"].contains(text.lowercased()) { return Located(true, node.span) }
      if ["false", "no", "off"].contains(text.lowercased()) { return Located(false, node.span) }
    }
    return wrong(key, node, wanted: "true or false")
  }

  /// A list of texts; a single text counts as a list of one.
  package mutating func list(_ key: String) -> [Located<String>]? {
    guard let node = node(key) else { return nil }
    return texts(of: node, key: key)
  }

  /// Keys with texts, in the order of the file.
  package mutating func table(_ key: String) -> [(key: Located<String>, value: Located<String>)]? {
    guard let entries = group(key) else { return nil }
    return entries.compactMap { entry in
      guard case .scalar(let text) = entry.value.value else {
        let _: Never? = wrong("\(key).\(entry.key.value)", entry.value, wanted: "text")
        return nil
      }
      return (entry.key, Located(text, entry.value.span))
    }
  }

  /// Keys with lists of texts, in the order of the file.
  package mutating func lists(
    _ key: String
  ) -> [(key: Located<String>, value: [Located<String>])]? {
    guard let entries = group(key) else { return nil }
    return entries.compactMap { entry in
      texts(of: entry.value, key: "\(key).\(entry.key.value)").map { (entry.key, $0) }
    }
  }

  /// The keys of a group, to be read by a reader of their own.
  package mutating func group(_ key: String) -> [YAMLNode.Entry]? {
    guard let node = node(key) else { return nil }
    guard case .mapping(let entries) = node.value else {
      return wrong(key, node, wanted: "a group of keys")
    }
    return entries
  }

  /// The items of a list, whatever they are; a single value counts as a list of one.
  package mutating func items(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.value { return items }
    return [node]
  }

  /// A list of groups, each to be read by a reader of its own.
  package mutating func groups(_ key: String) -> [[YAMLNode.Entry]]? {
    guard let node = node(key) else { return nil }
    guard case .sequence(let items) = node.value else { return wrong(key, node, wanted: "a list") }
    return items.compactMap { item in
      guard case .mapping(let entries) = item.value else {
        return wrong(key, item, wanted: "a group of keys")
      }
      return entries
    }
  }

  /// Takes note of keys that are known and read elsewhere or later.
  package mutating func ignore(_ keys: [String]) { asked += keys }

  /// A reader for a group below this one; give its diagnostics back with `merge`.
  package func reader(for entries: [YAMLNode.Entry]) -> KeyedReader {
    KeyedReader(entries, path: path, codes: codes)
  }

  package mutating func merge(_ other: consuming KeyedReader) {
    other.finish()
    diagnostics += other.diagnostics
  }

  package mutating func report(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: String, hint: String = ""
  ) {
    diagnostics.append(
      Diagnostic(code, at: SourceLocation(path: path, span: span), message, hint: hint))
  }

  /// Reports the keys that nobody asked for, with the nearest known one.
  package mutating func finish() {
    for entry in entries where !asked.contains(entry.key.value) {
      let near = nearestName(to: entry.key.value, among: asked)
      report(
        codes.unknownKey, at: entry.key.span, "The key “\(entry.key.value)” is not known here.",
        hint: near.map { "Did you mean “\($0)”?" }
          ?? "Known keys: \(asked.sorted().joined(separator: ", ")).")
    }
  }

  // MARK: - Reading

  private mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    if case .null = entry.value.value { return nil }
    return entry.value
  }

  private mutating func texts(of node: YAMLNode, key: String) -> [Located<String>]? {
    switch node.value {
    case .scalar(let text): return [Located(text, node.span)]
    case .sequence(let items):
      return items.compactMap { item in
        guard case .scalar(let text) = item.value else {
          let _: Never? = wrong(key, item, wanted: "text in the list")
          return nil
        }
        return Located(text, item.span)
      }
    case .mapping, .null: return wrong(key, node, wanted: "a list")
    }
  }

  private mutating func wrong<Wanted>(
    _ key: String, _ node: YAMLNode, wanted: String
  ) -> Wanted? {
    report(
      codes.wrongType, at: node.span, "“\(key)” wants \(wanted), and has \(node.shape).",
      hint: KeyedReader.example(key, wanted))
    return nil
  }

  private static func example(_ key: String, _ wanted: String) -> String {
    let key = key.split(separator: ".").last.map(String.init) ?? key
    return switch wanted {
    case "a whole number": "Write “\(key): 7”."
    case "true or false": "Write “\(key): true”."
    case "a list", "text in the list": "Write “\(key): [one, two]”."
    case "a group of keys": "Write the keys indented below “\(key):”, one a line."
    default: "Write “\(key): some text”."
    }
  }
}
