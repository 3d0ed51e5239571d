import SiteModel
import Testing

@testable import SiteRendering

/// What holds for the interface words of every language that is shipped.
@Suite struct StringTablesTests {
  private struct Table {
    let tag: LanguageTag
    /// Its own file's.
    let own: [String: String]
    /// With those of wider tags that a narrower one lacks.
    let words: [String: String]
  }

  private let tables: [Table]
  private let english: [String: String]
  private let loader: TemplateLoader

  init() throws {
    let files = try TemplateFiles.shipped()
    let read = Dictionary(
      uniqueKeysWithValues: files.below("strings/", withSuffix: ".yml").map {
        ($0.name, StringTable.read($0.source).value)
      })
    tables = try read.keys.sorted().map { name in
      let tag = try #require(LanguageTag(name))
      #expect(tag.rawValue == name)
      let words = tag.widening.reversed().reduce(into: [:]) { words, tag in
        words.merge(read[tag.rawValue] ?? [:]) { $1 }
      }
      return Table(tag: tag, own: read[name] ?? [:], words: words)
    }
    english = try #require(read["en"])
    loader = TemplateLoader(files)
  }

  /// The stem and the category of a key such as `search.results.few`.
  private func plural(_ key: String) -> (stem: String, category: PluralCategory)? {
    guard let dot = key.lastIndex(of: "."),
      let category = PluralCategory(rawValue: String(key[key.index(after: dot)...])),
      english["\(key[..<dot]).other"] != nil
    else { return nil }
    return (String(key[..<dot]), category)
  }

  /// The English words that a word of another language translates.
  private func original(of key: String) -> String? {
    english[key] ?? plural(key).flatMap { english["\($0.stem).other"] }
  }

  private static func places(in text: String) -> Set<String> {
    Set(text.matches(of: /\{[a-zA-Z]+\}/).map { String($0.output) })
  }

  @Test func haveTheKeysOfEnglishAndThePluralsOfTheirLanguage() {
    #expect(tables.count > 20)
    for table in tables {
      let categories = UnicodeText.pluralCategories(of: table.tag)
      let expected = Set(
        english.keys.flatMap { key in
          plural(key).map { plural in categories.map { "\(plural.stem).\($0.rawValue)" } } ?? [key]
        })
      let keys = Set(table.words.keys)
      #expect(expected.subtracting(keys).sorted() == [], "\(table.tag.rawValue) lacks")
      #expect(keys.subtracting(expected).sorted() == [], "\(table.tag.rawValue) has too many")
    }
  }

  @Test func aNarrowerTableHoldsOnlyWhatDiffers() {
    for table in tables {
      for wider in tables where table.tag.widening.dropFirst().contains(wider.tag) {
        let same = table.own.filter { wider.words[$0.key] == $0.value }.keys.sorted()
        #expect(same == [], "\(table.tag.rawValue)")
      }
    }
  }

