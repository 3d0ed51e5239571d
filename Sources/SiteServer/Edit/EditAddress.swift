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

  /// A request's target, or an address that it came from, as a log may show it: without the token,
  /// and without the key of a draft.
  static func masked(_ raw: String) -> String {
    let target = RequestTarget(raw)
    if let address = target.flatMap({ EditAddress(path: $0.path) }), !address.token.isEmpty,
      address.name.utf8.allSatisfy({ isOfAName($0) })
    {
      return "/\(folder)…/\(address.name)"
    }
    if let start = start(of: folder.utf8, in: raw.utf8[...]) {
      return "\(raw[..<start])\(folder)…"
    }
    if let target { return target.item("draft") == nil ? raw : "/\(target.path)?draft=…" }
    // What cannot be read is not looked through for a draft.
    return raw.firstIndex(of: "?").map { "\(raw[..<$0])?…" } ?? raw
  }

  private static func isOfAName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == 0x2E || byte == 0x2D
  }

  /// Where some bytes stand, each as it is or escaped, whatever stands around them.
  private static func start(
    of wanted: String.UTF8View, in bytes: Substring.UTF8View
  ) -> String.Index? {
    var rest = bytes
    while !rest.isEmpty {
      var read = rest
      if wanted.allSatisfy({ takeByte(of: &read) == $0 }) { return rest.startIndex }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func takeByte(of bytes: inout Substring.UTF8View) -> UInt8? {
    guard let byte = bytes.popFirst() else { return nil }
    let digits = bytes.prefix(2)
    guard byte == 0x25, digits.count == 2, digits.first != 0x2B, digits.first != 0x2D,
      let value = UInt8(Substring(digits), radix: 16)
    else { return byte }
    bytes = bytes.dropFirst(2)
    return value
  }
}
