/// `{{ book.name }}`, a variable of an older book.
///
/// Such books put the values in before they read Markdown, so a variable may stand in an address,
/// where spaces end it. While the C parser reads, dashes stand in the places of the spaces.
enum BookNames {
  static func areIn(_ body: UnsafeBufferPointer<UInt8>) -> Bool { body.contains("{{ book.") }

  /// The bytes of the variable that a text begins with.
  static func length(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.begins(with: "{{ book.") else { return nil }
    var at = 8
    while at < text.count, isName(text[at]) { at += 1 }
    while at < text.count, text[at] == 0x20 { at += 1 }
    guard at > 8, at + 1 < text.count, text[at] == 0x7D, text[at + 1] == 0x7D else { return nil }
    return at + 2
  }

  /// Puts the spaces back into what the parser copied.
  static func restore(in text: inout [UInt8]) {
    let start = Array("{{-book.".utf8)
    var at = 0
    while let found = text[at...].firstRange(of: start) {
      var end = found.upperBound
      while end < text.count, isName(text[end]) || text[end] == 0x2D { end += 1 }
      guard end + 1 < text.count, text[end] == 0x7D, text[end + 1] == 0x7D else {
        at = found.upperBound
        continue
      }
      text[found.lowerBound + 2] = 0x20
      var space = end - 1
      while text[space] == 0x2D {
        text[space] = 0x20
        space -= 1
      }
      at = end
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2E: true
    default: false
    }
  }
}
