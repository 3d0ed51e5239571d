/// Text as a YAML scalar on one line.
package enum YAMLText {
  /// As it is where that says the same, else between double quotes.
  ///
  /// - Source: YAML 1.2.2, §7.3 (flow scalar styles).
  package static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// Between double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Letters first, and nothing that YAML could take for a mark.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != ":", last != " "
    else { return false }
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    if reserved.contains(text.lowercased()) { return false }
    return !text.contains(": ") && !text.contains(" #")
      && !text.unicodeScalars.contains { "\t\r\n".unicodeScalars.contains($0) }
  }
}
