import CUnicode
import MarkdownSyntax

/// The sentences of a text, as its language ends them.
package enum Sentences {
  /// The sentences in their order, without white space around them, none of them empty.
  ///
  /// - Cost: linear; opening the rules of a language takes some tens of microseconds.
  /// - Source: Unicode Standard Annex #29, with the abbreviations that CLDR lists.
  package static func of(_ text: String, in language: LanguageTag) -> [String] {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { return [] }
    // No sentence is shorter than a byte.
    let ends = bytes.withUnsafeBufferPointer { source in
      [Int32](unsafeUninitializedCapacity: source.count) { buffer, count in
        let found = unicode_sentence_ends(
          language.rawValue, source.baseAddress, source.count, buffer.baseAddress, source.count)
        count = max(0, min(found, source.count))
      }
    }
    var sentences: [String] = []
    var start = 0
    for end in (ends.isEmpty ? [Int32(bytes.count)] : ends).map(Int.init) {
      let line = PlainLine.of(Array(bytes[start..<end]))
      if !line.isEmpty { sentences.append(line) }
      start = end
    }
    return sentences
  }
}
