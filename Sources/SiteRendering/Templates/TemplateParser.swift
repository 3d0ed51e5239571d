import Diagnostics

/// A template's parts, as written.
indirect enum TemplateNode: Sendable {
  case text(ArraySlice<UInt8>)
  /// `{{name}}`, or with `isRaw` `{{{name}}}`; the name's parts between dots.
  case value([String], isRaw: Bool, SourceSpan)
  /// `{{#name}}…{{/name}}`, or with `isInverted` `{{^name}}…`.
  case section([String], isInverted: Bool, [TemplateNode], SourceSpan)
  case partial(String, SourceSpan)
}

/// Reads Mustache: variables, sections, inverted sections, partials and comments. A tag of a section,
/// comment or partial that stands alone on its line takes the line with it.
///
/// Source: mustache(5) and the Mustache specification's core modules; set-delimiter tags and lambdas
/// are refused.
struct TemplateParser {
  private let source: SourceText
  private let bytes: [UInt8]
  private var at = 0
  private(set) var diagnostics: [Diagnostic] = []

  static func parse(_ source: SourceText) -> Diagnosed<[TemplateNode]> {
    var parser = TemplateParser(source: source)
    var nodes: [TemplateNode] = []
    while parser.at < parser.bytes.count { nodes += parser.nodes(inside: []).nodes }
    return Diagnosed(nodes, parser.diagnostics)
  }

  private init(source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// Nodes up to the end of a section, or of the file.
  ///
  /// - Parameter open: Names of the sections that are open, the innermost last.
  private mutating func nodes(inside open: [String]) -> (nodes: [TemplateNode], isClosed: Bool) {
    var nodes: [TemplateNode] = []
    while let tag = nextTag() {
      if tag.textEnd > at { nodes.append(.text(bytes[at..<tag.textEnd])) }
      // The end of an outer section ends this one, which nobody closed.
      if tag.sign == UInt8(ascii: "/"), tag.name != open.last, open.contains(tag.name) {
        at = max(at, tag.textEnd)
        return (nodes, false)
      }
      at = tag.next
      switch tag.sign {
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        let inner = self.nodes(inside: open + [tag.name])
        if !inner.isClosed {
          report(
            tag.span, "The section “\(tag.name)” is never closed.", "Add “{{/\(tag.name)}}”.")
        }
        nodes.append(
          .section(
            parts(tag.name), isInverted: tag.sign == UInt8(ascii: "^"), inner.nodes, tag.span))
      case UInt8(ascii: "/"):
        if tag.name == open.last { return (nodes, true) }
        let near = nearestName(to: tag.name, among: open.reversed())
        report(
          tag.span, "“{{/\(tag.name)}}” closes a section that is not open here.",
          near.map { "Did you mean “{{/\($0)}}”?" } ?? "Take it away.")
      case UInt8(ascii: ">"): nodes.append(.partial(tag.name, tag.span))
      case UInt8(ascii: "!"): continue
      case UInt8(ascii: "{"), UInt8(ascii: "&"):
        nodes.append(.value(parts(tag.name), isRaw: true, tag.span))
      case 0: nodes.append(.value(parts(tag.name), isRaw: false, tag.span))
      default:
        report(tag.span, "This kind of tag is not known.", "Use {{name}}, {{#name}} or {{>name}}.")
      }
    }
    if at < bytes.count { nodes.append(.text(bytes[at...])) }
    at = bytes.count
    return (nodes, open.isEmpty)
  }

  private func parts(_ name: String) -> [String] {
    name == "." ? ["."] : name.split(separator: ".").map(String.init)
  }

  private struct Tag {
    let sign: UInt8
    let name: String
    let span: SourceSpan
    /// Where the text before it ends: the start of its line where it stands alone.
    let textEnd: Int
    let next: Int
  }

  private mutating func nextTag() -> Tag? {
    var start = at
    while start + 1 < bytes.count, !(bytes[start] == 0x7B && bytes[start + 1] == 0x7B) { start += 1 }
    guard start + 2 < bytes.count else { return nil }
    let isTriple = bytes[start + 2] == 0x7B
    let closing: [UInt8] = isTriple ? [0x7D, 0x7D, 0x7D] : [0x7D, 0x7D]
    var inner = start + (isTriple ? 3 : 2)
    var end = inner
    while end + closing.count <= bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
    guard end + closing.count <= bytes.count else {
      report(
        SourceSpan(start, inner), "A tag that begins here is never closed.",
        "Add “\(String(decoding: closing, as: UTF8.self))”.")
      return nil
    }
    var sign: UInt8 = isTriple ? 0x7B : 0
    if !isTriple, inner < end, "#^/>!&=<$".utf8.contains(bytes[inner]) {
      sign = bytes[inner]
      inner += 1
    }
    let name = String(decoding: bytes[inner..<end], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let after = end + closing.count
    let span = SourceSpan(start, after)
    if "#^/>!".utf8.contains(sign), let line = aloneOnLine(start, after) {
      return Tag(sign: sign, name: name, span: span, textEnd: max(at, line.start), next: line.end)
    }
    return Tag(sign: sign, name: name, span: span, textEnd: start, next: after)
  }

  /// The line of a tag that shares it with white space only.
  private func aloneOnLine(_ start: Int, _ end: Int) -> SourceSpan? {
    var first = start
    while first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x09 { first -= 1 }
    guard first == 0 || bytes[first - 1] == 0x0A else { return nil }
    var last = end
    while last < bytes.count, bytes[last] == 0x20 || bytes[last] == 0x09 || bytes[last] == 0x0D {
      last += 1
    }
    guard last == bytes.count || bytes[last] == 0x0A else { return nil }
    return SourceSpan(first, min(last + 1, bytes.count))
  }

  private mutating func report(_ span: SourceSpan, _ message: String, _ hint: String) {
    diagnostics.append(
      Diagnostic(
        .templateMalformed, at: SourceLocation(path: source.path, span: span), message, hint: hint))
  }
}
