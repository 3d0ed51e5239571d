/// The few presentational wishes of raw HTML that are kept, as classes of our style sheet: the pages
/// run under a policy that has no inline style.
package enum HTMLStyle {
  /// The names of GitBook's palette. `gray` is written `grey`.
  static let colours: Set<String> = [
    "blue", "brown", "default", "green", "grey", "orange", "pink", "purple", "red", "yellow",
  ]

  /// Classes for an attribute `style`: `colour-…` and `ground-…` on elements that take colours,
  /// `align-…` on any. Everything else in it is dropped.
  static func classes(forStyle style: String, on element: HTMLElement) -> [String] {
    style.split(separator: ";").compactMap { declaration in
      let sides = declaration.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      guard sides.count == 2 else { return nil }
      switch sides[0] {
      case "color" where takesColours(element): return colour(sides[1]).map { "colour-\($0)" }
      case "background-color" where takesColours(element), "background" where takesColours(element):
        return colour(sides[1]).map { "ground-\($0)" }
      case "text-align": return alignment(sides[1])
      default: return nil
      }
    }
  }

  /// The class for an attribute `color`.
  static func colourClass(_ value: String) -> String? { colour(value).map { "colour-\($0)" } }

  /// The class for an attribute `align`.
  package static func alignment(_ value: String) -> String? {
    switch trimmed(value[...]) {
    case "left": "align-left"
    case "center": "align-center"
    case "right": "align-right"
    default: nil
    }
  }

  /// The class for an attribute `valign`.
  static func verticalAlignment(_ value: String) -> String? {
    switch trimmed(value[...]) {
    case "top": "valign-top"
    case "middle": "valign-middle"
    case "bottom": "valign-bottom"
    case "baseline": "valign-baseline"
    default: nil
    }
  }

  /// The class for a share of the room, `width-5` to `width-100` in steps of five, of a percentage:
  /// `50%`.
  static func shareClass(percentage text: String) -> String? {
    let value = trimmed(text[...])
    guard value.hasSuffix("%"), let share = Double(value.dropLast()) else { return nil }
    return shareClass(share)
  }

  /// The same for the width of a column, which is a percentage or so many of the 768 pixels that
  /// GitBook's page has.
  package static func shareClass(ofColumn text: String) -> String? {
    if let share = shareClass(percentage: text) { return share }
    let value = trimmed(text[...])
    guard let pixels = Double(value.hasSuffix("px") ? value.dropLast(2) : value[...]) else {
      return nil
    }
    return shareClass(pixels * 100 / 768)
  }

  private static func shareClass(_ share: Double) -> String? {
    guard share > 0, share.isFinite else { return nil }
    return "width-\(5 * max(1, min(20, Int((min(share, 100) / 5).rounded()))))"
  }

  /// Whether authors may give an element a class: GitBook's own and those of code.
  static func isKnownClass(_ name: Substring) -> Bool {
    switch name {
    case "button", "expression", "gitbook-drawing", "primary", "secondary": return true
    default:
      return ["fa-", "language-", "lang-"].contains { prefix in
        name.hasPrefix(prefix) && name.utf8.count > prefix.utf8.count
          && name.utf8.dropFirst(prefix.utf8.count).allSatisfy(isClassByte)
      }
    }
  }

  private static func isClassByte(_ byte: UInt8) -> Bool {
    byte.isHTMLNameByte || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func takesColours(_ element: HTMLElement) -> Bool {
    switch element {
    case .font, .mark, .span, .td, .th: true
    default: false
    }
  }

  private static func colour(_ value: String) -> String? {
    let text = trimmed(value[...])
    let name = text == "gray" ? "grey" : text
    return colours.contains(name) ? name : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var bytes = text.utf8.drop(while: \.isHTMLSpace)
    while let last = bytes.last, last.isHTMLSpace { bytes.removeLast() }
    return Substring(bytes).lowercased()
  }
}
