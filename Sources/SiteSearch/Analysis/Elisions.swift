/// What a language writes before an apostrophe without meaning it as part of the word:
/// `l’eau`, `dell’acqua`, and in other languages the `’s` of possession after it.
struct Elisions: Hashable, Sendable {
  /// Folded, without the apostrophe.
  let articles: [[UInt8]]

  /// - Parameter language: A BCP 47 tag; only its first part counts.
  init(language: String) {
    let words = Self.words[language.prefix { $0 != "-" }.lowercased()] ?? ""
    articles = words.utf8.split(separator: 0x20).map(Array.init)
  }

  /// The parts that are left of those that apostrophes joined.
  ///
  /// - Parameter parts: Ranges of `text`, at least one.
  func remaining(of parts: ArraySlice<Range<Int>>, in text: [UInt8]) -> ArraySlice<Range<Int>> {
    var parts = parts
    if articles.isEmpty {
      if parts.count > 1, let last = parts.last, text[last].elementsEqual([0x73]) {
        parts.removeLast()
      }
    } else {
      while parts.count > 1, let first = parts.first,
        articles.contains(where: { $0.elementsEqual(text[first]) })
      {
        parts.removeFirst()
      }
    }
    return parts
  }

  private static let words: [String: String] = [
    "fr": "l d j m t s n c qu jusqu lorsqu puisqu quoiqu",
    "it": """
    l d c m t s v n un all dall dell nell sull coll gl agl dagl degl negl sugl \
    quest quell sant bell com dov
    """,
    "ca": "l d m t s n",
    "oc": "l d m t s n qu",
  ]
}
