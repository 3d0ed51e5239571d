/// Names that files are published under: safe in an address and on every disk.
///
/// What addresses, shells and file systems give a meaning becomes a dash: spaces of any kind,
/// controls, and `% # ? & " ' < > : | * \ ; $` and the like. Letters of all scripts stay, and so do
/// brackets: `image (1).png` is `image-(1).png`.
enum AssetNames {
  /// The entries with safe names, each its own. `static/` is published as it is.
  ///
  /// Of two names that would become one, the one that is safe itself keeps it, and the other gets a
  /// number.
  static func safe(_ entries: [String: AssetTable.Entry]) -> [String: AssetTable.Entry] {
    let unsafe = entries.values.filter {
      !$0.source.hasPrefix("static/") && safeName($0.published) != $0.published
    }
    guard !unsafe.isEmpty else { return entries }
    var entries = entries
    for entry in unsafe { entries[entry.source] = nil }
    var taken = Set(entries.values.map { $0.published.lowercased() })
    for entry in unsafe.sorted(by: { $0.source < $1.source }) {
      let name = unused(safeName(entry.published), &taken)
      entries[entry.source] = AssetTable.Entry(
        source: entry.source, published: name, size: entry.size, image: entry.image)
    }
    return entries
  }

  /// A path whose parts are safe.
  static func safeName(_ path: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in path.unicodeScalars { name.append(isSafe(scalar) ? scalar : "-") }
    return String(name)
  }

  static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": return true
    case _ where scalar.isASCII: return "/-._~()+,@=![]{}".unicodeScalars.contains(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .privateUse, .surrogate:
      return false
    default: return true
    }
  }

  private static func unused(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 1
    let file = PagePath(clean: name).fileName
    let dot = file.dropFirst().lastIndex(of: ".").map { file.distance(from: $0, to: file.endIndex) }
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(name.dropLast(dot ?? 0))-\(number)\(name.suffix(dot ?? 0))"
    }
    return candidate
  }

  /// What two names share that differ only in capitals and in the kind of their spaces.
  static func folded(_ path: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in path.lowercased().unicodeScalars {
      folded.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(folded)
  }
}
