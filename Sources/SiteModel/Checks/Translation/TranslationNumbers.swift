import Diagnostics

/// Numbers of the source that its translation does not have, in one language.
///
/// A number may be written otherwise: with other separators and digits, in words as far as a hundred,
/// as a century in Roman figures, by the clock of twelve hours. What the translation has more is fine.
struct NumberCheck {
  private var sourceWords: NumberWords
  private var words: NumberWords

  init(source: LanguageTag, translation: LanguageTag) {
    sourceWords = NumberWords(language: source)
    words = NumberWords(language: translation)
  }

  mutating func findings(in page: TranslatedPage) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for passage in page.passages {
      var wanted: [(block: Int, number: WrittenNumber)] = []
      for block in passage.source {
        for number in page.sourceNumbers(of: block) { wanted.append((block, number)) }
      }
      guard !wanted.isEmpty else { continue }
      let text = page.text.countableText(of: passage.blocks.map { page.comparison.blocks[$0] })
      let present = NumberReadings(WrittenNumber.all(in: text))
      var seen: Set<String> = []
      let absent = wanted.filter { _, number in
        !present.have(number) && seen.insert(number.text).inserted
      }
      guard !absent.isEmpty else { continue }
      let sourceText = page.sourceText.countableText(
        of: passage.source.map { page.comparison.sourceBlocks[$0] })
      let lost = absent.filter { !isSaidOtherwise($0.number, text, present, sourceText) }
      guard !lost.isEmpty else { continue }
      diagnostics.append(finding(lost, passage, page, wanted.map(\.number), present))
    }
    return diagnostics
  }

  private mutating func isSaidOtherwise(
    _ number: WrittenNumber, _ text: String, _ present: NumberReadings, _ sourceText: String
  ) -> Bool {
    if number.isOrdinal, let value = number.value,
      value <= 12 || NumberWords.sayRoman(value, in: text)
    {
      return true
    }
    if let value = number.value, words.say(value, in: text) { return true }
    guard present.haveDigits(of: number) else { return false }
    return words.sayScale(in: text) || sourceWords.sayScale(in: sourceText)
  }

  /// Placed at the one number that stands in the lost one's place, where there is one.
  private func finding(
    _ lost: [(block: Int, number: WrittenNumber)], _ passage: Passage, _ page: TranslatedPage,
    _ wanted: [WrittenNumber], _ present: NumberReadings
  ) -> Diagnostic {
    let source = NumberReadings(wanted)
    let extra = present.numbers.filter { !source.have($0) }
    let texts = lost.map { "“\($0.number.text)”" }
    var location = page.place(of: passage)
    var hint = "Compare it with the source, and write the number that is right."
    if lost.count == 1, extra.count == 1,
      let place = passage.blocks.lazy.compactMap({
        page.text.location(of: extra[0].text, in: page.comparison.blocks[$0])
      }).first
    {
      location = place
      hint = "Write \(texts[0]) instead of “\(extra[0].text)”, if the source is right."
    }
    return Diagnostic(
      .translationMissingNumber, at: location,
      "\(page.subject(passage)) lacks \(UnicodeText.list(texts, in: .english)) of its source.",
      hint: hint,
      notes: lost.map { block, number in
        Diagnostic.Note(
          at: page.sourceText.location(
            of: number.text, in: page.comparison.sourceBlocks[block])
            ?? page.sourcePlace(of: block),
          "The source has “\(number.text)” here.")
      })
  }
}

extension TranslatedPage {
  /// The numbers of a block, without the one that a tool bears in its title.
  fileprivate func sourceNumbers(of block: Int) -> [WrittenNumber] {
    let text = sourceText.countableText(of: [comparison.sourceBlocks[block]])
    let numbers = WrittenNumber.all(in: text)
    guard comparison.sourceBlocks[block].kind == .title, let own = sourceText.draft?.number,
      numbers.first?.value == own.value
    else { return numbers }
    return Array(numbers.dropFirst())
  }
}
