import Diagnostics

/// Reads a tool's types from words: "Capacity development and Trust building."
///
/// Known labels are taken first, the longest first, since "Cooperation & networking" is one; then
/// only commas, signs and conjunctions may remain.
struct TypeLabelParser {
  /// Labels of all languages that are understood, with their types.
  let labels: [(label: String, type: ToolTypeID)]
  let conjunctions: [String]

  struct Result {
    var types: [ToolTypeID] = []
    /// What is neither a label nor a separator.
    var unknown: [Located<String>] = []
  }

  func types(in text: LocatedText) -> Result {
    var free = [Bool](repeating: true, count: text.characters.count)
    let folded = text.characters.map { $0.lowercased() }
    var found: [(at: Int, type: ToolTypeID)] = []
    let ordered = labels.map { (Array($0.label).map { $0.lowercased() }, $0.type) }
      .sorted { $0.0.count > $1.0.count }
    for (label, type) in ordered where !label.isEmpty {
      var at = 0
      while at + label.count <= folded.count {
        let range = at..<(at + label.count)
        if free[range].allSatisfy({ $0 }), folded[range].elementsEqual(label),
          isBoundary(text, at - 1), isBoundary(text, at + label.count)
        {
          if !found.contains(where: { $0.type == type }) { found.append((at, type)) }
          for index in range { free[index] = false }
          at += label.count
        } else {
          at += 1
        }
      }
    }
    return Result(
      types: found.sorted { $0.at < $1.at }.map(\.type), unknown: remains(of: text, free))
  }

  private func isBoundary(_ text: LocatedText, _ index: Int) -> Bool {
    guard text.characters.indices.contains(index) else { return true }
    return !text.characters[index].isLetter && !text.characters[index].isNumber
  }

  private func remains(of text: LocatedText, _ free: [Bool]) -> [Located<String>] {
    var unknown: [Located<String>] = []
    var start: Int?
    func close(_ end: Int) {
      guard let first = start else { return }
      start = nil
      var range = first..<end
      let isSpace = { (index: Int) in text.characters[index].isWhitespace }
      while let head = range.first, isSpace(head) { range = (head + 1)..<range.upperBound }
      while let tail = range.last, isSpace(tail) { range = range.lowerBound..<tail }
      range = withoutConjunctions(range, text)
      guard !range.isEmpty else { return }
      unknown.append(Located(String(text.characters[range]), text.span(range)))
    }
    for index in text.characters.indices {
      let isSeparator = [",", ".", "&", ";", "،", "、", "，", "。", "+", "/"].contains(
        text.characters[index])
      if !free[index] || isSeparator { close(index) } else if start == nil { start = index }
    }
    close(text.characters.count)
    return unknown
  }

  /// The range without a conjunction at its start or end.
  private func withoutConjunctions(_ range: Range<Int>, _ text: LocatedText) -> Range<Int> {
    var range = range
    for word in conjunctions + ["and"] {
      let letters = Array(word).map { $0.lowercased() }
      let folded = text.characters[range].map { $0.lowercased() }
      if folded == letters { return range.lowerBound..<range.lowerBound }
      if folded.count > letters.count, folded.starts(with: letters), folded[letters.count] == " " {
        range = (range.lowerBound + letters.count + 1)..<range.upperBound
      }
      let rest = text.characters[range].map { $0.lowercased() }
      if rest.count > letters.count, rest.suffix(letters.count).elementsEqual(letters),
        rest[rest.count - letters.count - 1] == " "
      {
        range = range.lowerBound..<(range.upperBound - letters.count - 1)
      }
    }
    return range
  }
}
