import Diagnostics
import Testing

@testable import SiteModel

@Suite struct TypeLabelParserTests {
  static let parser = TypeLabelParser(
    labels: [
      ("Capacity development", ToolTypeID("capacity")), ("Trust building", ToolTypeID("trust")),
      ("Cooperation", ToolTypeID("cooperation")),
      ("Cooperation & networking", ToolTypeID("networking")),
      ("Instauration de la confiance", ToolTypeID("trust")), ("能力建设", ToolTypeID("capacity")),
      ("建立信任", ToolTypeID("trust")), ("بناء الثقة", ToolTypeID("trust")),
      ("تنمية القدرات", ToolTypeID("capacity")),
    ],
    conjunctions: ["et", "和", "و"])

  @Test(arguments: [
    ("Capacity development", ["capacity"]),
    ("Capacity development and Trust building.", ["capacity", "trust"]),
    ("trust building, CAPACITY DEVELOPMENT", ["trust", "capacity"]),
    ("Cooperation & networking", ["networking"]),
    ("Cooperation & networking, Cooperation", ["networking", "cooperation"]),
    ("Cooperation & Trust building", ["cooperation", "trust"]),
    ("Capacity\u{A0}development et Trust building", ["capacity", "trust"]),
    ("Instauration de la confiance et capacity development", ["trust", "capacity"]),
    ("Trust building; Trust building", ["trust"]),
    ("能力建设和建立信任。", ["capacity", "trust"]),
    ("能力建设、建立信任", ["capacity", "trust"]),
    ("تنمية القدرات وبناء الثقة", ["capacity", "trust"]),
    ("", []),
  ])
  func readsTheTypesInTheirOrder(_ text: String, _ types: [String]) {
    let result = Self.parser.types(in: LocatedText(located(text)))
    #expect(result.types.map(\.rawValue) == types)
    #expect(result.unknown.map(\.value) == [])
  }

  @Test(arguments: [
    ("Trust buildings", [], ["Trust buildings"]),
    ("Trust building and dialogue", ["trust"], ["dialogue"]),
    ("Dialogue, Trust building, and  peace.", ["trust"], ["Dialogue", "peace"]),
    ("Distrust building", [], ["Distrust building"]),
    ("Sand and Trust building", ["trust"], ["Sand"]),
    ("et Trust building", ["trust"], []),
    ("Etude", [], ["Etude"]),
  ])
  func whatIsNeitherLabelNorSeparatorIsUnknown(
    _ text: String, _ types: [String], _ unknown: [String]
  ) {
    let result = Self.parser.types(in: LocatedText(located(text)))
    #expect(result.types.map(\.rawValue) == types)
    #expect(result.unknown.map(\.value) == unknown)
  }

  @Test func unknownWordsHaveTheirPlace() {
    let text = "Trust building, débat é"
    let result = Self.parser.types(in: LocatedText(located(text, at: 100)))
    #expect(result.unknown.map(\.span) == [SourceSpan(116, 125)])
  }

  private func located(_ text: String, at start: Int = 0) -> Located<String> {
    Located(text, SourceSpan(start, start + text.utf8.count))
  }
}
