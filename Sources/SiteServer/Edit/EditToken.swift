/// The part of the editor's address that nobody else knows: who has it may write.
package struct EditToken: Hashable, Sendable {
  /// 32 hexadecimal digits: 128 bits of the system's randomness.
  package let text: String

  package init() {
    text = (0..<16).map { _ in
      let byte = UInt8.random(in: .min ... .max)
      return "\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    }.joined()
  }

  /// For tests.
  package init(text: String) { self.text = text }

  /// Whether a text is the token; how long it takes tells nothing about it.
  package func isSame(as other: some StringProtocol) -> Bool {
    guard other.utf8.count == text.utf8.count else { return false }
    return zip(text.utf8, other.utf8).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
  }
}
