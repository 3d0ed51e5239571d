import Diagnostics
import MarkdownSyntax

/// Markup that is safe to print as it is: the only thing templates put three braces around.
package struct HTML: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension [UInt8] {
  /// Appends markup of our own.
  mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped: right in content and between double quotes.
  mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { writeEscaped($0) }
  }

  mutating func writeEscaped(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { writeEscaped($0) }
  }

  mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var written = 0
    for index in text.indices {
      let replacement: StaticString
      switch text[index] {
      case 0x26: replacement = "&amp;"
      case 0x3C: replacement = "&lt;"
      case 0x3E: replacement = "&gt;"
      case 0x22: replacement = "&quot;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
      write(replacement)
      written = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
  }

  /// Appends text of XML 1.0, without the characters that it cannot hold: control characters, U+FFFE
  /// and U+FFFF (section 2.2).
  mutating func writeXML(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xEF }) { return writeEscaped(text) }
    let held = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
      default: false
      }
    }
    writeEscaped(String(String.UnicodeScalarView(held)))
  }

  /// Appends an address for use between double quotes: bytes that no address holds are
  /// percent-encoded, as the C renderer does.
  mutating func writeAddress(_ address: String) {
    var address = address
    address.withUTF8 { writeAddress($0) }
  }

  mutating func writeAddress(_ address: UnsafeBufferPointer<UInt8>) {
    var written = 0
    for index in address.indices {
      let byte = address[index]
      switch byte {
      case 0x21, 0x23...0x25, 0x28...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: continue
      default: break
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: address[written..<index]))
      written = index + 1
      switch byte {
      case 0x26: write("&amp;")
      case 0x27: write("&#x27;")
      default: writePercentEncoded(byte)
      }
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: address[written...]))
  }

  mutating func writePercentEncoded(_ byte: UInt8) {
    append(0x25)
    append(hexadecimalDigit(byte >> 4))
    append(hexadecimalDigit(byte & 15))
  }

  mutating func write(number: some FixedWidthInteger) {
    if number < 0 { append(0x2D) }
    let start = count
    var rest = UInt64(number.magnitude)
    repeat {
      append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  /// Begins a new line unless one has just begun.
  mutating func writeLineStart() {
    if let last, last != 0x0A { append(0x0A) }
  }
}
