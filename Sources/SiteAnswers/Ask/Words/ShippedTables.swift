import SiteModel

/// What tables of shipped words have for a tag, or for the narrowest wider one that they know.
///
/// - Returns: `nil` where no table has the language.
func shippedWords<Words>(of tag: LanguageTag, in tables: [[String: Words]]) -> Words? {
  let language = String(tag.rawValue.prefix { $0 != "-" })
  for name in tag.widening.map(\.rawValue) + [language] {
    for table in tables {
      if let words = table[name] { return words }
    }
  }
  return nil
}
