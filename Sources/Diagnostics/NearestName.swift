/// The known name nearest to a misspelt one, to be offered in a hint.
///
/// - Returns: The candidate with the fewest edits (insertion, deletion, substitution, swap of
///   neighbours; letter case ignored), at most a third of the name's length and at most 3; the first
///   of equals in the order given. `nil` when none is near.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  let limit = min(3, max(1, wanted.count / 3))
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate != name {
    let distance = editDistance(wanted, Array(candidate.lowercased().unicodeScalars), limit: limit)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// Optimal string alignment distance, or `limit + 1` when it is more than `limit`.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
) -> Int {
  if abs(left.count - right.count) > limit { return limit + 1 }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var twoBack = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for i in 1...left.count {
    var row = [i] + [Int](repeating: 0, count: right.count)
    for j in 1...right.count {
      let substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
      row[j] = min(substitution, previous[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        row[j] = min(row[j], twoBack[j - 2] + 1)
      }
    }
    (twoBack, previous) = (previous, row)
  }
  return previous[right.count]
}
