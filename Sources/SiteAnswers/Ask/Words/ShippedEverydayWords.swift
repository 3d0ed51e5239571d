import SiteModel

/// What a language's everyday words say to those who ask about methods, meetings and documentation.
///
/// A word counts as much as it is rare on a site; on a small site that takes "look" for a rarity. And who
/// asks uses other words than who writes: "guests" for "participants".
struct ShippedEverydayWords: Sendable {
  /// Words of every matter, between commas, each in any of its forms: they count less than the others.
  let common: String
  /// Words that stand for each other: groups on lines of their own, words between commas, each in any of
  /// its forms.
  let groups: String

  /// The words of a tag, or of the narrowest wider one that has some; none in other languages.
  static func of(_ tag: LanguageTag) -> ShippedEverydayWords {
    shippedWords(of: tag, in: [["en": english, "fr": french]])
      ?? ShippedEverydayWords(common: "", groups: "")
  }
}
