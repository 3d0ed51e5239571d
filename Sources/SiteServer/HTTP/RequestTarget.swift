/// What a request asks for: the target of RFC 9112 §3.2 with its parts decoded.
///
/// A path that no file of a site can have is no target: one with `.` and `..`, with a slash or
/// a backslash that was escaped, with control characters, or with bytes that are not UTF-8. So
/// nothing that is looked up later can leave the site.
package struct RequestTarget: Hashable, Sendable {
  /// The longest target that is read, in bytes.
  package static let lengthLimit = 8192

  /// Decoded once and relative to the root of the host, without a slash at either end.
  package let path: String
  /// Whether a slash ends it, or nothing but a slash is there.
  package let isFolder: Bool
  /// What stands behind the first `?`, as it was sent.
  package let query: String?

  package init(path: String, isFolder: Bool = false, query: String? = nil) {
    self.path = path
    self.isFolder = isFolder
    self.query = query
  }

  /// - Parameter raw: Origin form (`/a/b?c`), or absolute form (`http://host/a/b`).
  package init?(_ raw: String) {
    guard raw.utf8.count <= Self.lengthLimit, let target = Self.originForm(raw.utf8[...]) else {
      return nil
    }
    let end = target.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? target.endIndex
    guard let bytes = percentDecoded(target[..<end]), Self.isAcceptable(bytes),
      let path = String(validating: bytes, as: UTF8.self)
    else { return nil }
    isFolder = bytes.last == 0x2F
    self.path = String(path.dropFirst().dropLast(isFolder && bytes.count > 1 ? 1 : 0))
    query = target[end...].first == 0x3F ? Self.query(of: target[end...].dropFirst()) : nil
  }

  /// The target below a site's own root.
  ///
  /// - Parameter basePath: Of the root, with a slash at both ends.
  /// - Returns: `nil` when it lies beside it.
  package func place(below basePath: String) -> RequestTarget? {
    guard basePath != "/" else { return self }
    let root = basePath.dropFirst().dropLast()
    if path == root { return RequestTarget(path: "", isFolder: true, query: query) }
    guard path.hasPrefix("\(root)/") else { return nil }
    return RequestTarget(
      path: String(path.dropFirst(root.count + 1)), isFolder: isFolder, query: query)
  }

  /// The value of a query's item, decoded as forms write it; the first of several.
  package func item(_ name: String) -> String? {
    guard let query else { return nil }
    for item in query.utf8.split(separator: 0x26) {
      let parts = item.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      guard Self.formDecoded(parts[0]) == name else { continue }
      return parts.count > 1 ? Self.formDecoded(parts[1]) : ""
    }
    return nil
  }

  private static func query(of bytes: Substring.UTF8View) -> String {
    String(Substring(bytes.prefix { $0 != 0x23 }))
  }

  private static func originForm(_ bytes: Substring.UTF8View) -> Substring.UTF8View? {
    if bytes.first == 0x2F { return bytes }
    for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
      let rest = bytes.dropFirst(scheme.utf8.count)
      guard let slash = rest.firstIndex(of: 0x2F) else { return "/".utf8[...] }
      return rest[slash...]
    }
    return nil
  }

  /// - Parameter bytes: Decoded, with a slash at the start.
  private static func isAcceptable(_ bytes: [UInt8]) -> Bool {
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }) else { return false }
    return !bytes.split(separator: 0x2F).contains {
      $0.elementsEqual([0x2E]) || $0.elementsEqual([0x2E, 0x2E])
    }
  }

  /// What is no UTF-8 becomes U+FFFD: a question is read as far as it can be.
  private static func formDecoded(_ bytes: some Collection<UInt8>) -> String {
    let spaced = bytes.map { $0 == 0x2B ? 0x20 : $0 }
    return String(decoding: percentDecoded(spaced, keepsSlashes: true) ?? spaced, as: UTF8.self)
  }
}
