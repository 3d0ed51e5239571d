/// A value as it is written into a script: JSON, which is also JavaScript.
///
/// Objects keep the order of their members, so that the same value gives the same bytes.
enum ScriptValue {
  case number(Int)
  case text(String)
  case list([ScriptValue])
  case object([(name: String, value: ScriptValue)])

  static func numbers(_ values: [Int]) -> ScriptValue { .list(values.map(ScriptValue.number)) }
  static func texts(_ values: [String]) -> ScriptValue { .list(values.map(ScriptValue.text)) }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .number(let number):
      bytes.append(contentsOf: String(number).utf8)
    case .text(let text):
      Self.write(text, to: &bytes)
    case .list(let values):
      Self.write(values, between: "[", and: "]", to: &bytes) { value, bytes in
        value.write(to: &bytes)
      }
    case .object(let members):
      Self.write(members, between: "{", and: "}", to: &bytes) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes.append(0x3A)
        member.value.write(to: &bytes)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between start: String, and end: String, to bytes: inout [UInt8],
    element writeElement: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: start.utf8)
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(0x2C) }
      writeElement(element, &bytes)
    }
    bytes.append(contentsOf: end.utf8)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(contentsOf: [0x5C, byte])
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default:
        bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
