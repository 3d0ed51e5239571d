package import Diagnostics
import MarkdownSyntax

/// Sets keys of a page's front matter and leaves every other byte of the page as it is.
package struct FrontMatterEdit: Sendable {
  /// A key with its new value as YAML of one line; `nil` takes the key out.
  package struct Setting: Hashable, Sendable {
    package let key: String
    package let value: String?

    package init(_ key: String, _ value: String?) {
      self.key = key
      self.value = value
    }

    /// `[a, b]`; `nil` for no items.
    package init(_ key: String, list items: [String]) {
      let list = items.map(Self.item).joined(separator: ", ")
      self.init(key, items.isEmpty ? nil : "[\(list)]")
    }

    /// What a list's own marks are in an item is quoted (YAML 1.2.2, §7.3.3).
    private static func item(_ text: String) -> String {
      text.contains { ",[]{}".contains($0) } ? YAMLText.quoted(text) : YAMLText.scalar(text)
    }
  }

  private let source: SourceText
  private let fence: FrontMatterFence
  private let entries: [YAMLNode.Entry]

  /// - Returns: `nil` where the front matter cannot be read, because it is never closed or is no YAML,
  ///   and where it is written in another way than a key a line: its lines are then not its keys'.
  package init?(of source: SourceText) {
    self.source = source
    fence = FrontMatterFence(in: source)
    guard fence.unclosed == nil else { return nil }
    let read = fence.yaml.map { YAMLReader(.frontMatter).mapping(in: source, $0) }
    guard read?.diagnostics.isEmpty ?? true else { return nil }
    entries = read?.value ?? []
    guard let yaml = fence.yaml else { return }
    var end = yaml.start
    for entry in entries {
      guard entry.key.span.start >= end, entry.value.span.start >= entry.key.span.end,
        entry.value.span.end <= yaml.end,
        entry.key.span.start == yaml.start
          || [0x0A, 0x0D].contains(source.bytes[entry.key.span.start - 1])
      else { return nil }
      end = max(entry.key.span.end, entry.value.span.end)
    }
  }

  /// The edits that make the front matter say something else.
  ///
  /// - Parameter settings: Each key once. New keys come behind those that are there, in this order.
  /// - Returns: `nil` where it cannot be told which lines a value has.
  package func edits(_ settings: [Setting]) -> [PageEdit]? {
    let removed = settings.filter { $0.value == nil }.compactMap { position(of: $0.key) }
    let added = settings.filter { $0.value != nil && position(of: $0.key) == nil }
    guard let yaml = fence.yaml else { return added.isEmpty ? [] : [beginning(with: added)] }
    if added.isEmpty, !removed.isEmpty, removed.count == entries.count, isPlain(yaml) {
      return [PageEdit(span: SourceSpan(yaml.start - fenceLength, bodyStart), bytes: [])]
    }
    var edits: [PageEdit] = []
    for position in removed {
      guard let span = lines(of: position) else { return nil }
      edits.append(PageEdit(span: span, bytes: []))
    }
    for setting in settings {
      guard let value = setting.value, let position = position(of: setting.key) else { continue }
      guard let span = self.value(of: position) else { return nil }
      edits.append(PageEdit(span: span, bytes: Array(" \(value)".utf8)))
    }
    if !added.isEmpty {
      edits.append(PageEdit(span: SourceSpan(yaml.end, yaml.end), bytes: lines(added)))
    }
    return edits
  }

  private func position(of key: String) -> Int? { entries.firstIndex { $0.key.value == key } }

  // MARK: - Places

  /// What stands behind an entry's colon, but for a remark at its end.
  private func value(of position: Int) -> SourceSpan? {
    let key = entries[position].key.span
    let colon = source.bytes[key.end...].firstIndex(of: 0x3A) ?? key.end
    return end(of: position).map { SourceSpan(colon + 1, max(colon + 1, $0)) }
  }

  /// The whole lines of an entry.
  private func lines(of position: Int) -> SourceSpan? {
    let key = entries[position].key.span
    return end(of: position).map {
      SourceSpan(key.start, source.bytes.startOfLine(behind: max(key.end, $0)))
    }
  }

  /// Behind an entry's value.
  ///
  /// - Source: YAML 1.2.2, §7.3 and §8.1: what is indented below a text goes on with it, but for a
  ///   remark.
  private func end(of position: Int) -> Int? {
    let value = entries[position].value
    guard case .scalar = value.value else { return value.span.end }
    let bytes = source.bytes
    let next =
      position + 1 < entries.count
      ? entries[position + 1].key.span.start : fence.yaml?.end ?? value.span.end
    let first = value.span.start < next ? bytes[value.span.start] : 0
    let isBlock = first == 0x7C || first == 0x3E
    let isQuoted = first == 0x22 || first == 0x27
    var end = value.span.end
    if isQuoted {
      guard let closed = self.end(ofQuoted: value.span.start, before: next) else { return nil }
      end = closed
    }
    var isOver = isQuoted
    var start = bytes.startOfLine(behind: end)
    while start < next {
      let line = bytes[start..<min(bytes.startOfLine(behind: start), next)]
      start = line.endIndex
      guard let text = line.firstIndex(where: { $0 > 0x20 }) else { continue }
      let isIndented = text > line.startIndex
      if bytes[text] == 0x23, !(isBlock && isIndented) {
        isOver = true
      } else if isIndented, !isOver {
        end = (line.lastIndex { $0 > 0x20 } ?? text) + 1
      } else {
        return nil
      }
    }
    return end
  }

  /// Behind the mark that ends a quoted text; `nil` where none does.
  private func end(ofQuoted start: Int, before next: Int) -> Int? {
    let bytes = source.bytes
    let quote = bytes[start]
    var at = start + 1
    while at < next {
      if bytes[at] == 0x5C, quote == 0x22 {
        at += 2
      } else if bytes[at] != quote {
        at += 1
      } else if quote == 0x27, at + 1 < next, bytes[at + 1] == quote {
        at += 2
      } else {
        return at + 1
      }
    }
    return nil
  }

  /// Whether nothing but entries stands between the fences.
  private func isPlain(_ yaml: SourceSpan) -> Bool {
    !source.bytes[yaml.start..<yaml.end].contains(0x23)
  }

  /// Of the opening fence with its line's end.
  private var fenceLength: Int {
    guard let yaml = fence.yaml else { return 0 }
    return yaml.start - (source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The body without the blank lines before it.
  private var bodyStart: Int {
    source.bytes[fence.bodyStart...].firstIndex { $0 != 0x0A && $0 != 0x0D }
      ?? source.bytes.count
  }

  // MARK: - New lines

  private func lines(_ settings: [Setting]) -> [UInt8] {
    settings.flatMap { Array("\($0.key): \($0.value ?? "")".utf8) + source.bytes.lineEnd }
  }

  private func beginning(with settings: [Setting]) -> PageEdit {
    let rule = Array("---".utf8) + source.bytes.lineEnd
    return PageEdit(
      span: SourceSpan(fence.bodyStart, fence.bodyStart),
      bytes: rule + lines(settings) + rule + source.bytes.lineEnd)
  }
}

extension [UInt8] {
  /// As a file ends its lines: as it does first, LF where it has one line.
  package var lineEnd: [UInt8] {
    guard let first = firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if self[first] == 0x0A { return [0x0A] }
    return first + 1 < count && self[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  /// The first byte of the line behind the one that an offset stands in.
  package func startOfLine(behind offset: Int) -> Int {
    guard let end = self[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return count
    }
    let isPair = self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }
}
