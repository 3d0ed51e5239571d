/// A header field that weighs what a client takes: `text/markdown, text/html;q=0.8` (RFC 9110
/// §12.4.2).
struct QualityList: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// In lower case, without parameters.
    let name: String
    /// In thousandths: 0 refuses.
    let quality: Int
  }

  let entries: [Entry]

  /// Entries that cannot be read are left out.
  init(_ field: String) {
    entries = field.split(separator: ",").compactMap { part in
      let pieces = part.split(separator: ";", omittingEmptySubsequences: false)
      let name = pieces[0].withoutBlanks.lowercased()
      guard !name.isEmpty else { return nil }
      var quality = 1000
      for piece in pieces.dropFirst() {
        let parameter = piece.withoutBlanks.lowercased()
        guard parameter.hasPrefix("q=") else { continue }
        guard let value = Self.thousandths(parameter.dropFirst(2)) else { return nil }
        quality = value
      }
      return Entry(name: name, quality: quality)
    }
  }

  /// The weight of the first entry that one of the names has, the names in their order.
  func quality(ofFirst names: [String]) -> Int? {
    for name in names {
      if let entry = entries.first(where: { $0.name == name }) { return entry.quality }
    }
    return nil
  }

  /// `0.85` as 850.
  private static func thousandths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), whole == 0 || whole == 1 else { return nil }
    guard parts.count > 1 else { return whole * 1000 }
    guard parts[1].count <= 3, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let fraction = Int(parts[1].padding(to: 3)) ?? 0
    return min(1000, whole * 1000 + fraction)
  }
}

extension Substring {
  fileprivate func padding(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
