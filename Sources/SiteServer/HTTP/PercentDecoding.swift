/// Bytes with each `%41` in its place.
///
/// - Parameter keepsSlashes: Whether an escaped slash is a slash. In a path it is not: its parts are
///   told apart before they are decoded (RFC 3986 §2.2).
/// - Returns: `nil` when a `%` has no two digits behind it.
package func percentDecoded(
  _ bytes: some Collection<UInt8>, keepsSlashes: Bool = false
) -> [UInt8]? {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var rest = bytes.makeIterator()
  while let byte = rest.next() {
    guard byte == 0x25 else {
      out.append(byte)
      continue
    }
    guard let high = rest.next().flatMap(hexadecimalValue),
      let low = rest.next().flatMap(hexadecimalValue)
    else { return nil }
    let value = high << 4 | low
    guard keepsSlashes || value != 0x2F else { return nil }
    out.append(value)
  }
  return out
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
