/// One message between `toolkit` and `toolkit-typeset`, in either direction: a line of words, the
/// last of them the number of bytes that follow, then these bytes and a line feed.
///
/// ```text
/// code swift 9          html 48              refused 4 9 27
/// let a = 1             <span class=…        Undefined control sequence…
/// ```
///
/// Requests go to the program's standard input, and each gets one answer on its standard output, in
/// the same order. The end of the input ends the program.
package struct TypesetFrame: Hashable, Sendable {
  /// Without the number of bytes.
  package let words: [String]
  package let text: [UInt8]

  package init(_ words: [String], _ text: [UInt8]) {
    self.words = words
    self.text = text
  }

  /// Appends the frame as it is sent.
  package func write(into bytes: inout [UInt8]) {
    for word in words {
      bytes.append(contentsOf: word.utf8)
      bytes.append(0x20)
    }
    bytes.append(contentsOf: String(text.count).utf8)
    bytes.append(0x0A)
    bytes.append(contentsOf: text)
    bytes.append(0x0A)
  }
}

/// What came is no frame, or one beyond the limits. Nothing behind it can be read.
package struct TypesetFrameError: Error, Hashable, Sendable {
  package init() {}
}
