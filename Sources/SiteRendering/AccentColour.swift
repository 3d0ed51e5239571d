/// The colour that a site gives its links and marks, `#155e75` or `#157`.
///
/// It is given for paper, so it holds in the light scheme alone; in the dark one, where it would
/// hardly be read, the theme's own accent stays. Its soft ground is the paper with an eighth of it.
struct AccentColour: Hashable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  /// `#fdfcfa`
  static let paper = AccentColour(red: 0xFD, green: 0xFC, blue: 0xFA)

  private init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init?(_ text: String) {
    var digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
    red = digits[0] * 16 + digits[1]
    green = digits[2] * 16 + digits[3]
    blue = digits[4] * 16 + digits[5]
  }

  /// What stands at the end of `site.css`.
  var rules: String {
    """

    :root {
      --accent: var(--light, \(text)) var(--dark, #7cc7de);
      --accent-soft: var(--light, \(soft.text)) var(--dark, #17303a);
    }

    """
  }

  var soft: AccentColour {
    func mixed(_ own: Int, _ paper: Int) -> Int { (own + 7 * paper) / 8 }
    return AccentColour(
      red: mixed(red, Self.paper.red), green: mixed(green, Self.paper.green),
      blue: mixed(blue, Self.paper.blue))
  }

  var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
