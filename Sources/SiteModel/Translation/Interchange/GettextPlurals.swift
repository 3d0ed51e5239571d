/// The rule by which gettext counts in a language: how many forms, and which for a number `n`.
///
/// Catalogues of pages have no plural forms; tools ask for the rule all the same. The formulas are
/// those in the manual of GNU gettext (Plural forms), brought to the categories of CLDR where the two
/// differ in nothing but fractions.
enum GettextPlurals {
  /// The value of the header field `Plural-Forms`.
  static func header(for language: LanguageTag) -> String {
    let rule = rule(for: language)
    return "nplurals=\(rule.count); plural=\(rule.formula);"
  }

  private static func rule(for language: LanguageTag) -> (count: Int, formula: String) {
    let subtag = String(language.rawValue.prefix { $0 != "-" })
    if let known = known[subtag] { return known }
    let categories = (0...200).map { UnicodeText.pluralCategory(of: $0, in: language) }
    let ones = categories.indices.filter { categories[$0] != .other }
    return switch ones {
    case [1]: (2, "(n != 1)")
    case [0, 1]: (2, "(n > 1)")
    default: (1, "0")
    }
  }

  private static let eastSlavic =
    "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"

  /// Languages with more than two forms, or with two that do not part at one.
  private static let known: [String: (count: Int, formula: String)] = [
    "ar": (
      6,
      "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
    ),
    "be": (3, eastSlavic),
    "bs": (3, eastSlavic),
    "cs": (3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2"),
    "cy": (6, "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5"),
    "ga": (5, "n==1 ? 0 : n==2 ? 1 : (n>2 && n<7) ? 2 : (n>6 && n<11) ? 3 : 4"),
    "he": (3, "(n==1) ? 0 : (n==2) ? 1 : 2"),
    "hr": (3, eastSlavic),
    "is": (2, "(n%10!=1 || n%100==11)"),
    "lt": (
      3, "(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)"
    ),
    "lv": (3, "(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : n%10==1 ? 1 : 2)"),
    "mk": (2, "(n%10!=1 || n%100==11)"),
    "pl": (3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"),
    "ro": (3, "(n==1 ? 0 : n==0 || (n%100>=1 && n%100<=19) ? 1 : 2)"),
    "ru": (3, eastSlavic),
    "sk": (3, "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2"),
    "sl": (4, "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)"),
    "sr": (3, eastSlavic),
    "uk": (3, eastSlavic),
  ]
}
