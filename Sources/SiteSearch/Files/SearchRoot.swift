import Diagnostics
import SiteModel

extension SearchStrings {
  func write(to json: inout JSONText) {
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
  static func write(to json: inout JSONText) {
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
      json.member("synonym", synonym)
      json.member("otherSpelling", otherSpelling)
      json.member("title", title)
      json.member("nearnessPages", nearnessPages)
      json.member("nearWords", nearWords)
      json.member("nearPlaces", nearPlaces)
      json.member("nearness", nearness)
      json.member("nearnessTable", nearnessTable)
      json.member("levelTable", levelTable)
      json.member("pagesWithPlaces", pagesWithPlaces)
      json.member("shownSections", shownSections)
      json.member("longestQuery", longestQuery)
      json.member("block", ReversedWords.blockSize)
      json.member("keyLetters", ReversedWords.keyLetters)
    }
  }
}
