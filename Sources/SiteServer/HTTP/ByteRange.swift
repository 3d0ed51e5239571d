/// A part of a file (RFC 9110 §14).
package enum ByteRange: Hashable, Sendable {
  /// Never empty.
  case part(Range<Int>)
  /// The file has none of the bytes.
  case unsatisfiable

  /// What a `Range` field asks for of a file of `length` bytes.
  ///
  /// - Returns: `nil` when the whole file is the answer: the field cannot be read, or asks for
  ///   several parts at once, which a server may decline.
  package init?(_ field: String, length: Int) {
    guard field.hasPrefix("bytes=") else { return nil }
    let bounds = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let first = Self.number(bounds[0]), let last = Self.number(bounds[1])
    else { return nil }
    switch (first, last) {
    case (.none, .none): return nil
    case (.none, .some(let count)):
      self = count == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - count)..<length)
    case (.some(let start), let end):
      if let end, end < start { return nil }
      self = start >= length ? .unsatisfiable : .part(start..<min(length, (end ?? length - 1) + 1))
    }
  }

  /// - Returns: `.some(nil)` for an empty bound, `nil` for one that is no number.
  private static func number(_ text: Substring) -> Int?? {
    let text = text.withoutBlanks
    guard !text.isEmpty else { return .some(nil) }
    guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text).map { .some($0) }
  }
}
