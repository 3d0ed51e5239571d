/// All runs of three bytes of an address, letters without case, in ascending order.
struct LetterRuns: Hashable, Sendable {
  let runs: [UInt32]

  init(of text: String) {
    let bytes =
      [0x2D] + text.lowercased().utf8.map { $0 == 0x5F || $0 == 0x20 ? 0x2D : $0 } + [0x2D]
    guard bytes.count >= 3 else {
      runs = []
      return
    }
    runs = (0...(bytes.count - 3)).map { start in
      UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
    }.sorted()
  }

  /// From 0, nothing in common, to 1.
  func likeness(to other: LetterRuns) -> Double {
    var shared = 0
    var (i, j) = (0, 0)
    while i < runs.count, j < other.runs.count {
      if runs[i] == other.runs[j] {
        (shared, i, j) = (shared + 1, i + 1, j + 1)
      } else if runs[i] < other.runs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let total = runs.count + other.runs.count
    return total == 0 ? 0 : Double(2 * shared) / Double(total)
  }
}
