import Diagnostics

@testable import SiteModel

extension Damage {
  static let ofPO: [Damage] = [
    Damage(
      .po, "a quotation mark is missing", 19, 8, "not closed on the line",
      change: replacing("faiblesses\"", "faiblesses")),
    Damage(
      .po, "both quotation marks are missing", 19, 8, "A text in quotation marks must stand here",
      change: replacing("\"4. Forces et faiblesses\"", "4. Forces et faiblesses")),
    Damage(
      .po, "a keyword is misspelt", 18, 1, "“msgidd” is neither a keyword",
      change: replacing("msgid \"4.", "msgidd \"4.")),
    Damage(
      .po, "a line of a long text lost its marks", 25, 1, "“A” is neither a keyword",
      change: replacing("\"A SWOT asks", "A SWOT asks")),
    Damage(
      .po, "a backslash is not doubled", 51, 14, "A backslash must be followed by",
      change: replacing("Tous les", "Tous \\les")),
    Damage(
      .po, "an escape is half a character", 51, 8, "make no text",
      change: replacing("outils\"", #"outils\303""#)),
    Damage(
      .po, "an escape is too large for a byte", 51, 28, "is no byte",
      change: replacing("outils\"", #"outils\777""#)),
    Damage(
      .po, "a text has no keyword", 16, 1, "belongs to no keyword",
      change: replacing("#. heading\n", "#. heading\n\"stray\"\n")),
    Damage(
      .po, "there are two translations", 52, 1, "a second msgstr",
      change: replacing("\"Tous les outils\"", "\"Tous\"\nmsgstr \"Tous\"")),
    Damage(
      .po, "the end is cut off behind msgid", 49, 1, "has no msgstr",
      change: cut(before: "msgstr \"Tous")),
    Damage(
      .po, "the end is cut off behind msgctxt", 49, 1, "has no msgid",
      change: cut(before: "msgid \"All")),
    Damage(
      .po, "the end is cut off at an entry", 13, 1, "it has 4 units, and it has 3",
      change: cut(before: "#. description")),
    Damage(
      .po, "the number of units is no number", 13, 1, "“four” is no number of units",
      change: replacing("Units: 4", "Units: four")),
    Damage(
      .po, "the encoding is another", 9, 1, "its encoding is ISO-8859-1",
      change: replacing("charset=UTF-8", "charset=ISO-8859-1")),
    Damage(
      .po, "a context stands twice", 23, 1, "Block 1 of toolkit/4-swot.md stands here a second",
      change: replacing("swot.md 2 ", "swot.md 1 ")),
    Damage(
      .po, "the header is missing", .interchangeForeign, 1, 1, "no header",
      change: { text in
        text.firstRange(of: "#. heading").map { String(text[$0.lowerBound...]) } ?? ""
      }),
    Damage(
      .po, "the number of units is missing", .interchangeForeign, 2, 1, "no X-Toolkit-Units",
      change: replacing("\"X-Toolkit-Units: 4\\n\"\n", "")),
    Damage(
      .po, "the language is missing", .interchangeForeign, 2, 1, "does not say Language",
      change: replacing("\"Language: fr\\n\"\n", "")),
    Damage(
      .po, "the language is unknown", .interchangeForeign, 7, 1, "“klingon” is no known language",
      change: replacing("Language: fr", "Language: klingon")),
    Damage(
      .po, "the source language is missing", .interchangeForeign, 2, 1, "not say X-Source-Language",
      change: replacing("\"X-Source-Language: en\\n\"\n", "")),
    Damage(
      .po, "a context is missing", .interchangeForeign, 49, 1, "no msgctxt",
      change: replacing("msgctxt \"README.md 1 a4e624d686e03ed2\"\n", "")),
    Damage(
      .po, "a fingerprint is missing", .interchangeForeign, 49, 1, "lacks the fingerprint",
      change: replacing(" a4e624d686e03ed2", "")),
    Damage(
      .po, "a fingerprint is none", .interchangeForeign, 49, 1, "lacks the fingerprint",
      change: replacing(" a4e624d686e03ed2", " A4E6")),
    Damage(
      .po, "a number is missing", .interchangeForeign, 49, 1, "lacks the number",
      change: replacing("README.md 1 ", "README.md ")),
    Damage(
      .po, "an entry has plural forms", .interchangeForeign, 51, 1, "plural forms",
      change: replacing("msgstr \"Tous", "msgid_plural \"x\"\nmsgstr[0] \"Tous")),
  ]

  static let ofXLIFF: [Damage] =
    ofEveryXLIFF(.xliff) + [
      Damage(
        .xliff, "the version is older", 2, 1, "version “1.1”, not 1.2",
        change: replacing("version=\"1.2\"", "version=\"1.1\"")),
      Damage(
        .xliff, "the namespace is another", 2, 1, "not in the namespace",
        change: replacing("document:1.2", "document:1.1")),
      Damage(
        .xliff, "the files state different numbers", 54, 9, "stated elsewhere",
        change: replacing("4</count>", "5</count>")),
      Damage(
        .xliff, "the number of units is missing", .interchangeForeign, 3, 3, "how many units",
        change: replacing("toolkit-units", "words")),
      Damage(
        .xliff, "the language is missing", .interchangeForeign, 3, 3,
        "does not say target-language", change: replacing(" target-language=\"fr\"", "")),
      Damage(
        .xliff, "the language is unknown", .interchangeForeign, 3, 3, "“klingon” is no known",
        change: replacing("target-language=\"fr\"", "target-language=\"klingon\"")),
      Damage(
        .xliff, "the second page is for another language", .interchangeForeign, 51, 3,
        "en into de above, and here en into fr",
        change: replacing("target-language=\"fr\"", "target-language=\"de\"")),
      Damage(
        .xliff, "a source is missing", 11, 7, "“1-9f86d081884c7d65” has no <source>",
        change: replacing("<source>4. SWOT</source>", "")),
    ]

  static let ofXLIFF2: [Damage] =
    ofEveryXLIFF(.xliff2) + [
      Damage(
        .xliff2, "the version is newer", 2, 1, "version “2.2”, not 2.1 or 2.0",
        change: replacing("version=\"2.1\"", "version=\"2.2\"")),
      Damage(
        .xliff2, "the namespace is another", 2, 1, "not in the namespace",
        change: replacing("document:2.0", "document:2.2")),
      Damage(
        .xliff2, "the files state different numbers", 52, 7, "stated elsewhere",
        change: replacing(">4</note>", ">5</note>")),
      Damage(
        .xliff2, "the number of units is missing", .interchangeForeign, 3, 3, "how many units",
        change: replacing("category=\"units\"", "category=\"words\"")),
      Damage(
        .xliff2, "the language is missing", .interchangeForeign, 2, 1, "does not say trgLang",
        change: replacing(" trgLang=\"fr\"", "")),
      Damage(
        .xliff2, "the language is unknown", .interchangeForeign, 2, 1, "“klingon” is no known",
        change: replacing("trgLang=\"fr\"", "trgLang=\"klingon\"")),
      Damage(
        .xliff2, "a source is missing", 12, 7,
        "“1-9f86d081884c7d65” has a part without <source>",
        change: replacing("<source xml:space=\"preserve\">4. SWOT</source>", "")),
      Damage(
        .xliff2, "a segment is missing", 7, 5, "has no <segment>",
        change: { text in
          replacing("<segment id=\"s1\" state=\"translated\">", "<!-- ")(
            replacing("</segment>", "-->")(text))
        }),
    ]

  /// What both versions must say alike.
  private static func ofEveryXLIFF(_ format: InterchangeFormat) -> [Damage] {
    let isOld = format == .xliff
    let (unit, unitColumn) = isOld ? (11, 7) : (7, 5)
    let second = isOld ? 20 : 17
    let (source, target) = isOld ? (12, 13) : (13, 14)
    return [
      Damage(
        format, "the XML declares another encoding", 1, 1, "its encoding is ISO-8859-1",
        change: replacing("\"UTF-8\"", "\"ISO-8859-1\"")),
      Damage(
        format, "entities grow without bound", 2, 1, "document type",
        change: replacing(
          "<xliff ", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<xliff ")),
      Damage(
        format, "an entity names another file", 2, 1, "document type",
        change: replacing("<xliff ", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<xliff ")),
      Damage(
        format, "an entity is unknown", source, isOld ? 19 : 40, "undefined entity",
        change: replacing("4. SWOT<", "4.&nbsp;SWOT<")),
      Damage(
        format, "an ampersand stands alone", source, isOld ? 21 : 42, "not well-formed",
        change: replacing("4. SWOT<", "4. & SWOT<")),
      Damage(
        format, "a tag does not fit", target, isOld ? 61 : 63, "mismatched tag",
        change: replacing("faiblesses</target>", "faiblesses</targte>")),
      Damage(
        format, "the end is cut off in a unit", source, isOld ? 21 : 42,
        "The file ends inside <source>", change: cut(before: "WOT</source>")),
      Damage(
        format, "the end is cut off in a tag", source, isOld ? 27 : 48,
        "The file ends inside <source>", change: cut(before: "ource>\n")),
      Damage(
        format, "something follows the end", isOld ? 70 : 65, 1, "junk after document element",
        change: { $0 + "<xliff/>" }),
      Damage(
        format, "the root is another", 1, 1, "The root element is <tmx>, not <xliff>",
        change: { _ in "<tmx version=\"1.4\"/>" }),
      Damage(
        format, "there is no page", 2, 1, "no <file> element",
        change: { text in
          let start = text.firstRange(of: "  <file")?.lowerBound ?? text.startIndex
          return text[..<start] + "</xliff>"
        }),
      Damage(
        format, "elements nest too deep", 4, 439, "nested more than 64 deep",
        change: replacing(
          isOld ? "<header>" : "<notes>", String(repeating: "<group>", count: 100))),
      Damage(
        format, "a page is not named", 3, 3, "does not say original",
        change: replacing(" original=\"toolkit/4-swot.md\"", "")),
      Damage(
        format, "an id is missing", unit, unitColumn, "has no id",
        change: replacing(" id=\"1-9f86d081884c7d65\"", "")),
      Damage(
        format, "an id stands twice", second, unitColumn, "stands here a second time",
        change: replacing("id=\"2-60303ae22b998861\"", "id=\"1-9f86d081884c7d65\"")),
      Damage(
        format, "the number of units differs", isOld ? 6 : 5, isOld ? 9 : 7,
        "it has 5 units, and it has 4",
        change: {
          $0.replacing(">4</count>", with: ">5</count>")
            .replacing(">4</note>", with: ">5</note>")
        }),
      Damage(
        format, "a code of a tool stands in a text", source, isOld ? 20 : 41,
        "The text holds <ph>", change: replacing("4. SWOT<", "4. <ph id=\"1\"/>SWOT<")),
      Damage(
        format, "a fingerprint is missing", .interchangeForeign, unit, unitColumn,
        "“1” lacks the fingerprint", change: replacing("id=\"1-9f86d081884c7d65\"", "id=\"1\"")),
      Damage(
        format, "a number is missing", .interchangeForeign, unit, unitColumn,
        "“x-9f86” lacks the number",
        change: replacing("id=\"1-9f86d081884c7d65\"", "id=\"x-9f86\"")),
      Damage(
        format, "a target is in another language", .interchangeForeign, target, 9,
        "said to be in de", change: replacing("<target ", "<target xml:lang=\"de\" ")),
    ]
  }
}