  /// A word for a single number may name it itself: "no results", "two results".
  @Test func haveThePlacesOfEnglish() throws {
    for table in tables {
      for (key, word) in table.words {
        var expected = Self.places(in: try #require(original(of: key)))
        let found = Self.places(in: word)
        if let category = plural(key)?.category, !found.contains("{count}"),
          (0...1_000).count(where: {
            UnicodeText.pluralCategory(of: $0, in: table.tag) == category
          }) == 1
        {
          expected.remove("{count}")
        }
        #expect(found == expected, "\(table.tag.rawValue): \(key)")
      }
    }
  }

  @Test func areTidy() {
    for table in tables {
      for (key, word) in table.own {
        let isTidy =
          !word.isEmpty && word.first?.isWhitespace == false && word.last?.isWhitespace == false
          && !word.contains("  ") && !word.contains { "\"'\n\t".contains($0) }
        #expect(isTidy, "\(table.tag.rawValue): \(key)")
      }
    }
  }

  @Test func quoteAsTheirLanguageDoes() throws {
    let marks: Set<Character> = ["“", "”", "„", "«", "»", "‹", "›", "「", "」", "『", "』"]
    for table in tables {
      let own = try #require(UnicodeText.quotationMarks(of: table.tag))
      for (key, word) in table.words {
        let found = word.filter(marks.contains)
        #expect(
          found.allSatisfy { own.opening.contains($0) || own.closing.contains($0) },
          "\(table.tag.rawValue): \(key)")
        let quoted = try #require(original(of: key)).matches(of: /“(\{[a-zA-Z]+\})”/)
        for place in quoted.map(\.output.1) {
          let bare = word.replacing("\u{A0}", with: "")
          #expect(
            bare.contains(own.opening + place + own.closing), "\(table.tag.rawValue): \(key)")
        }
      }
    }
  }

  /// A site in one of the languages needs no word of its own.
  @Test func areAllThatASiteNeeds() throws {
    for table in tables {
      let profile = LanguageProfile(tag: table.tag, folder: "", path: "language.yml")
      let set = try loader.templates(for: profile)
      #expect(set.diagnostics.map(\.message) == [], "\(table.tag.rawValue)")
      #expect(set.value.words.keys == table.words.keys.sorted(), "\(table.tag.rawValue)")
      #expect(profile.vocabulary.roles.count == SectionRole.allCases.count, "\(table.tag.rawValue)")
      #expect(
        !profile.vocabulary.typeLabels.isEmpty && !profile.conjunctions.isEmpty,
        "\(table.tag.rawValue)")
    }
  }

  @Test func englishStandsWhereALanguageHasNoWord() throws {
    var profile = LanguageProfile(
      tag: try #require(LanguageTag("cy")), folder: "cy", path: "cy/language.yml")
    profile.strings = ["search.results.other": "{count} canlyniad", "search.results.fwe": "x"]
    let set = try loader.templates(for: profile)
    #expect(set.value.words("search.open") == "Search")
    #expect(set.value.words["search.results.one"] == nil)
    #expect(set.value.words("search.results.other") == "{count} canlyniad")
    #expect(
      set.diagnostics.map(\.code.rawValue) == ["config/unknown-key", "translation/missing-string"])
    let missing = try #require(set.diagnostics.last).message
    #expect(missing.contains("“ask.about”"))
    #expect(missing.contains(" and \(english.count - 2 - 3) more; English stands there."))
  }

  /// Welsh has six categories, English two.
  @Test func aSiteMayGiveAWordForEachPluralOfItsLanguage() throws {
    var profile = LanguageProfile(
      tag: try #require(LanguageTag("cy")), folder: "cy", path: "cy/language.yml")
    for category in UnicodeText.pluralCategories(of: profile.tag) {
      profile.strings["search.results.\(category.rawValue)"] = "{count} canlyniad"
    }
    #expect(profile.strings.count == 6)
    let set = try loader.templates(for: profile)
    #expect(set.diagnostics.map(\.code.rawValue) == ["translation/missing-string"])
    #expect(set.value.words["search.results.few"] == "{count} canlyniad")
  }

  @Test func aPluralThatTheLanguageDoesNotHaveIsUnknown() throws {
    var profile = LanguageProfile(
      tag: try #require(LanguageTag("fr")), folder: "fr", path: "fr/language.yml")
    profile.strings = ["search.results.few": "{count} résultats", "offer.few": "x"]
    let set = try loader.templates(for: profile)
    #expect(set.diagnostics.map(\.code.rawValue) == ["config/unknown-key", "config/unknown-key"])
  }

  /// Words come from the nearest table that is written alike.
  @Test(arguments: [
    ("zh", "搜索"), ("zh-CN", "搜索"), ("zh-TW", "搜尋"), ("zh-HK", "搜尋"), ("pt-AO", "Pesquisar"),
    ("fr-CA", "Rechercher"),
  ])
  func aTagWithoutATableHasThatOfAWiderOne(_ tag: String, _ word: String) throws {
    let profile = LanguageProfile(
      tag: try #require(LanguageTag(tag)), folder: tag, path: "\(tag)/language.yml")
    let set = try loader.templates(for: profile)
    #expect(set.diagnostics.map(\.message) == [])
    #expect(set.value.words("search.open") == word)
  }

  @Test func anotherScriptIsNoWiderTable() throws {
    let profile = LanguageProfile(
      tag: try #require(LanguageTag("uk-Latn")), folder: "uk-Latn", path: "uk-Latn/language.yml")
    let set = try loader.templates(for: profile)
    #expect(set.value.words("search.open") == "Search")
    #expect(set.diagnostics.count == 1)
  }
}
