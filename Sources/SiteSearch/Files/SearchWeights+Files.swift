import Diagnostics

extension SearchWeights {
  static func write(to json: inout JSONText, layout: SearchLayout) {
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
      json.member("pagesWithPlaces", layout.pagesWithPlaces)
      json.member("shownSections", shownSections)
      json.member("longestQuery", longestQuery)
    }
  }
}
