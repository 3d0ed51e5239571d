/// JSON being written: values are appended in order, commas are set by themselves.
///
/// - `bytes`: UTF-8 without white space, except where ``lineBreak()`` was asked for. The same calls
///   give the same bytes; nothing is sorted, so members keep the order they are written in.
/// - Strings keep every character but those that RFC 8259 §7 wants escaped, and U+2028 and U+2029,
///   which end a line in older JavaScript.
///
/// ```swift
/// var json = JSONText()
/// json.object {
///   $0.member("path", "index.html")
///   $0.member("bytes", 4096)
/// }
/// ```
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var breaksLine = false

  /// - Parameter capacity: Bytes to make room for, when the size is roughly known.
  package init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ members: (inout JSONText) throws -> Void) rethrows {
    try enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func array(_ elements: (inout JSONText) throws -> Void) rethrows {
    try enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// The name of the next member; its value must follow.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: String, orNull value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: String, orNull value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func member(_ name: String, _ values: some Sequence<String>) {
    key(name)
    strings(values)
  }

  package mutating func member(_ name: String, _ values: some Sequence<Int>) {
    key(name)
    array { for value in values { $0.integer(value) } }
  }

  package mutating func strings(_ values: some Sequence<String>) {
    array { for value in values { $0.string(value) } }
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { quote($0) }
  }

  /// - Parameter utf8: A string's bytes, promised to be valid UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { quote($0) }
  }

  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// - Parameter literal: As RFC 8259 writes numbers.
  package mutating func number(_ literal: String) {
    separate()
    bytes.append(contentsOf: literal.utf8)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Puts the next element, or the closing bracket, on a line of its own.
  package mutating func lineBreak() {
    breaksLine = true
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONText) throws -> Void
  ) rethrows {
    separate()
    bytes.append(opening)
    needsComma = false
    try content(&self)
    needsComma = false
    separate()
    bytes.append(closing)
  }

  /// Writes what stands between the last value and the next.
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    breaksLine = false
    needsComma = true
  }
}

extension JSONText {
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var written = 0
    var index = 0
    while index < text.count {
      let length = escapedLength(at: index, in: text)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
        appendEscape(of: text[index], last: text[index + length - 1])
        written = index + length
      }
      index += max(length, 1)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes of the character at `index` when it must be escaped, else 0.
  private func escapedLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[index] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case 0xE2 where isLineSeparator(at: index, in: text): 3
    default: 0
    }
  }

  /// Whether U+2028 or U+2029 stands there: E2 80 A8 or E2 80 A9.
  private func isLineSeparator(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
  }

  private mutating func appendEscape(of first: UInt8, last: UInt8) {
    switch first {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0xE2: bytes.append(contentsOf: (last == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
    default:
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(contentsOf: hexadecimal(first, digits: 2, uppercase: false).utf8)
    }
  }
}
