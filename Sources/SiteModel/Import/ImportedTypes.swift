import Diagnostics

/// The types that type lines name in words, with the identifiers that `site.yml` gives them.
///
/// "Cooperation & networking" is one label, although `&` also stands between two: it counts as two
/// only where another line names a part of it without the others.
package struct ImportedTypes: Hashable, Sendable {
  package struct Label: Hashable, Sendable {
    package let type: ToolTypeID
    /// As it is first written.
    package let label: String
  }

  /// In the order of their first appearance.
  package let labels: [Label]
  private let conjunctions: [String]

  /// - Parameters:
  ///   - lines: What stands behind the label of each type line.
  ///   - conjunctions: Words between the last two of a list.
  package init(lines: [String], conjunctions: [String]) {
    self.conjunctions = conjunctions
    let words = lines.map { line in
      Self.parts(of: line.replacing("&", with: ","), conjunctions).map(SectionVocabulary.key)
    }
    let joined = lines.flatMap { Self.parts(of: $0, conjunctions) }.filter { label in
      let own = label.split(separator: "&").map { SectionVocabulary.key(String($0)) }
      return own.count > 1
        && !words.contains { line in
          own.contains(where: line.contains) && !own.allSatisfy(line.contains)
        }
    }
    var labels: [Label] = []
    var known: Set<String> = []
    func add(_ label: String) {
      let label = label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !label.isEmpty, known.insert(Self.key(label)).inserted else { return }
      labels.append(
        Label(
          type: Self.identifier(of: label), label: label.prefix(1).uppercased() + label.dropFirst())
      )
    }
    let parser = TypeLabelParser(
      labels: joined.flatMap { label in
        Self.spellings(of: label).map { ($0, Self.identifier(of: label)) }
      }, conjunctions: conjunctions)
    for line in lines {
      let text = LocatedText(Located(line, SourceSpan(0, line.utf8.count)))
      let found = parser.types(in: text)
      for label in joined where found.types.contains(Self.identifier(of: label)) { add(label) }
      for rest in found.unknown {
        for label in Self.parts(of: rest.value, conjunctions) { add(label) }
      }
    }
    self.labels = labels
  }

  /// The types that a line names, each once, in the order of the line.
  package func types(of line: String) -> [ToolTypeID] {
    let names = labels.flatMap { label in
      Self.spellings(of: label.label).map { ($0, label.type) }
    }
    let text = LocatedText(Located(line, SourceSpan(0, line.utf8.count)))
    return TypeLabelParser(labels: names, conjunctions: conjunctions).types(in: text).types
  }

  // MARK: - Words

  /// A label with `&` is also understood with "and".
  private static func spellings(of label: String) -> [String] {
    label.contains("&") ? [label, label.replacing("&", with: "and")] : [label]
  }

  /// What commas, semicolons, full stops and conjunctions separate.
  private static func parts(of line: String, _ conjunctions: [String]) -> [String] {
    var line = line
    for word in conjunctions + ["and"] { line = line.replacing(" \(word) ", with: ",") }
    return line.split { ",;.،؛、，；。".contains($0) }
      .map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  private static func key(_ label: String) -> String {
    SectionVocabulary.key(label.replacing("&", with: "and"))
  }

  private static func identifier(of label: String) -> ToolTypeID {
    let anchor = AnchorRules().anchor(for: label)
    return ToolTypeID(anchor.hasPrefix("id-") ? String(anchor.dropFirst(3)) : anchor)
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
