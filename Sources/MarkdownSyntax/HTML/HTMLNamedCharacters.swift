/// The characters that HTML calls by name: all 2,125 names that end in a semicolon.
///
/// Source: WHATWG HTML, “Named character references”. Names without a semicolon (`&copy`) are not
/// references in CommonMark, so `&` stays an ampersand there.
enum HTMLNamedCharacters {
  /// Bytes of the longest name.
  static let longestName = 31

  /// The one or two characters of a name, such as `é` for `eacute`.
  static func characters(named name: String) -> String? { table[name] }

  private static let table: [String: String] = {
    var table = [String: String](minimumCapacity: 2_125)
    for part in [capitals, smallAToL, smallMToZ] {
      for entry in part.split(whereSeparator: \.isWhitespace) {
        let sides = entry.split(separator: "=")
        precondition(sides.count == 2, "an entry reads name=code points")
        var characters = ""
        for hexadecimal in sides[1].split(separator: "+") {
          let scalar = UInt32(hexadecimal, radix: 16).flatMap(Unicode.Scalar.init)
          guard let scalar else { preconditionFailure("a code point is a scalar in hexadecimal") }
          characters.unicodeScalars.append(scalar)
        }
        table[String(sides[0])] = characters
      }
    }
    return table
  }()
}
