import SiteModel
import SiteSearch

/// The everyday words of a language, as a site's index has them.
struct EverydayWords: Sendable {
  /// Stems of words of every matter.
  private let common: Set<String>
  /// By stem: words of the index that stand for a word, in bare letters.
  private let alternatives: [String: [String]]

  /// What a word of every matter counts beside others.
  private static let weight = 0.5

  /// - Parameter index: Words that it lacks stand for nothing.
  init(
    of tag: LanguageTag, _ forms: WordForms, in index: SearchIndex, by indexForms: IndexForms
  ) {
    let shipped = ShippedEverydayWords.of(tag)
    // Words of questions come in bare letters, which may have other stems than those with marks.
    func bare(_ list: some StringProtocol) -> [WordForm] {
      forms.forms(of: forms.forms(of: String(list)).map(\.word).joined(separator: " "))
    }
    common = Set(bare(shipped.common).map(\.stem))
    var alternatives: [String: [String]] = [:]
    for group in shipped.groups.split(separator: "\n") {
      let words = bare(group)
      for word in words {
        for other in words where other.stem != word.stem {
          let form = indexForms.form(of: other.word)
          guard index.has(form), alternatives[word.stem]?.contains(form) != true else { continue }
          alternatives[word.stem, default: []].append(form)
        }
      }
    }
    self.alternatives = alternatives
  }

  /// From 0 to 1: what a word counts beside one of the same rarity that belongs to some matter.
  func weight(of stem: String) -> Double { common.contains(stem) ? Self.weight : 1 }

  /// Words that stand for a word, in bare letters.
  func alternatives(of stem: String) -> [String] { alternatives[stem] ?? [] }
}
