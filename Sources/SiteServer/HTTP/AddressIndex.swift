/// What addresses of a site lead to. Cost: about 200 bytes for each file.
package struct AddressIndex: Sendable {
  private let files: Set<String>
  /// Paths by their letters without case; the first in byte order of those that differ in it alone.
  private let folded: [String: String]
  private let exact: [String: AddressRule]
  private let beginnings: [AddressRule]

  package init(paths: [String], redirects: [AddressRule], redirectFiles: Set<String>) {
    files = Set(paths).subtracting(redirectFiles)
    folded = Dictionary(
      files.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    exact = Dictionary(
      redirects.filter { $0.kind == .exact }.map { ($0.from, $0) },
      uniquingKeysWith: { first, _ in first })
    beginnings = redirects.filter { $0.kind != .exact }
  }

  /// Whether a file is there that is more than a redirect.
  package func contains(_ path: String) -> Bool { files.contains(path) }

  /// Where an address leads.
  package enum Resolution: Hashable, Sendable {
    case file(String)
    /// To another spelling of the address, relative to the root and not yet escaped.
    case address(String)
    /// As the site says, to an address as `Location` has it.
    case redirect(String)
    case missing
  }

  /// - Parameters:
  ///   - path: Decoded, below the site's root, without a slash at its ends.
  ///   - isFolder: Whether a slash stood at its end.
  package func resolution(of path: String, isFolder: Bool) -> Resolution {
    if let file = file(at: path, isFolder: isFolder) { return file }
    let bare = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
    let rule = exact[bare] ?? exact["\(bare)/index"]
    if let rule = rule ?? beginnings.first(where: { $0.isFor(path) }) {
      return .redirect(rule.address(of: path))
    }
    guard let spelling = folding(of: path) else { return .missing }
    return .address(spelling)
  }

  private func file(at path: String, isFolder: Bool) -> Resolution? {
    if path.isEmpty { return files.contains("index.html") ? .file("index.html") : nil }
    let page = "\(path).html"
    let index = "\(path)/index.html"
    if isFolder {
      if files.contains(index) { return .file(index) }
      return files.contains(page) || files.contains(path) ? .address(path) : nil
    }
    if files.contains(path) { return .file(path) }
    if files.contains(page) { return .file(page) }
    return files.contains(index) ? .address("\(path)/") : nil
  }

  /// The address that differs in the case of its letters alone.
  private func folding(of path: String) -> String? {
    let wanted = path.lowercased()
    if let file = folded[wanted] { return file }
    if let page = folded["\(wanted).html"] { return String(page.dropLast(5)) }
    return folded["\(wanted)/index.html"].map { String($0.dropLast(10)) }
  }
}
