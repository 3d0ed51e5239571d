/// Cuts what a reader typed at quotation marks and filters.
///
/// `search-words.js` does the same by a regular expression.
struct QueryScanner {
  enum Piece {
    case words(String)
    case phrase(String, isClosed: Bool)
    /// The value is not empty.
    case filter(isType: Bool, value: String)
  }

  private let text: [Unicode.Scalar]
  private var position = 0

  /// - Parameter limit: Of UTF-16 units that are read.
  init(_ text: String, limit: Int) {
    var scalars: [Unicode.Scalar] = []
    var units = 0
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      if units > limit { break }
      scalars.append(scalar)
    }
    self.text = scalars
  }

  /// The next piece, nil at the end; pieces may be without words.
  mutating func next() -> Piece? {
    guard position < text.count else { return nil }
    if let piece = signedPiece() { return piece }
    let start = position
    position += 1
    while position < text.count, !isSignAhead { position += 1 }
    return .words(string(start..<position))
  }

  private var isSignAhead: Bool {
    var ahead = self
    return ahead.signedPiece() != nil
  }

  /// The phrase or filter that begins here.
  private mutating func signedPiece() -> Piece? {
    if let phrase = phrase(at: position) {
      position = phrase.end
      return .phrase(string(phrase.text), isClosed: phrase.isClosed)
    }
    guard let value = filterValue() else { return nil }
    let name = text[value.name]
    let isType = name.first == "t" || name.first == "T"
    position = value.end
    return .filter(isType: isType, value: string(value.text))
  }

  private typealias Quotation = (text: Range<Int>, end: Int, isClosed: Bool)

  private func phrase(at start: Int) -> Quotation? {
    guard start < text.count, opens(at: start) else { return nil }
    let end = text[(start + 1)...].indices.first { closes(at: $0) }
    return (start + 1..<(end ?? text.count), end.map { $0 + 1 } ?? text.count, end != nil)
  }

  /// A straight quotation mark between Hebrew letters is part of an abbreviation.
  private func isGershayim(at position: Int) -> Bool {
    text[position] == "\"" && position > 0 && position + 1 < text.count
      && isHebrew(text[position - 1]) && isHebrew(text[position + 1])
  }

  private func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
    (0x05D0...0x05EA).contains(scalar.value)
  }

  private func opens(at position: Int) -> Bool {
    switch text[position] {
    case "\"": !isGershayim(at: position)
    case "“", "”", "„", "«": true
    default: false
    }
  }

  private func closes(at position: Int) -> Bool {
    switch text[position] {
    case "\"": !isGershayim(at: position)
    case "“", "”", "»": true
    default: false
    }
  }

  /// Name and value of a filter, after white space or at the beginning.
  private func filterValue() -> (name: Range<Int>, text: Range<Int>, end: Int)? {
    var start = position
    if isSpace(at: start) { start += 1 } else if start > 0 { return nil }
    for name in ["type", "phase"] {
      let colon = start + name.count
      guard colon < text.count, text[colon] == ":" || text[colon] == "：",
        zip(name.unicodeScalars, text[start..<colon]).allSatisfy({
          $1.isASCII && $0.value == $1.value | 0x20
        })
      else { continue }
      if let quoted = phrase(at: colon + 1) {
        return quoted.text.isEmpty ? nil : (start..<colon, quoted.text, quoted.end)
      }
      let end = text[(colon + 1)...].indices.first {
        isSpace(at: $0) || opens(at: $0) || text[$0] == "»"
      }
      let value = colon + 1..<(end ?? text.count)
      return value.isEmpty ? nil : (start..<colon, value, value.upperBound)
    }
    return nil
  }

  /// As `\s` in regular expressions of JavaScript.
  private func isSpace(at position: Int) -> Bool {
    guard position < text.count else { return false }
    let scalar = text[position]
    return scalar.value == 0xFEFF || scalar.value != 0x85 && scalar.properties.isWhitespace
  }

  private func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text[range])
    return String(string)
  }
}
