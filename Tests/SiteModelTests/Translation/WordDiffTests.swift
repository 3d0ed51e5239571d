import SiteModel
import Testing

@Suite struct WordDiffTests {
  @Test(arguments: [
    ("A talk.", "A talk.", "A talk."),
    ("A talk.", "A quiet talk.", "A {+quiet+} talk."),
    ("A quiet talk.", "A talk.", "A [-quiet-] talk."),
    ("Two or three sites.", "Two or four sites.", "Two or [-three-] {+four+} sites."),
    ("", "New.", "{+New.+}"), ("Old.", "", "[-Old.-]"), ("", "", ""),
    ("a b c d", "c d a b", "[-a b-] c d {+a b+}"),
    ("let a = 1\nlet b = 2", "let a = 1\nlet b = 3", "let a = 1\nlet b = [-2-] {+3+}"),
    ("静かな話し合い", "静かな長い話し合い", "静かな{+長い+}話し合い"),
  ])
  func marksWhatHasChanged(_ old: String, _ new: String, _ marked: String) {
    #expect(WordDiff(from: old, to: new).marked().spacesAsOne == marked.spacesAsOne)
  }

  /// What was not added gives the old words, what was not removed the new ones.
  @Test func losesNoWord() {
    var random = Random(seed: 7)
    for _ in 0..<200 {
      let old = random.words()
      let new = random.words()
      let pieces = WordDiff(from: old, to: new).pieces
      func words(without kind: WordDiff.Kind) -> [Substring] {
        pieces.filter { $0.kind != kind }.map(\.text).joined(separator: " ").split(separator: " ")
      }
      #expect(words(without: .added) == old.split(separator: " "))
      #expect(words(without: .removed) == new.split(separator: " "))
      #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
    }
  }
}

extension String {
  fileprivate var spacesAsOne: String { split(separator: " ").joined(separator: " ") }
}

private struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }

  mutating func words() -> String {
    let words = ["a", "b", "c", "d", "e"]
    return (0..<below(12)).map { _ in words[Int(below(5))] }.joined(separator: " ")
  }
}
