import SiteModel
import SiteSearch

extension QuestionReader {
  /// Words of a question in which a part of a name is still taken for the name.
  private static let mostBesideName = 8

  /// The tools whose numbers stand behind a word for tools: "tool 12". `nil` where none does.
  mutating func numberedTools(_ toolWords: Set<Int>) -> [Int]? {
    var found: [Int] = []
    for place in words.indices where words[place].isNumber {
      guard let number = Int(words[place].word),
        let word = toolWords.filter({ $0 < place && place - $0 <= 2 }).max(),
        let tool = knowledge.tools.firstIndex(where: { $0.tool.number == number })
      else { continue }
      // "number" in "tool number 12" is part of the name.
      taken.formUnion((word + 1)...place)
      found.append(tool)
    }
    return found.isEmpty ? nil : found
  }

  /// Tools whose names stand in the question with all their words, close together; of a name within a
  /// longer one only the longer counts.
  mutating func namedTools() -> [Int] {
    let order = knowledge.tools.indices.sorted {
      (knowledge.tools[$1].stems.count, $0) < (knowledge.tools[$0].stems.count, $1)
    }
    var found: [(number: Int, place: Int)] = []
    for number in order {
      let name = knowledge.tools[number].stems
      let places = name.compactMap { stem in
        stems.indices.first { Self.isForm(stems[$0], of: stem) && !taken.contains($0) }
      }
      guard Set(places).count == name.count, let first = places.min(), let last = places.max(),
        last - first < name.count + 4
      else { continue }
      taken.formUnion(places)
      found.append((number, first))
    }
    // In the order of the question, as who compares expects.
    return found.sorted { ($0.place, $0.number) < ($1.place, $1.number) }.map(\.number)
  }

  /// Whether two stems are of words that are made of one another, as a verb of its noun: long, and alike
  /// but for their last letters.
  private static func isForm(_ one: String, of other: String) -> Bool {
    if one == other { return true }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    let shared = zip(short, long).prefix { $0 == $1 }.count
    return shared >= 6 && shared + 1 >= short.count && shared + 3 >= long.count
  }

  /// Whether a word that the site does not have is a slip of another one.
  private func isSlip(_ place: Int, of stem: String) -> Bool {
    let word = words[place].word
    guard word.count >= 5, !knowledge.index.has(word) else { return false }
    let limit = word.count >= 8 ? 2 : 1
    return WordSlips.areNear(stems[place], stem, limit: limit)
  }

  /// The one tool of whose name the question has at least half the words, more than of all others;
  /// mistyped words count as those that they are nearest to.
  mutating func nearTool(besides toolWords: Set<Int>) -> Int? {
    let own = stems.indices.filter {
      !words[$0].isFunctionWord && !toolWords.contains($0) && !taken.contains($0)
    }
    // Who tells a story has words of many names.
    guard own.count <= Self.mostBesideName else { return nil }
    var best: (number: Int, share: Double, places: [Int])?
    var isOnly = true
    for (number, tool) in knowledge.tools.enumerated() {
      let places = tool.stems.compactMap { stem in
        own.first { Self.isForm(stems[$0], of: stem) } ?? own.first { isSlip($0, of: stem) }
      }
      let share = Double(places.count) / Double(tool.stems.count)
      // One word of two is a name where it is the whole of what was asked.
      guard share >= 0.5, places.count >= 2 || own.count <= 1 && isRare(places) else { continue }
      if let known = best, known.share >= share {
        if known.share == share { isOnly = false }
      } else {
        best = (number, share, places)
        isOnly = true
      }
    }
    guard let best, isOnly else { return nil }
    taken.formUnion(best.places)
    return best.number
  }

  /// Whether the word at the only place is in one tool's name alone.
  private func isRare(_ places: [Int]) -> Bool {
    guard let place = places.first else { return false }
    return knowledge.tools.count { tool in
      tool.stems.contains { isSame(place, $0) }
    } == 1
  }

  private func isSame(_ place: Int, _ stem: String) -> Bool {
    stem == stems[place] || isSlip(place, of: stem)
  }
}
