/// A number in base 16 with at least `digits` digits.
package func hexadecimal(_ value: some BinaryInteger, digits: Int, uppercase: Bool = true) -> String
{
  let text = String(value, radix: 16, uppercase: uppercase)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// The upper-case digit of a number below 16, as ASCII.
package func hexadecimalDigit(_ digit: UInt8) -> UInt8 {
  digit < 10 ? 0x30 + digit : 0x37 + digit
}
