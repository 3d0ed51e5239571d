/// The text of one leaf block as its inlines are read: its lines without what containers and
/// indentation put before them, joined by one line feed each.
///
/// Bytes of it are asked for their places in the body, mostly in order: that costs no more than
/// their number.
struct LeafContent {
  /// A stretch that lies in the body as it lies here.
  private struct Piece {
    let start: Int
    let place: Int
  }

  private let body: UnsafeBufferPointer<UInt8>
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var recent = 0

  init(body: UnsafeBufferPointer<UInt8>) {
    self.body = body
  }

  /// Takes the lines between two places of the body, the first as it begins there.
  ///
  /// - Parameters:
  ///   - nextLines: Where the text of the lines below the first begins.
  ///   - escapesPipes: Whether a backslash before a pipe is the table's, not the text's.
  mutating func fill(
    _ range: Range<Int>, nextLines: ArraySlice<Int32>, escapesPipes: Bool
  ) {
    var nextLines = nextLines
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    recent = 0
    var at = range.lowerBound
    while true {
      var end = at
      while end < range.upperBound, body[end] != 0x0A, body[end] != 0x0D { end += 1 }
      if escapesPipes { append(at..<end, droppingBefore: 0x7C) } else { append(at..<end) }
      guard end < range.upperBound else { return }
      pieces.append(Piece(start: bytes.count, place: end))
      bytes.append(0x0A)
      let next = nextLines.popFirst().map(Int.init) ?? afterLineEnd(end)
      at = min(max(next, end), range.upperBound)
    }
  }

  private mutating func append(_ range: Range<Int>) {
    pieces.append(Piece(start: bytes.count, place: range.lowerBound))
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: body[range]))
  }

  private mutating func append(_ range: Range<Int>, droppingBefore pipe: UInt8) {
    var start = range.lowerBound
    var at = start
    while at + 1 < range.upperBound {
      if body[at] == 0x5C, body[at + 1] == pipe {
        append(start..<at)
        start = at + 1
        at += 1
      }
      at += 1
    }
    append(start..<range.upperBound)
  }

  /// The place of the byte at an offset; of the end, the place behind the last byte.
  mutating func place(of offset: Int) -> Int {
    while recent > 0, pieces[recent].start > offset { recent -= 1 }
    while recent + 1 < pieces.count, pieces[recent + 1].start <= offset { recent += 1 }
    return pieces[recent].place + offset - pieces[recent].start
  }

  /// The place behind the byte before an offset.
  mutating func placeBehind(_ offset: Int) -> Int {
    guard offset > 0 else { return place(of: offset) }
    let last = place(of: offset - 1)
    return bytes[offset - 1] == 0x0A ? afterLineEnd(last) : last + 1
  }

  private func afterLineEnd(_ place: Int) -> Int {
    let isPair = body[place] == 0x0D && place + 1 < body.count && body[place + 1] == 0x0A
    return place + (isPair ? 2 : 1)
  }
}
