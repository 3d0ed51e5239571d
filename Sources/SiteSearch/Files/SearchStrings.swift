import Diagnostics
package import SiteModel

/// What the search dialog says in one language, and where it leads when nothing is found.
package struct SearchStrings: Hashable, Sendable {
  /// A language that can be searched, by its own name.
  package struct Language: Hashable, Sendable {
    let tag: String
    let name: String

    package init(tag: String, name: String) {
      self.tag = tag
      self.name = name
    }
  }

  /// A page that lists the others.
  package struct Overview: Hashable, Sendable {
    /// Path of its file below the site's root.
    let address: String
    let title: String

    package init(address: String, title: String) {
      self.address = address
      self.title = title
    }
  }

  /// Texts by the names under which `search.js` reads them, in the order of the names' use.
  private let names: [String]
  private let texts: [String]
  /// How many pages were found, with `{count}`; the browser chooses. `other` is always there.
  private let results: [PluralCategory: String]
  private let languages: [Language]
  private let overview: Overview

  package init(
    texts: [(name: String, text: String)], results: [PluralCategory: String],
    languages: [Language], overview: Overview
  ) {
    names = texts.map(\.name)
    self.texts = texts.map(\.text)
    self.results = results
    self.languages = languages
    self.overview = overview
  }

  func write(to json: inout JSONText) {
    json.key("strings")
    json.object { json in
      for (name, text) in zip(names, texts) { json.member(name, text) }
      json.key("results")
      json.object { json in
        for category in PluralCategory.allCases {
          if let text = results[category] { json.member(category.rawValue, text) }
        }
      }
    }
    json.key("languages")
    json.array { json in
      for language in languages {
        json.array {
          $0.string(language.tag); $0.string(language.name)
        }
      }
    }
    json.key("overview")
    json.array {
      $0.string(overview.address); $0.string(overview.title)
    }
  }
}
