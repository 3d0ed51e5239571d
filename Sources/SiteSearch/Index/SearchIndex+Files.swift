import Diagnostics
import SiteModel

extension SearchIndex {
  /// Assets that make up the browser's program, in the order in which they are joined.
  package static let scriptNames = ["search-words.js", "search-engine.js", "search.js"]

  /// The files that let a browser search: for now one classic script a language, data and program,
  /// which also loads from `file://` and under `default-src 'self'`.
  ///
  /// - Parameter script: The files of ``scriptNames``, one after the other.
  /// - Returns: Paths relative to the site's root. The name stays the same from build to build.
  package func files(strings: SearchStrings, script: [UInt8])
    -> [(path: String, bytes: [UInt8])]
  {
    var bytes = Array("(()=>{\"use strict\";\nconst toolkitSearchIndex=".utf8)
    bytes.append(contentsOf: json(strings: strings).bytes)
    bytes.append(contentsOf: ";\n".utf8)
    bytes.append(contentsOf: Self.withoutComments(script))
    bytes.append(contentsOf: "})();\n".utf8)
    return [(path: "search-\(analyzer.language).js", bytes: bytes)]
  }

  /// The program without indentation, empty lines and lines that are comments.
  private static func withoutComments(_ script: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for line in script.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 || $0 == 0x0D }
      if text.isEmpty || text.starts(with: [0x2F, 0x2F]) { continue }
      kept.append(contentsOf: text)
      kept.append(0x0A)
    }
    return kept
  }

  /// JSON, which is also JavaScript.
  private func json(strings: SearchStrings) -> JSONText {
    let excerpts = documents.reduce(0) { $0 + $1.sections.count * SearchPassage.longestExcerpt }
    var json = JSONText(reservingCapacity: excerpts * 3 / 2 + levels.count * 3 + 1 << 16)
    json.object { json in
      json.member("language", analyzer.language)
      json.member("elisions", analyzer.elisionTexts)
      strings.write(to: &json)
      SearchWeights.write(to: &json)
      json.key("types")
      json.array { json in
        for type in strings.types {
          json.array { json in
            json.string(type.id)
            json.string(type.label)
          }
        }
      }
      writePages(to: &json)
      writePostings(to: &json)
    }
    return json
  }

  private func writePages(to json: inout JSONText) {
    var trails: [[String]] = []
    var trailNumbers: [[String]: Int] = [:]
    let numbers = documents.map { document in
      if let number = trailNumbers[document.breadcrumbs] { return number }
      trails.append(document.breadcrumbs)
      trailNumbers[document.breadcrumbs] = trails.count - 1
      return trails.count - 1
    }
    json.key("trails")
    json.array { json in for trail in trails { json.strings(trail) } }
    json.key("pages")
    json.array { json in
      for (page, document) in documents.enumerated() {
        json.array { json in
          json.string(document.address)
          json.string(document.title)
          json.integer(numbers[page])
          json.strings(document.types)
          json.strings(document.phases)
          json.integer(norms[page])
          json.integer(document.sections.count)
        }
      }
    }
    json.key("sections")
    json.array { json in
      for document in documents {
        for passage in document.sections {
          json.array { json in
            json.string(passage.anchor)
            json.string(passage.heading)
            json.string(passage.excerpt)
          }
        }
      }
    }
  }

  /// Streams of their own, because like compresses with like: per word the number of postings less
  /// one; per posting the section's distance from the one before less one; per posting its level.
  private func writePostings(to json: inout JSONText) {
    var counts = NumberText(capacity: words.count)
    var gaps = NumberText(capacity: sections.count * 2)
    var levels = NumberText(capacity: sections.count)
    var mostPages = 0
    for word in words.indices {
      let postings = postings(of: word)
      counts.append(postings.count - 1)
      mostPages = max(mostPages, pageCount(of: word))
      var last = -1
      for posting in postings {
        let section = Int(sections[posting])
        gaps.append(section - last - 1)
        levels.append(Int(self.levels[posting].rawValue))
        last = section
      }
    }
    json.member("rarities", rarities.prefix(mostPages + 1))
    json.member("words", FrontCodedWords(words).text)
    json.member("counts", counts.text)
    json.member("gaps", gaps.text)
    json.member("levels", levels.text)
  }
}

extension SearchStrings {
  fileprivate func write(to json: inout JSONText) {
    json.key("strings")
    json.object { json in
      json.member("title", title)
      json.member("placeholder", placeholder)
      json.member("close", close)
      json.member("hint", hint)
      json.member("noResults", noResults)
      json.key("results")
      json.object { json in
        for category in PluralCategory.allCases {
          if let text = results[category] { json.member(category.rawValue, text) }
        }
      }
      json.member("sectionsOf", sectionsOf)
      json.member("filterLabel", filterLabel)
      json.member("filterAll", filterAll)
    }
  }
}

extension SearchWeights {
  fileprivate static func write(to json: inout JSONText) {
    json.key("weights")
    json.object { json in
      json.member("exact", exact)
      json.member("prefix", prefix)
      json.member("longestExpansion", longestExpansion)
      json.member("typo", typo)
      json.member("longestCorrection", longestCorrection)
      json.member("otherFirstLetter", otherFirstLetter)
      json.member("commonness", commonness)
      json.member("correctedLetters", correctedLetters)
      json.member("saturationPoint", saturationPoint)
      json.member("saturationScale", saturationScale)
      json.member("title", title)
      json.member("bestSectionPart", bestSectionPart)
      json.member("shownSectionPart", shownSectionPart)
      json.member("shownSections", shownSections)
      json.member("longestQuery", longestQuery)
      json.member("longestWord", SearchAnalyzer.longestWord)
      json.member("steps", PostingLevel.steps)
    }
  }
}
