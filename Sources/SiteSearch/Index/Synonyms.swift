/// Words that a search takes for each other.
struct Synonyms: Sendable {
  /// Groups of alternatives, each of one bare word or several.
  let groups: [[[String]]]

  init(groups: [[String]], analyzer: SearchAnalyzer) {
    self.groups = groups.map { alternatives in
      alternatives.map { text in
        analyzer.words(in: Array(text.utf8)).map {
          String(decoding: SearchAnalyzer.bare(Array($0.utf8).span), as: UTF8.self)
        }
      }.filter { !$0.isEmpty }
    }
  }

  private init(groups: [[[String]]]) {
    self.groups = groups
  }

  /// As queries are compared with them: without words that are left out of queries, unless there is
  /// nothing else.
  func leavingOut(_ isLeftOut: (String) -> Bool) -> Synonyms {
    Synonyms(
      groups: groups.map { alternatives in
        alternatives.map { words in
          let others = words.filter { !isLeftOut($0) }
          return others.isEmpty ? words : others
        }
      })
  }

  /// Words that stand in for the words of a query that begin at a position, with their weights.
  ///
  /// - Returns: In the order of the groups; of an alternative of several words each counts its part.
  func words(for query: [SearchQuery.Word], at position: Int) -> [(bare: String, weight: Int)] {
    groups.flatMap { alternatives -> [(bare: String, weight: Int)] in
      guard let asked = alternatives.firstIndex(where: { matches($0, query, at: position) }) else {
        return []
      }
      return alternatives.indices.filter { $0 != asked }.flatMap { other in
        alternatives[other].map {
          (bare: $0, weight: SearchWeights.synonym / alternatives[other].count)
        }
      }
    }
  }

  private func matches(
    _ alternative: [String], _ query: [SearchQuery.Word], at position: Int
  ) -> Bool {
    position + alternative.count <= query.count
      && alternative.indices.allSatisfy { query[position + $0].bare == alternative[$0] }
  }
}
