/// An address of the editor: `~edit/TOKEN/` below the root of the host, and what stands below it.
package struct EditAddress: Hashable, Sendable {
  private static let folder = "~edit/"

  package let token: Substring
  /// Empty for the editor's page, else the name of a file or of an action.
  package let name: Substring

  /// - Parameter path: As ``RequestTarget/path`` gives it, without a slash at either end.
  /// - Returns: `nil` for an address that is none of the editor's.
  package init?(path: String) {
    guard path.hasPrefix(Self.folder) else { return nil }
    let parts = path.dropFirst(Self.folder.count).split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    token = parts[0]
    name = parts.count > 1 ? parts[1] : ""
  }

  /// Where the editor is, from the root of the host.
  package static func page(_ token: EditToken) -> String { "/\(folder)\(token.text)/" }

  /// A request's target, or an address that it came from, as a log may show it: without the token, and
  /// without the key of a draft.
  static func masked(_ raw: String) -> String {
    guard let target = RequestTarget(raw) else { return raw }
    if let address = EditAddress(path: target.path) { return "/\(folder)…/\(address.name)" }
    return target.item("draft") == nil ? raw : "/\(target.path)?draft=…"
  }
}
