import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a text begins for the first time.
  func firstOffset(of text: StaticString) -> Int? {
    guard let start = baseAddress else { return nil }
    let length = text.utf8CodeUnitCount
    var at = 0
    while at + length <= count,
      let found = memchr(start + at, Int32(text.utf8Start.pointee), count - at - length + 1)
    {
      let offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(start + offset, text.utf8Start, length) == 0 { return offset }
      at = offset + 1
    }
    return nil
  }

  func contains(_ text: StaticString) -> Bool { firstOffset(of: text) != nil }

  func begins(with text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount
      && text.withUTF8Buffer { $0.elementsEqual(self[..<text.utf8CodeUnitCount]) }
  }
}
