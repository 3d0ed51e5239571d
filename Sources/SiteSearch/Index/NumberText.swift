/// Whole numbers as text: a small one is one sign, a larger one several, least digit first.
///
/// The signs are `#` to `~` without the backslash, 91 in all, so that the text can stand in a
/// script as it is. Compressed by the host it is smaller than base64 of bytes.
struct NumberText {
  /// Numbers below it are one sign; the other signs say that more follow.
  static let single = 70
  static let continued = 91 - single

  private var signs: [UInt8] = []

  /// - Parameter capacity: How many signs to expect.
  init(capacity: Int = 0) {
    signs.reserveCapacity(capacity)
  }

  var text: String { String(decoding: signs, as: UTF8.self) }

  mutating func append(_ number: Int) {
    precondition(number >= 0, "gaps and counts are not negative")
    var rest = number
    while rest >= Self.single {
      rest -= Self.single
      append(sign: Self.single + rest % Self.continued)
      rest /= Self.continued
    }
    append(sign: rest)
  }

  private mutating func append(sign: Int) {
    let code = UInt8(0x23 + sign)
    signs.append(code < 0x5C ? code : code + 1)
  }
}
