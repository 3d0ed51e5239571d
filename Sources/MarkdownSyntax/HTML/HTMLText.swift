/// Writes text into HTML so that it stays text.
package enum HTMLText {
  /// What the bytes are, which decides what an ampersand and a quote in them mean.
  package enum Form: Sendable {
    /// Text of an HTML source: sound character references stay as they are.
    case source
    /// An attribute's value in an HTML source: as `source`, and double quotes are escaped.
    case sourceValue
    /// Plain characters, to be seen exactly so.
    case plain
    /// Plain characters for an attribute's value.
    case plainValue

    var keepsReferences: Bool { self == .source || self == .sourceValue }
    var escapesQuotes: Bool { self == .sourceValue || self == .plainValue }
  }

  /// Appends text with `<`, `>`, `&` and, in values, `"` escaped. NUL becomes U+FFFD.
  package static func append(_ text: Span<UInt8>, as form: Form, into out: inout [UInt8]) {
    var index = 0
    var written = 0
    while index < text.count {
      var length = 1
      let replacement: String
      switch text[index] {
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where form.escapesQuotes: replacement = "&quot;"
      case 0: replacement = "\u{FFFD}"
      case UInt8(ascii: "&"):
        if form.keepsReferences, let reference = HTMLCharacterReference.read(text, at: index) {
          length = reference.length
          if reference.isSound {
            index += length
            continue
          }
          replacement = escaped(reference.characters)
        } else {
          replacement = "&amp;"
        }
      default:
        index += 1
        continue
      }
      text.htmlCopy(written..<index, into: &out)
      out.append(contentsOf: replacement.utf8)
      index += length
      written = index
    }
    text.htmlCopy(written..<text.count, into: &out)
  }

  /// The bytes of HTML source with every character reference replaced by what it stands for.
  package static func decoded(_ html: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(html.count)
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "&"),
        let reference = HTMLCharacterReference.read(html, at: index)
      {
        out.append(contentsOf: reference.characters.utf8)
        index += reference.length
      } else {
        out.append(html[index])
        index += 1
      }
    }
    return out
  }

  /// As ``decoded(_:)``, with the offset that each byte comes from, and that of the end.
  package static func decodedInPlace(_ html: Span<UInt8>) -> (bytes: [UInt8], places: [Int]) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    var index = 0
    while index < html.count {
      var length = 1
      if html[index] == UInt8(ascii: "&"),
        let reference = HTMLCharacterReference.read(html, at: index)
      {
        bytes.append(contentsOf: reference.characters.utf8)
        length = reference.length
      } else {
        bytes.append(html[index])
      }
      while places.count < bytes.count { places.append(index) }
      index += length
    }
    return (bytes, places + [html.count])
  }

  /// The characters of one reference that could not stay as written.
  private static func escaped(_ characters: String) -> String {
    switch characters {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    case "\"": "&quot;"
    default: characters
    }
  }
}
