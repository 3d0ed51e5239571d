/// One line of a body after another, with the columns that tabs make.
struct LineCursor {
  private let body: UnsafeBufferPointer<UInt8>
  private var next = 0
  private(set) var start = 0
  /// Where the line's terminator stands.
  private(set) var end = 0
  /// What has been read of the line.
  private(set) var offset = 0
  private(set) var column = 0
  /// The first byte behind white space, and its columns from ``offset``.
  private(set) var text = 0
  private(set) var indent = 0

  init(_ body: UnsafeBufferPointer<UInt8>) {
    self.body = body
  }

  /// Begins the next line.
  ///
  /// - Returns: Whether there is one.
  mutating func begin() -> Bool {
    guard next < body.count else { return false }
    start = next
    end = next
    while end < body.count, body[end] != 0x0A, body[end] != 0x0D { end += 1 }
    next = end + 1
    if end + 1 < body.count, body[end] == 0x0D, body[end + 1] == 0x0A { next += 1 }
    offset = start
    // The parser passes over a byte-order mark.
    if start == 0, body.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    column = 0
    findText()
    return true
  }

  /// Begins the same line once more, after bytes of it have changed.
  mutating func beginAgain() {
    next = start
    _ = begin()
  }

  /// The byte at an offset, a line feed at the end.
  func byte(_ at: Int) -> UInt8 { at < end ? body[at] : 0x0A }

  var isBlank: Bool { text >= end }
  /// Whether there is nothing on the line at all.
  var isBare: Bool { start == end }
  var isIndented: Bool { indent >= 4 }
  mutating func findText() {
    text = offset
    var textColumn = column
    while text < end, body[text] == 0x20 || body[text] == 0x09 {
      textColumn += body[text] == 0x09 ? 4 - textColumn % 4 : 1
      text += 1
    }
    indent = textColumn - column
  }

  /// Reads so many columns of white space; a tab may be read in part.
  mutating func read(columns: Int) {
    var left = columns
    while left > 0, offset < end {
      let width = body[offset] == 0x09 ? 4 - column % 4 : 1
      let step = min(left, width)
      column += step
      left -= step
      if step == width { offset += 1 }
    }
    findText()
  }

  /// Reads up to an offset.
  mutating func read(to target: Int) {
    while offset < target, offset < end {
      column += body[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
    findText()
  }

  /// Goes back to a place on the line.
  mutating func rewind(to offset: Int, column: Int) {
    self.offset = offset
    self.column = column
    findText()
  }

  func isSpaceOrTab(_ at: Int) -> Bool { byte(at) == 0x20 || byte(at) == 0x09 }

  /// The offset behind a run of one byte.
  func run(of wanted: UInt8, from: Int) -> Int {
    var at = from
    while at < end, body[at] == wanted { at += 1 }
    return at
  }

  func blanks(from: Int) -> Int {
    var at = from
    while isSpaceOrTab(at) { at += 1 }
    return at
  }

  func contains(_ byte: UInt8, from: Int) -> Bool {
    from < end && body[from..<end].contains(byte)
  }

  /// Whether a text of small letters and signs stands at an offset, in whatever case.
  func matches(_ wanted: StaticString, at: Int) -> Bool {
    wanted.withUTF8Buffer { wanted in
      guard at + wanted.count <= end else { return false }
      return wanted.indices.allSatisfy { index in
        let byte = body[at + index]
        return (0x41...0x5A).contains(byte) ? byte | 0x20 == wanted[index] : byte == wanted[index]
      }
    }
  }

  func contains(_ wanted: StaticString, from: Int) -> Bool {
    guard from < end else { return false }
    return (from..<end).contains { matches(wanted, at: $0) }
  }

  /// Behind the first place from an offset on where a text stands.
  func end(of wanted: StaticString, from: Int) -> Int? {
    (from..<max(from, end)).first { matches(wanted, at: $0) }.map {
      $0 + wanted.utf8CodeUnitCount
    }
  }
}
