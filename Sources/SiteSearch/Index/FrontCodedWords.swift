/// Ascending words as one text: for each, how many letters it shares with the word before, and the
/// rest of it.
///
/// The number is a capital letter from `A` for 0 to `Z` for 25. Folded words have no capitals, so
/// the capital also ends the word before.
struct FrontCodedWords {
  let text: String

  init(_ words: [[UInt8]]) {
    var bytes: [UInt8] = []
    var previous: [UInt8] = []
    for word in words {
      let shared = Self.sharedLetters(of: word, and: previous)
      bytes.append(0x41 + UInt8(shared.units))
      bytes.append(contentsOf: word[shared.bytes...])
      previous = word
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whole letters both begin with, in bytes and in the UTF-16 units that a browser counts.
  private static func sharedLetters(of word: [UInt8], and other: [UInt8])
    -> (bytes: Int, units: Int)
  {
    var same = 0
    while same < min(word.count, other.count), word[same] == other[same] { same += 1 }
    var bytes = 0
    var units = 0
    while bytes < same {
      let lead = word[bytes]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let width = length == 4 ? 2 : 1
      guard bytes + length <= same, units + width <= 25 else { break }
      bytes += length
      units += width
    }
    return (bytes, units)
  }
}
