/// Plain text as Markdown.
package enum MarkdownText {
  /// The text with a backslash before each sign that Markdown would take for a mark: a title is to be
  /// read as it stands.
  package static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.indices.contains(where: { isMark(at: $0, in: bytes) }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      if isMark(at: index, in: bytes) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A line of a list of pages.
  static func entry(_ title: String, _ address: String, _ description: String?) -> String {
    "- [\(escaped(title))](\(address))\(description.map { ": \(escaped($0))" } ?? "")"
  }

  private static func isMark(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"):
      true
    // Inside a word an underscore is a letter; before a space an ampersand is a sign.
    case UInt8(ascii: "_"): !(isWord(index - 1, bytes) && isWord(index + 1, bytes))
    case UInt8(ascii: "&"): isWord(index + 1, bytes) || isSign(index + 1, UInt8(ascii: "#"), bytes)
    default: false
    }
  }

  private static func isWord(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func isSign(_ index: Int, _ sign: UInt8, _ bytes: [UInt8]) -> Bool {
    bytes.indices.contains(index) && bytes[index] == sign
  }
}
