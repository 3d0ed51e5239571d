package import SiteRendering

/// Finds the pages whose addresses are most like one that is not there.
///
/// Addresses are alike as far as they have the same runs of three letters (Dice's coefficient), those
/// of the last part counted twice. Cost: linear in the pages, some 30 comparisons for each.
package struct NearPages: Sendable {
  /// Pages that are offered at most.
  package static let limit = 5
  /// Of an address that nobody linked only so much is read.
  private static let lengthLimit = 200
  /// Below it, likeness is chance.
  private static let threshold = 0.24

  private struct Candidate: Sendable {
    let page: ListedPage
    let name: [UInt32]
    let path: [UInt32]
  }

  private let candidates: [Candidate]

  package init(_ pages: [ListedPage]) {
    candidates = pages.map { page in
      Candidate(
        page: page, name: Self.runs(of: Self.name(of: page.path)), path: Self.runs(of: page.path))
    }
  }

  /// - Parameters:
  ///   - path: Below the root, with the language's own beginning.
  ///   - language: The position of the language, whose pages are offered.
  package func pages(near path: String, language: Int) -> [ListedPage] {
    var path = String(path.prefix(Self.lengthLimit))
    for ending in [".html", ".md"] where path.hasSuffix(ending) {
      path.removeLast(ending.count)
    }
    let name = Self.runs(of: Self.name(of: path))
    let whole = Self.runs(of: path)
    let scored = candidates.enumerated().compactMap { index, candidate -> (Int, Double)? in
      guard candidate.page.language == language else { return nil }
      let score =
        (2 * Self.likeness(name, candidate.name) + Self.likeness(whole, candidate.path)) / 3
      return score >= Self.threshold ? (index, score) : nil
    }
    return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.limit)
      .map { candidates[$0.0].page }
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// All runs of three bytes, letters without case, in ascending order.
  private static func runs(of text: String) -> [UInt32] {
    let bytes =
      [0x2D] + text.lowercased().utf8.map { $0 == 0x5F || $0 == 0x20 ? 0x2D : $0 } + [0x2D]
    guard bytes.count >= 3 else { return [] }
    return (0...(bytes.count - 3)).map { start in
      UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
    }.sorted()
  }

  /// From 0, nothing in common, to 1.
  private static func likeness(_ left: [UInt32], _ right: [UInt32]) -> Double {
    var shared = 0
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (shared, i, j) = (shared + 1, i + 1, j + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let total = left.count + right.count
    return total == 0 ? 0 : Double(2 * shared) / Double(total)
  }
}
