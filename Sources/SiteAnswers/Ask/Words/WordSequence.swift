import SiteSearch

/// Words in a row, by their stems: a name, a label, a turn of phrase.
struct WordSequence: Hashable, Sendable {
  let stems: [String]

  init(_ text: String, _ forms: WordForms) {
    stems = forms.forms(of: text).map(\.stem)
  }

  /// Where the sequence stands in a text, the first time; `nil` when it does not.
  func range(in text: [String]) -> Range<Int>? {
    guard let first = stems.first, stems.count <= text.count else { return nil }
    for start in 0...(text.count - stems.count)
    where text[start] == first && text[start..<(start + stems.count)].elementsEqual(stems) {
      return start..<(start + stems.count)
    }
    return nil
  }
}

extension [WordSequence] {
  /// Texts between commas.
  init(list: String, _ forms: WordForms) {
    self = list.split(separator: ",").map { WordSequence(String($0), forms) }
      .filter { !$0.stems.isEmpty }
  }

  /// The places of all sequences in a text.
  func positions(in text: [String]) -> Set<Int> {
    Set(compactMap { $0.range(in: text) }.joined())
  }
}
