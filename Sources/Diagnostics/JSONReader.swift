/// Reads JSON of unknown origin (RFC 8259): strictly, in one pass, and no deeper than ``deepest``.
package struct JSONReader {
  /// Arrays and objects within each other.
  package static let deepest = 64

  /// Why a text is no JSON.
  package struct Fault: Error, Hashable, Sendable {
    /// In bytes.
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: ``Fault`` for anything that is no JSON text, is no UTF-8, or nests too deep.
  package static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.readValue(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault }
    return value
  }

  private var fault: Fault { Fault(offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func readValue(depth: Int) throws(Fault) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: return try readNumber()
    }
  }

  private mutating func readWord(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault }
    position += word.utf8.count
    return value
  }

  private mutating func readObject(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.deepest else { throw fault }
    position += 1
    var members: [JSONMember] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault }
      let name = try readString()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault }
      skipSpace()
      members.append(JSONMember(name, try readValue(depth: depth + 1)))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault }
    return .object(members)
  }

  private mutating func readArray(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.deepest else { throw fault }
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat {
      skipSpace()
      values.append(try readValue(depth: depth + 1))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault }
    return .array(values)
  }

  // MARK: - Numbers

  private mutating func readNumber() throws(Fault) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let hasLeadingZero = next == UInt8(ascii: "0")
    let digits = takeDigits()
    guard digits == 1 || digits > 1 && !hasLeadingZero else { throw fault }
    if take(UInt8(ascii: ".")), takeDigits() == 0 { throw fault }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      if takeDigits() == 0 { throw fault }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  // MARK: - Strings

  private mutating func readString() throws(Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\") {
        try readEscape(into: &text)
      } else {
        text.append(byte)
      }
    }
    guard take(UInt8(ascii: "\"")), let string = String(validating: text, as: UTF8.self) else {
      throw fault
    }
    return string
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Fault) {
    guard let sign = next else { throw fault }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: try readScalar().utf8)
    default: throw fault
    }
  }

  /// Behind `\u`: one unit of UTF-16, or two that belong together. Half a pair stands for no character.
  private mutating func readScalar() throws(Fault) -> Character {
    let first = try readUnit()
    var code = UInt32(first)
    if (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")) {
      guard take(UInt8(ascii: "u")) else { throw fault }
      let second = try readUnit()
      guard (0xDC00..<0xE000).contains(second) else { throw fault }
      code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    }
    return Character(Unicode.Scalar(code) ?? "\u{FFFD}")
  }

  private mutating func readUnit() throws(Fault) -> UInt16 {
    guard position + 4 <= bytes.count,
      bytes[position..<(position + 4)].allSatisfy(Self.isHexadecimal),
      let unit = UInt16(
        String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }
}
