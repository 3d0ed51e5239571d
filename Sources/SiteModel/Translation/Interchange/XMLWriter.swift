/// XML being written: an element a line, two spaces for each that is open.
struct XMLWriter {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An element with elements in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout XMLWriter) -> Void
  ) {
    indent()
    tag(name, attributes, end: ">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    indent()
    tag(name, attributes, end: "/>\n")
  }

  /// An element with text in it.
  ///
  /// - Parameter code: The inline element that stands for a character that XML cannot hold, made
  ///   from the character's number and from how many such characters came before it in the text.
  mutating func leaf(
    _ name: String, _ attributes: Attributes = [:], text: String,
    code: (UInt32, Int) -> String = { _, _ in "\u{FFFD}" }
  ) {
    indent()
    tag(name, attributes, end: ">")
    append(text, code: code)
    bytes.append(contentsOf: "</\(name)>\n".utf8)
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  private mutating func tag(_ name: String, _ attributes: Attributes, end: String) {
    bytes.append(contentsOf: "<\(name)".utf8)
    for (name, value) in attributes {
      bytes.append(contentsOf: " \(name)=\"".utf8)
      appendAttribute(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: end.utf8)
  }

  private mutating func append(_ text: String, code: (UInt32, Int) -> String) {
    var codes = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n": bytes.append(UInt8(ascii: scalar))
      default:
        append(scalar) { value in
          defer { codes += 1 }
          return code(value, codes)
        }
      }
    }
  }

  /// A parser makes spaces of what separates lines and columns in an attribute, unless it is a
  /// reference (XML 1.0, 3.3.3).
  private mutating func appendAttribute(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      default: append(scalar) { _ in "\u{FFFD}" }
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, code: (UInt32) -> String) {
    switch scalar {
    case "&": bytes.append(contentsOf: "&amp;".utf8)
    case "<": bytes.append(contentsOf: "&lt;".utf8)
    case ">": bytes.append(contentsOf: "&gt;".utf8)
    case "\r": bytes.append(contentsOf: "&#13;".utf8)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
      bytes.append(contentsOf: code(scalar.value).utf8)
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }
}
