import Diagnostics

/// Known names in an order that lets a misspelt one be compared with few of them, so that thousands
/// of broken links among thousands of pages stay linear.
///
/// A slip leaves what stands before it or behind it as it was. So the names that share the longest
/// beginning, and those that share the longest end, lie beside the misspelt one when all are sorted
/// forwards and backwards. A file that was moved keeps its name.
struct NearNames: Sendable {
  /// Names looked at on each side of the place where the misspelt one would stand, in each order.
  static let reach = 24

  private struct Key: Sendable {
    let letters: [UInt8]
    let name: String
  }

  private let forwards: [Key]
  private let backwards: [Key]
  /// Names by their last part; of several, none is the one that was meant.
  private let byFileName: [String: String?]

  init(_ names: some Sequence<String>) {
    let names = Array(names)
    forwards = NearNames.sorted(names) { $0 }
    backwards = NearNames.sorted(names) { $0.reversed() }
    byFileName = Dictionary(
      names.map { (NearNames.fileName($0), Optional($0)) },
      uniquingKeysWith: { first, other in first == other ? first : nil })
  }

  /// The known name that is nearest; `nil` when none is near.
  func nearest(to name: String) -> String? {
    let candidates = candidates(for: name).filter { hasNearFileName($0, to: name) }
    let stems = candidates.map(NearNames.stem)
    if let near = nearestName(to: NearNames.stem(name), among: stems),
      let position = stems.firstIndex(of: near)
    {
      return candidates[position]
    }
    let fileName = NearNames.fileName(name)
    guard fileName != "readme.md", let moved = byFileName[fileName] else { return nil }
    return moved
  }

  /// Whether the last parts alone are near: `guide/gone.md` is not `guide/page.md`.
  private func hasNearFileName(_ candidate: String, to name: String) -> Bool {
    guard candidate != name else { return false }
    let (one, other) = (NearNames.stem(candidate), NearNames.stem(name))
    let (left, right) = (NearNames.fileName(one), NearNames.fileName(other))
    return left == right || nearestName(to: right, among: [left]) != nil
  }

  /// At most four times ``reach`` names, in byte order, each once.
  func candidates(for name: String) -> [String] {
    let letters = Array(name.lowercased().utf8)
    let found =
      NearNames.around(letters, forwards) + NearNames.around(letters.reversed(), backwards)
    return Set(found.map(\.name)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func sorted(_ names: [String], _ order: ([UInt8]) -> [UInt8]) -> [Key] {
    names.map { Key(letters: order(Array($0.lowercased().utf8)), name: $0) }
      .sorted {
        $0.letters == $1.letters
          ? $0.name < $1.name : $0.letters.lexicographicallyPrecedes($1.letters)
      }
  }

  private static func around(_ letters: [UInt8], _ keys: [Key]) -> ArraySlice<Key> {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].letters.lexicographicallyPrecedes(letters) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return keys[max(0, low - reach)..<min(keys.count, low + reach)]
  }

  /// The name without `.md`, which says nothing about nearness and may be left out of a link.
  private static func stem(_ name: String) -> String {
    name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  private static func fileName(_ name: String) -> String {
    PagePath(clean: name).fileName.lowercased()
  }
}
