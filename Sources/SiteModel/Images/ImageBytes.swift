/// The first bytes of a file, read without ever going beyond them.
struct ImageBytes {
  let bytes: ArraySlice<UInt8>

  /// - Parameter bytes: Counted from 0, wherever the slice begins.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  subscript(offset: Int) -> Int? {
    offset >= 0 && offset < bytes.count ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  /// A number of `length` bytes, the most significant first.
  func big(_ length: Int, at offset: Int) -> Int? { number((0..<length).map { offset + $0 }) }

  /// A number of `length` bytes, the least significant first.
  func little(_ length: Int, at offset: Int) -> Int? {
    number((0..<length).reversed().map { offset + $0 })
  }

  func has(_ signature: String, at offset: Int) -> Bool {
    has(Array(signature.utf8), at: offset)
  }

  func has(_ signature: [UInt8], at offset: Int) -> Bool {
    signature.indices.allSatisfy { self[offset + $0] == Int(signature[$0]) }
  }

  /// As much of a part as is there.
  func part(_ range: Range<Int>) -> ImageBytes {
    let start = min(max(0, range.lowerBound), count)
    let end = max(start, min(range.upperBound, count))
    return ImageBytes(bytes[(bytes.startIndex + start)..<(bytes.startIndex + end)])
  }

  private func number(_ offsets: [Int]) -> Int? {
    var value = 0
    for offset in offsets {
      guard let byte = self[offset] else { return nil }
      // No number of eight bytes with its first bit set is a size or a place.
      guard value < 1 << 54 else { return nil }
      value = value << 8 | byte
    }
    return value
  }
}
