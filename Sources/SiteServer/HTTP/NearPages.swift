package import SiteRendering

/// Finds the pages whose addresses are most like one that is not there.
///
/// Addresses are alike as far as they have the same runs of three letters (Dice's coefficient), those
/// of the last part counted twice. Only those pages are compared that share the rarest runs with the
/// address (``LetterRunIndex``), so that what one costs does not grow with the pages.
package struct NearPages: Sendable {
  /// Pages that are offered at most.
  package static let limit = 5
  /// Pages that are compared at most.
  private static let comparisons = 128
  /// Bytes of an address that nobody linked that are read.
  private static let lengthLimit = 200
  /// Below it, likeness is chance.
  private static let threshold = 0.24

  private struct Candidate: Sendable {
    let page: ListedPage
    let name: LetterRuns
    let path: LetterRuns
  }

  private let candidates: [Candidate]
  /// For each language the candidates by their runs.
  private let indexes: [Int: LetterRunIndex]

  package init(_ pages: [ListedPage]) {
    let candidates = pages.map { page in
      Candidate(
        page: page, name: LetterRuns(of: Self.name(of: page.path)), path: LetterRuns(of: page.path))
    }
    self.candidates = candidates
    indexes = Dictionary(grouping: candidates.indices) { candidates[$0].page.language }
      .mapValues { numbers in
        LetterRunIndex(
          numbers.map { (number: $0, runs: [candidates[$0].name, candidates[$0].path]) })
      }
  }

  /// - Parameters:
  ///   - path: Below the root, with the language's own beginning.
  ///   - language: The position of the language, whose pages are offered.
  package func pages(near path: String, language: Int) -> [ListedPage] {
    guard let index = indexes[language] else { return [] }
    var path = String(decoding: path.utf8.prefix(Self.lengthLimit), as: UTF8.self)
    for ending in [".html", ".md"] where path.hasSuffix(ending) {
      path.removeLast(ending.count)
    }
    let name = LetterRuns(of: Self.name(of: path))
    let whole = LetterRuns(of: path)
    let near = index.nearest(to: [name, whole], limit: Self.comparisons)
    let scored = near.compactMap { number -> (Int, Double)? in
      let candidate = candidates[number]
      let score =
        (2 * name.likeness(to: candidate.name) + whole.likeness(to: candidate.path)) / 3
      return score >= Self.threshold ? (number, score) : nil
    }
    return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.limit)
      .map { candidates[$0.0].page }
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
