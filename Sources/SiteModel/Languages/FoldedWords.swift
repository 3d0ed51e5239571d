/// The words of a text, as they are compared where letter case, accents and punctuation do not matter.
///
/// - Letters are folded (``UnicodeText/folded(_:)``) and lose their marks: "Hôte" is "hote".
/// - A word is a run of letters, digits and marks (Unicode general categories L, N, M).
struct FoldedWords {
  /// Takes marks from letters. Opening it takes some 20 ms: one for many texts.
  struct Folding {
    fileprivate let marks = Transliterator("NFD; [:Mn:] Remove; NFC")
  }

  let words: [String]

  init(_ text: String, _ folding: Folding) {
    let folded = UnicodeText.folded(text)
    let isPlain = folded.utf8.allSatisfy { $0 < 0x80 }
    let bare = isPlain ? folded : folding.marks.apply(to: folded) ?? folded
    words = bare.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        false
      default: true
      }
    }.map { String(String.UnicodeScalarView($0)) }
  }
}
