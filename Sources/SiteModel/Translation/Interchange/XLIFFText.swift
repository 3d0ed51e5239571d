import Diagnostics

/// The text of a `source` or a `target`: Markdown as it is, with an inline element for each character
/// that XML cannot hold.
///
/// Tools wrap parts of a text into elements of their own, for segments and remarks; these are looked
/// through. What stands for a code of the original (`ph`, `bpt`, `sc` …) has no meaning here.
enum XLIFFText {
  /// What stands for a character in XLIFF 1.2: an `x` whose type says which. The id tells it from
  /// the others of its text; tools pair source and target by it.
  static func code1(_ scalar: UInt32, earlier: Int) -> String {
    "<x id=\"\(earlier + 1)\" ctype=\"x-cp-\(hexadecimal(scalar, digits: 4))\"/>"
  }

  /// What stands for a character in XLIFF 2.1 (4.2.3.1, `cp`).
  static func code2(_ scalar: UInt32, earlier: Int) -> String {
    "<cp hex=\"\(hexadecimal(scalar, digits: 4))\"/>"
  }

  /// - Returns: The text, or the element in it that has no meaning here.
  static func reading(_ element: XMLElement) -> Result<String, Refusal> {
    var text = ""
    for node in element.content {
      switch node {
      case .text(let piece): text += piece
      case .element(let child):
        switch reading(inline: child) {
        case .success(let piece): text += piece
        case .failure(let refusal): return .failure(refusal)
        }
      }
    }
    return .success(text)
  }

  struct Refusal: Error {
    let element: XMLElement
  }

  private static func reading(inline child: XMLElement) -> Result<String, Refusal> {
    switch child.name.local {
    case "mrk", "sm", "em": return reading(child)
    case "cp":
      if let scalar = child["hex"].flatMap(scalar) { return .success(scalar) }
    case "x":
      if let type = child["ctype"], type.hasPrefix("x-cp-"),
        let scalar = scalar(String(type.dropFirst(5)))
      {
        return .success(scalar)
      }
    default: break
    }
    return .failure(Refusal(element: child))
  }

  private static func scalar(_ digits: String) -> String? {
    guard digits.utf8.count <= 6, let value = UInt32(digits, radix: 16), value > 0 else {
      return nil
    }
    return Unicode.Scalar(value).map { String($0) }
  }
}
