/// How far two words are from each other.
package enum WordSlips {
  /// Whether so many slips make one word of another: letters added, left out, changed, or swapped with
  /// a neighbour.
  package static func areNear(_ one: String, _ other: String, limit: Int) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    let letters = [one, other].map { $0.unicodeScalars.map(\.value) }
    return EditDistance.between(letters[0], letters[1], limit: limit) <= limit
  }
}
