/// Addresses of one file as another one would write them.
struct Readdressing {
  /// Folders below the content folder.
  let from: String
  let to: String

  /// - Parameter address: As its author wrote it. What is not relative to its file stays.
  func address(_ address: String) -> String {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let path = String(address[..<end])
    guard !path.isEmpty, !path.hasPrefix("/"), path != "broken-reference", !hasScheme(path),
      from != to
    else { return address }
    let own = to.split(separator: "/")
    guard let whole = PagePath.joined(folder: RelativeAddress.encoded(from), path)?.value else {
      // Out of the content folder, from wherever it is seen.
      return String(repeating: "../", count: own.count + 1) + path + address[end...]
    }
    let encoded = RelativeAddress.encoded(to).split(separator: "/")
    let parts = whole.split(separator: "/")
    let shared = zip(encoded, parts).prefix { $0 == $1 }.count
    let way =
      Array(repeating: "..", count: encoded.count - shared) + parts[shared...].map(String.init)
    let relative = way.isEmpty ? "./" : way.joined(separator: "/")
    return relative + address[end...]
  }

  /// Whether a path begins with a scheme, as `mailto:`.
  private func hasScheme(_ path: String) -> Bool {
    guard let sign = path.first(where: { $0 == ":" || $0 == "/" }) else { return false }
    return sign == ":"
  }
}
