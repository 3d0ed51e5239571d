import CUnicode

/// Letters that words are looked up by: without the marks that a reader leaves out when typing.
///
/// - Left out: accents of Latin and Greek letters, stress and `ё`'s dots in Cyrillic, Hebrew and
///   Arabic points, Devanagari's nukta.
/// - Kept: the marks of `й ї ў ѓ ќ`, which have keys of their own and tell words apart (Ukrainian `їх` and `іх`);
///   kana's voicing; vowel signs of Hindi, Thai and their neighbours.
/// - One letter for those that are typed for each other: `œ` as `oe`, `ø` as `o`, Arabic `أ إ آ ٱ` as `ا`,
///   `ى ی` as `ي`, `ة` as `ه`, `ؤ` as `و`; Arabic and Persian digits as ASCII.
enum BareLetters {
  /// - Parameter word: Folded by ``TextFolding``.
  static func of(_ word: Span<UInt8>) -> [UInt8] {
    var isKnown = true
    let bare = [UInt8](capacity: word.count) { bare in
      var position = 0
      while position < word.count {
        if word[position] < 0x80 {
          bare.append(word[position])
          position += 1
        } else if position + 1 < word.count,
          LatinLetters.appendBare(lead: word[position], next: word[position + 1], to: &bare)
        {
          position += 2
        } else {
          isKnown = false
          return
        }
      }
    }
    return isKnown ? bare : ofEveryScript(word)
  }

  private static func ofEveryScript(_ word: Span<UInt8>) -> [UInt8] {
    let letters = word.withUnsafeBufferPointer { Array($0) }
    return TextFolding.transformed(letters) { unicode_bare_letters($0, $1, $2, $3) }
  }
}
