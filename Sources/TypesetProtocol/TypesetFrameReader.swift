/// Cuts a stream of bytes into frames, as they come.
///
/// - Cost: linear in the stream, however it is cut.
package struct TypesetFrameReader: Sendable {
  private var bytes: [UInt8] = []
  /// The first byte that belongs to no frame yet.
  private var start = 0
  private let limit: Int

  /// A line of words is never longer, the line feed included.
  private static let lineLimit = 128

  /// - Parameter limit: The most bytes that the text of a frame may have.
  package init(limit: Int) { self.limit = limit }

  /// Whether the stream may end here.
  package var isBetweenFrames: Bool { start == bytes.count }

  package mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0, start * 2 > bytes.count {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next frame, or `nil` while it is not here as a whole.
  package mutating func next() throws(TypesetFrameError) -> TypesetFrame? {
    let seen = bytes[start...].prefix(Self.lineLimit)
    guard let end = seen.firstIndex(of: 0x0A) else {
      if seen.count == Self.lineLimit { throw TypesetFrameError() }
      return nil
    }
    var words = seen[..<end].split(separator: 0x20, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count > 1, !words.contains(""), let last = words.popLast(),
      let count = Int(last), (0...limit).contains(count)
    else { throw TypesetFrameError() }
    let text = (end + 1)..<(end + 1 + count)
    guard text.upperBound < bytes.count else { return nil }
    guard bytes[text.upperBound] == 0x0A else { throw TypesetFrameError() }
    start = text.upperBound + 1
    return TypesetFrame(words, Array(bytes[text]))
  }
}
