/// What two versions of a text have in common, word by word.
///
/// - A word is what stands between white space; of scripts that write without spaces between words,
///   each wide character is one.
/// - The white space is the new text's, but for what was removed and what then begins the text.
package struct WordDiff: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case same, removed, added }

  package struct Piece: Hashable, Sendable {
    package let kind: Kind
    package var text: String
  }

  /// In reading order; neighbours differ in kind, and what was removed stands before what was added.
  package let pieces: [Piece]

  package init(from old: String, to new: String) {
    let left = Word.all(in: old)
    let right = Word.all(in: new)
    var made: [Piece] = []
    func add(_ kind: Kind, _ words: ArraySlice<Word>) {
      for word in words {
        let text = word.space + word.text
        if made.last?.kind == kind {
          made[made.count - 1].text += text
        } else {
          made.append(Piece(kind: kind, text: text))
        }
      }
    }
    var at = (left: 0, right: 0)
    let common = BlockAlignment.common(left.map(\.text), right.map(\.text))
    for pair in common + [(left.count, right.count)] {
      add(.removed, left[at.left..<pair.left])
      add(.added, right[at.right..<pair.right])
      if pair.right < right.count {
        let word = right[pair.right]
        let space =
          word.space.isEmpty && made.last?.kind == .removed ? left[pair.left].space : word.space
        add(.same, [Word(space: space, text: word.text)])
      }
      at = (pair.left + 1, pair.right + 1)
    }
    pieces = made
  }

  /// The text with marks around what has changed, as `wdiff` writes them.
  ///
  /// - Parameter mark: Makes a changed piece, given without white space at its ends.
  package func marked(
    _ mark: (Piece) -> String = { $0.kind == .removed ? "[-\($0.text)-]" : "{+\($0.text)+}" }
  ) -> String {
    var text = ""
    for piece in pieces {
      guard piece.kind != .same else {
        text += piece.text
        continue
      }
      let space = piece.text.prefix(while: \.isWhitespace)
      text += space
      text += mark(Piece(kind: piece.kind, text: String(piece.text.dropFirst(space.count))))
    }
    return text
  }
}

/// A word with the white space before it.
private struct Word {
  let space: String
  let text: String

  static func all(in text: String) -> [Word] {
    var words: [Word] = []
    var space = ""
    var word = ""
    func end() {
      guard !word.isEmpty else { return }
      words.append(Word(space: space, text: word))
      (space, word) = ("", "")
    }
    for character in text {
      if character.isWhitespace {
        end()
        space.append(character)
      } else if character.unicodeScalars.first.map(isWide) == true {
        end()
        word.append(character)
        end()
      } else {
        word.append(character)
      }
    }
    end()
    return words
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value)
  }
}
