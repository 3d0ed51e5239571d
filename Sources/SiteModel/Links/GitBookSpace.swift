import Diagnostics

/// `https://app.gitbook.com/s/<space>/<path>`, with or without an organisation before the space.
struct GitBookSpace {
  let identifier: String
  let path: String
  let anchor: String?

  init?(_ address: String) {
    guard let range = address.firstRange(of: "://app.gitbook.com/") else { return nil }
    let parts = address[range.upperBound...].split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = RelativeAddress.decoded(String(parts[0].prefix { $0 != "?" })).split(separator: "/")
    anchor = parts.count > 1 ? RelativeAddress.decoded(String(parts[1])) : nil
    if path.count >= 2, path[0] == "o" { path.removeFirst(2) }
    guard path.count >= 2, path[0] == "s" else { return nil }
    identifier = String(path[1])
    self.path = path.dropFirst(2).joined(separator: "/")
  }
}

/// Markers that GitBook leaves where a link has lost its page.
enum LeftMarker {
  static func isOne(_ destination: String) -> Bool {
    destination == "broken-reference" || destination.hasPrefix("broken-reference/")
      || ["/broken/", "/files/", "/spaces/"].contains { destination.hasPrefix($0) }
  }
}

/// Spaces that nobody names a folder for: each told once, however many links lead there.
struct UnknownSpaces {
  private var places: [String: (first: SourceLocation, count: Int)] = [:]

  mutating func add(_ identifier: String, at location: SourceLocation) {
    places[identifier, default: (location, 0)].count += 1
  }

  /// - Parameter isRepository: Whether there is no site.yml.
  func diagnostics(isRepository: Bool) -> [Diagnostic] {
    places.sorted { $0.key < $1.key }.map { identifier, found in
      Diagnostic(
        .linkUnknownSpace, at: found.first,
        found.count == 1
          ? "A link leads into the space “\(identifier)”, which has no folder here."
          : "\(found.count) links lead into the space “\(identifier)”, which has no folder here.",
        hint: UnknownSpaces.hint(identifier, isRepository: isRepository))
    }
  }

  static func hint(_ identifier: String, isRepository: Bool) -> String {
    isRepository
      ? "Write its public address, or “key: \(identifier)” at its entry in docs.yaml."
      : "Name its folder below “spaces:” in site.yml: “\(identifier): folder”."
  }
}
