import Testing

@testable import SiteModel

@Suite struct UnicodeTextTests {
  @Test(arguments: [
    ("ja", ["other"]), ("en", ["one", "other"]), ("he", ["one", "two", "other"]),
    ("fr", ["one", "many", "other"]), ("uk", ["one", "few", "many", "other"]),
    ("ar", ["zero", "one", "two", "few", "many", "other"]), ("pt-BR", ["one", "many", "other"]),
  ])
  func knowsThePluralCategories(_ tag: String, _ names: [String]) throws {
    let language = try #require(LanguageTag(tag))
    let found = UnicodeText.pluralCategories(of: language)
    #expect(PluralCategory.allCases.filter(found.contains).map(\.rawValue) == names)
  }

  @Test(arguments: [
    ("en", 0, PluralCategory.other), ("en", 1, .one), ("fr", 0, .one), ("fr", 1_000_000, .many),
    ("ru", 1, .one), ("ru", 21, .one), ("ru", 3, .few), ("ru", 11, .many), ("pl", 21, .many),
    ("ar", 0, .zero), ("ar", 2, .two), ("ar", 3, .few), ("ar", 99, .many), ("ar", 100, .other),
    ("ja", 1, .other),
  ])
  func countsInCategories(_ tag: String, _ count: Int, _ category: PluralCategory) throws {
    let language = try #require(LanguageTag(tag))
    #expect(UnicodeText.pluralCategory(of: count, in: language) == category)
  }

  @Test(arguments: [
    ("en", "“", "”"), ("de", "„", "“"), ("pl", "„", "”"), ("fr", "«", "»"), ("ru", "«", "»"),
    ("ja", "「", "」"), ("zh-Hans", "“", "”"), ("zh-Hant", "「", "」"), ("sv", "”", "”"),
  ])
  func knowsTheQuotationMarks(_ tag: String, _ opening: String, _ closing: String) throws {
    let language = try #require(LanguageTag(tag))
    let marks = try #require(UnicodeText.quotationMarks(of: language))
    #expect(marks.opening == opening && marks.closing == closing)
  }

  @Test(arguments: [
    ("en", ["A", "B", "C"], "A, B and C"), ("en-US", ["A", "B", "C"], "A, B, and C"),
    ("fr", ["A", "B", "C"], "A, B et C"), ("de", ["Ä", "Ö"], "Ä und Ö"),
    ("es", ["Padres", "Hijos"], "Padres e Hijos"), ("ja", ["甲", "乙", "丙"], "甲、乙、丙"),
    ("zh-Hant", ["甲", "乙", "丙"], "甲、乙和丙"), ("ar", ["أ", "ب"], "أ وب"),
    ("en", [], ""), ("en", ["A"], "A"), ("en", ["", ""], " and "),
  ])
  func listsThingsAsALanguageDoes(_ tag: String, _ items: [String], _ list: String) throws {
    let language = try #require(LanguageTag(tag))
    #expect(UnicodeText.list(items, in: language) == list)
  }

  @Test func listsManyThings() {
    let items = (1...500).map { "Größe № \($0) 😀" }
    let list = UnicodeText.list(items, in: .english)
    #expect(
      list == items.dropLast().joined(separator: ", ") + " and " + (items.last ?? ""))
  }
}
