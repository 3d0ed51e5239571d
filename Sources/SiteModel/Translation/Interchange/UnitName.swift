/// What a unit is called in a file: its page, the position of its block and the block's fingerprint.
///
/// Tools keep contexts and ids as they are, whatever else they do to a file.
struct UnitName {
  /// What a name lacks.
  enum Fault: Error {
    case number
    case fingerprint
  }

  let page: String
  let number: Int
  let fingerprint: String

  init(page: String, number: Int, fingerprint: String) {
    self.page = page
    self.number = number
    self.fingerprint = fingerprint
  }

  /// `msgctxt` in PO, `resname` and `name` in XLIFF: `toolkit/4-swot.md 12 9f86d081884c7d65`.
  var context: String { "\(page) \(number) \(fingerprint)" }

  /// The id of a unit among those of its page: `12-9f86d081884c7d65`, an XML name token.
  var id: String { "\(number)-\(fingerprint)" }

  static func reading(context: String) -> Result<UnitName, Fault> {
    let parts = context.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
    guard let last = parts.last.map({ String(Substring($0)) }), isFingerprint(last) else {
      return .failure(.fingerprint)
    }
    let words = parts.dropLast()
    guard let number = words.last.flatMap({ decimal(String(Substring($0))) }), words.count > 1
    else {
      return .failure(decimal(last) == nil ? .number : .fingerprint)
    }
    let page = words.dropLast().map { String(Substring($0)) }.joined(separator: " ")
    return .success(UnitName(page: page, number: number, fingerprint: last))
  }

  static func reading(id: String, page: String) -> Result<UnitName, Fault> {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let number = parts.first.flatMap(decimal) else { return .failure(.number) }
    guard parts.count == 2, isFingerprint(parts[1]) else { return .failure(.fingerprint) }
    return .success(UnitName(page: page, number: number, fingerprint: parts[1]))
  }

  static func isFingerprint(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// A number from 1, written in digits alone.
  static func decimal(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number > 0
    else { return nil }
    return number
  }
}
