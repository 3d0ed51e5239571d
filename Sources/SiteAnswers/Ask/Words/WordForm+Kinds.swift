import SiteSearch

extension WordForm {
  /// A single letter of an alphabet is what an elision or an abbreviation leaves.
  var isSingleLetter: Bool {
    let scalars = word.unicodeScalars
    return scalars.count == 1 && scalars.allSatisfy { (0x61..<0x600).contains($0.value) }
  }

  /// Digits alone.
  var isNumber: Bool { !word.isEmpty && word.allSatisfy(\.isNumber) }
}
