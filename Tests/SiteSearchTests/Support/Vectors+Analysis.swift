import FoundationEssentials
import Testing

@testable import SiteSearch

extension Vectors {
  /// `analysis.json`.
  struct Analysis: Decodable {
    /// The words of a text: with marks, as they are looked up, and whether they advance.
    struct Text: Decodable, CustomTestStringConvertible, Sendable {
      struct Word: Decodable, Equatable, Sendable {
        let light: String
        let bare: String
        let advances: Bool

        init(light: String, bare: String, advances: Bool) {
          self.light = light
          self.bare = bare
          self.advances = advances
        }

        init(from decoder: any Decoder) throws {
          var list = try decoder.unkeyedContainer()
          light = try list.decode(String.self)
          bare = try list.decode(String.self)
          advances = try list.decode(Bool.self)
        }
      }
      let about: String
      let language: String
      let text: String
      let words: [Word]
      var testDescription: String { "\(language): \(about)" }
    }

    /// A query taken apart. Words as `[light, bare, place]`, with the number of their phrase.
    struct Query: Decodable, CustomTestStringConvertible, Sendable {
      struct Word: Decodable, Equatable, Sendable {
        let light: String
        let bare: String
        let place: Int
        let phrase: Int?

        init(_ word: QueryText.Word) {
          light = word.light
          bare = word.bare
          place = word.place
          phrase = word.phrase
        }

        init(from decoder: any Decoder) throws {
          var list = try decoder.unkeyedContainer()
          light = try list.decode(String.self)
          bare = try list.decode(String.self)
          place = try list.decode(Int.self)
          phrase = list.isAtEnd ? nil : try list.decode(Int.self)
        }
      }
      let about: String
      let language: String
      let query: String
      /// How often the query is repeated.
      let times: Int?
      let words: [Word]
      let phrases: Int
      let types: [String]
      let phases: [String]
      let endsInWord: Bool
      var testDescription: String { "\(language): \(about)" }
    }

    let texts: [Text]
    let queries: [Query]
    /// Bare Arabic words and what the browser's stemmer leaves of them.
    let arabicStems: [[String]]
  }
}
