package import Diagnostics
import Yams

/// Reads YAML of a file to a ``YAMLNode``: plain text by ``PlainYAML``, all else by Yams.
package struct YAMLReader: Sendable {
  private let codes: YAMLCodes

  package init(_ codes: YAMLCodes) {
    self.codes = codes
  }

  /// The mapping that a stretch of a file holds.
  ///
  /// - Parameter span: The YAML text in `source`, without the front matter's fences.
  /// - Returns: The entries in order. Of a key that occurs twice the first counts and the second is
  ///   an error; malformed text is one error and gives no entries.
  package func mapping(in source: SourceText, _ span: SourceSpan) -> Diagnosed<[YAMLNode.Entry]> {
    let bytes = source.bytes[span.start..<span.end]
    var plain = PlainYAML(bytes)
    if let entries = plain.read() { return withoutDuplicates(entries, in: source) }
    return composed(bytes, in: source, from: span.start, attempts: 8)
  }

  /// The items of the list that a file holds; none where it is empty.
  package func list(in source: SourceText, _ span: SourceSpan) -> Diagnosed<[YAMLNode]> {
    let bytes = source.bytes[span.start..<span.end]
    let start = SourceSpan(span.start, span.start)
    do {
      guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
        return Diagnosed([])
      }
      guard YAMLPlaces.isBounded(node) else {
        return Diagnosed([], [malformed(start, "This YAML holds too many values.", in: source)])
      }
      guard case .sequence(let items) = YAMLPlaces(bytes).node(from: node).value else {
        return Diagnosed([], [malformed(start, "A list is wanted here.", in: source)])
      }
      return Diagnosed(items)
    } catch {
      return Diagnosed([], [problem(error, bytes, in: source, from: span.start)])
    }
  }

  // MARK: - Duplicates

  private func withoutDuplicates(
    _ entries: [YAMLNode.Entry], in source: SourceText
  ) -> Diagnosed<[YAMLNode.Entry]> {
    var kept: [YAMLNode.Entry] = []
    var diagnostics: [Diagnostic] = []
    for entry in entries {
      if let first = kept.first(where: { $0.key.value == entry.key.value }) {
        diagnostics.append(duplicate(entry.key, first: first.key.span, in: source))
      } else {
        kept.append(entry)
      }
    }
    return Diagnosed(kept, diagnostics)
  }

  private func duplicate(
    _ key: Located<String>, first: SourceSpan, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      codes.duplicateKey, at: SourceLocation(path: source.path, span: key.span),
      "The key “\(key.value)” stands here a second time.", hint: "Keep one of the two.",
      notes: [
        Diagnostic.Note(at: SourceLocation(path: source.path, span: first), "It stands first here.")
      ])
  }

  // MARK: - Yams

  private func composed(
    _ bytes: ArraySlice<UInt8>, in source: SourceText, from start: Int, attempts: Int
  ) -> Diagnosed<[YAMLNode.Entry]> {
    let places = YAMLPlaces(bytes)
    do {
      guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
        return Diagnosed([])
      }
      guard YAMLPlaces.isBounded(node) else {
        return Diagnosed(
          [], [malformed(SourceSpan(start, start), "This YAML holds too many values.", in: source)])
      }
      guard case .mapping(let entries) = places.node(from: node).value else {
        return Diagnosed(
          [], [malformed(SourceSpan(start, start), "Keys with values are wanted here.", in: source)]
        )
      }
      return Diagnosed(entries)
    } catch YamlError.duplicatedKeysInMapping(let names, _) {
      return withoutRepeated(names, bytes, in: source, from: start, attempts: attempts)
    } catch {
      return Diagnosed([], [problem(error, bytes, in: source, from: start)])
    }
  }

  /// What Yams could not read, at its place.
  private func problem(
    _ error: any Error, _ bytes: ArraySlice<UInt8>, in source: SourceText, from start: Int
  ) -> Diagnostic {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      // What is missing at the end is missing behind the last word.
      var at = YAMLPlaces(bytes).offset(line: mark.line, column: mark.column)
      if bytes[at...].allSatisfy({ $0 <= 0x20 }) {
        while at > start, bytes[at - 1] <= 0x20 { at -= 1 }
      }
      return malformed(SourceSpan(at, at), "This is not YAML: \(problem).", in: source)
    default:
      return malformed(
        SourceSpan(start, start), "This text cannot be read as YAML.", in: source)
    }
  }

  /// Yams does not say where the second of two equal keys stands: it is found by its line, reported,
  /// blanked, and the rest is read again.
  private func withoutRepeated(
    _ names: [String], _ bytes: ArraySlice<UInt8>, in source: SourceText, from start: Int,
    attempts: Int
  ) -> Diagnosed<[YAMLNode.Entry]> {
    let places = YAMLPlaces(bytes)
    var blanked = bytes
    var diagnostics: [Diagnostic] = []
    for name in names.sorted() {
      let found = places.lines(withKey: name)
      guard let first = found.first else { continue }
      for second in found.dropFirst() {
        diagnostics.append(
          duplicate(Located(name, second.key), first: first.key, in: source))
        for index in second.block.start..<second.block.end where blanked[index] != 0x0A {
          blanked[index] = 0x20
        }
      }
    }
    guard !diagnostics.isEmpty, attempts > 0 else {
      return Diagnosed(
        [],
        [malformed(SourceSpan(start, start), "A key stands here more than once.", in: source)])
    }
    let rest = composed(blanked, in: source, from: start, attempts: attempts - 1)
    return Diagnosed(rest.value, diagnostics + rest.diagnostics)
  }

  private func malformed(
    _ span: SourceSpan, _ message: String, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      codes.malformed, at: SourceLocation(path: source.path, span: span), message,
      hint: "Write “key: value”, one a line; quote a value that holds “: ” or begins with a sign.")
  }
}
