/// The emoji that text calls by name: `:house:`.
///
/// Source: the 1,913 names of GitHub's gemoji 4.1.0 (MIT), which GitBook knows as well. In the parts a
/// name and its emoji stand on the sides of an equals sign, in byte order.
enum EmojiNames {
  /// Bytes of the longest name.
  static let longestName = 40

  /// - Parameter name: Without its colons.
  static func emoji(named name: String) -> String? { table[name] }

  private static let table: [String: String] = {
    var table = [String: String](minimumCapacity: 1_913)
    for part in [aToF, gToM, nToZ] {
      for entry in part.split(whereSeparator: \.isWhitespace) {
        let sides = entry.split(separator: "=")
        precondition(sides.count == 2, "an entry reads name=emoji")
        table[String(sides[0])] = String(sides[1])
      }
    }
    return table
  }()
}
