import Diagnostics

/// Reads a tool's types from words: "Capacity development and Trust building."
///
/// Known labels are taken first, the longest first, since "Cooperation & networking" is one; then
/// only commas, signs and conjunctions may remain.
struct TypeLabelParser {
  /// Labels of all languages that are understood, with their types.
  let labels: [(label: String, type: ToolTypeID)]
  /// Words between the last two of a list, lower-case and as characters.
  private let conjunctions: [[String]]

  init(labels: [(label: String, type: ToolTypeID)], conjunctions: [String]) {
    self.labels = labels
    self.conjunctions = (conjunctions + ["and"]).map { $0.map(TypeLabelParser.folded) }
      .filter { !$0.isEmpty }
  }

  struct Result {
    var types: [ToolTypeID] = []
    /// What is neither a label nor a separator.
    var unknown: [Located<String>] = []
  }

  func types(in text: LocatedText) -> Result {
    var free = [Bool](repeating: true, count: text.characters.count)
    let folded = text.characters.map(TypeLabelParser.folded)
    var found: [(at: Int, type: ToolTypeID)] = []
    let ordered = labels.map { ($0.label.map(TypeLabelParser.folded), $0.type) }
      .sorted { $0.0.count > $1.0.count }
    for (label, type) in ordered where !label.isEmpty {
      var at = 0
      while at + label.count <= folded.count {
        let range = at..<(at + label.count)
        if free[range].allSatisfy({ $0 }), folded[range].elementsEqual(label),
          isBoundary(text, at) || followsConjunction(at, text, folded),
          isBoundary(text, at + label.count)
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
      types: found.sorted { $0.at < $1.at }.map(\.type), unknown: remains(of: text, folded, free))
  }

  /// Letter case, kinds of space and of apostrophe do not tell words apart.
  private static func folded(_ character: Character) -> String {
    if character.isWhitespace { return " " }
    return SectionVocabulary.isApostrophe(character) ? "'" : character.lowercased()
  }

  // MARK: - Words

  /// Whether a word can begin or end before the character at `index`.
  private func isBoundary(_ text: LocatedText, _ index: Int) -> Bool {
    guard index > 0, index < text.characters.count else { return true }
    let (before, after) = (text.characters[index - 1], text.characters[index])
    if !TypeLabelParser.isOfWord(before) || !TypeLabelParser.isOfWord(after) { return true }
    return TypeLabelParser.isUnspaced(before) || TypeLabelParser.isUnspaced(after)
  }

  /// Whether a conjunction is written onto the word behind it, as in Arabic and Hebrew.
  private func followsConjunction(
    _ index: Int, _ text: LocatedText, _ folded: [String]
  ) -> Bool {
    conjunctions.contains { word in
      guard word.count == 1, word[0].utf8.count > 1, index > 0 else { return false }
      return folded[index - 1] == word[0] && isBoundary(text, index - 1)
    }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Scripts that put no space between words: Han, kana, Thai, Lao, Burmese, Khmer.
  private static func isUnspaced(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  // MARK: - What is left

  private static let separators: Set<Character> = [
    ",", ".", "&", ";", "+", "/", "،", "؛", "、", "，", "；", "。", "＆",
  ]

  private func remains(
    of text: LocatedText, _ folded: [String], _ free: [Bool]
  ) -> [Located<String>] {
    var unknown: [Located<String>] = []
    var start: Int?
    func close(_ end: Int) {
      guard let first = start else { return }
      start = nil
      let range = withoutConjunctions(trimmed(first..<end, folded), folded)
      guard !range.isEmpty else { return }
      unknown.append(Located(String(text.characters[range]), text.span(range)))
    }
    for index in text.characters.indices {
      let isSeparator = TypeLabelParser.separators.contains(text.characters[index])
      if !free[index] || isSeparator { close(index) } else if start == nil { start = index }
    }
    close(text.characters.count)
    return unknown
  }

  private func trimmed(_ range: Range<Int>, _ folded: [String]) -> Range<Int> {
    var range = range
    while let head = range.first, folded[head] == " " { range = (head + 1)..<range.upperBound }
    while let tail = range.last, folded[tail] == " " { range = range.lowerBound..<tail }
    return range
  }

  /// The range without conjunctions at its start and end.
  private func withoutConjunctions(_ range: Range<Int>, _ folded: [String]) -> Range<Int> {
    var range = range
    for word in conjunctions {
      if folded[range].elementsEqual(word) { return range.lowerBound..<range.lowerBound }
      if range.count > word.count, folded[range].starts(with: word),
        folded[range.lowerBound + word.count] == " "
      {
        range = trimmed((range.lowerBound + word.count)..<range.upperBound, folded)
      }
      if range.count > word.count, folded[range].suffix(word.count).elementsEqual(word),
        folded[range.upperBound - word.count - 1] == " "
      {
        range = trimmed(range.lowerBound..<(range.upperBound - word.count), folded)
      }
    }
    return range
  }
}
