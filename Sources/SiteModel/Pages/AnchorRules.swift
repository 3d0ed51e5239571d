/// Heading anchors as GitBook computes them, so that old fragments live on.
///
/// Source of the rules: anchors of published GitBook sites, compared with their headings.
package struct AnchorRules: Sendable {
  /// Characters of an anchor, at most; a number for repeats comes on top.
  private static let limit = 100
  private let latin = LatinSpelling()

  package init() {}

  /// The anchor of a heading's text, without a number for repeats; empty when nothing is left.
  package func anchor(for heading: String) -> String {
    let text = heading.utf8.allSatisfy { $0 < 0x80 } ? heading : latin.spelling(of: heading)
    return AnchorRules.slug(of: text)
  }

  /// The heading in its own script: lower case, other signs as dashes. Browsers cope with it.
  package func nativeAnchor(for heading: String) -> String {
    var result = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
      {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return String(result.prefix(AnchorRules.limit))
  }

  private static func slug(of text: String) -> String {
    var result: [UInt8] = []
    var isGap = false
    func append(_ letters: some Sequence<UInt8>) {
      if isGap { result.append(0x2D) }
      isGap = false
      result.append(contentsOf: letters)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x27, 0x80...: continue
      case 0x41...0x5A: append(CollectionOfOne(byte | 0x20))
      case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2B: append(CollectionOfOne(byte))
      default:
        isGap = true
        guard let word = words[byte] else { continue }
        append(word.utf8)
        isGap = true
      }
    }
    // Only now: a plus leaves the dashes on both of its sides.
    result.removeAll { $0 == 0x2B }
    var slice = trimmed(result[...], 0x2D)
    while let last = slice.last, last == 0x2E || last == 0x5F { slice.removeLast() }
    slice = trimmed(slice, 0x2D)
    if let first = slice.first, (0x30...0x39).contains(first) { slice = "id-".utf8 + slice }
    return String(decoding: slice.prefix(limit), as: UTF8.self)
  }

  /// Signs that are spelled out, as words of their own.
  private static let words: [UInt8: String] = [
    0x26: "and", 0x7C: "or", 0x3E: "greater-than", 0x3C: "less-than",
  ]

  private static func trimmed(_ text: ArraySlice<UInt8>, _ sign: UInt8) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == sign }
    while text.last == sign { text.removeLast() }
    return text
  }
}
