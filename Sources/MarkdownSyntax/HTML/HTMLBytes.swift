/// What the grammar of tags asks about one byte.
extension UInt8 {
  /// A separator inside a tag: space, tab, line ends, vertical tab, form feed.
  var isHTMLSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isHTMLLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var isHTMLDigit: Bool { (0x30...0x39).contains(self) }

  /// May stand inside an element's name.
  var isHTMLNameByte: Bool { isHTMLLetter || isHTMLDigit || self == UInt8(ascii: "-") }

  /// An ASCII capital as its small letter, any other byte as it is.
  var htmlLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// The bytes of a range as a string, ASCII capitals lower-cased.
  func htmlName(in range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { name in
      for (offset, index) in range.enumerated() { name[offset] = self[index].htmlLowercased }
      return range.count
    }
  }

  /// Whether the bytes from `index` on are those of an ASCII text, letter case ignored.
  func htmlMatches(_ text: StaticString, at index: Int) -> Bool {
    guard index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count
      where self[index + offset].htmlLowercased != wanted[offset].htmlLowercased {
        return false
      }
      return true
    }
  }

  /// Appends the bytes of a range to a buffer.
  func htmlCopy(_ range: Range<Int>, into out: inout [UInt8]) {
    guard !range.isEmpty else { return }
    extracting(range).withUnsafeBufferPointer { out.append(contentsOf: $0) }
  }
}
