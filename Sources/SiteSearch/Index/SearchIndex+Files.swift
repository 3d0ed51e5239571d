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
    scriptValue(strings: strings).write(to: &bytes)
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

  private func scriptValue(strings: SearchStrings) -> ScriptValue {
    .object(
      [
        ("language", .text(analyzer.language)),
        ("elisions", .texts(analyzer.elisionTexts)),
        ("strings", strings.scriptValue),
        ("weights", SearchWeights.scriptValue),
        ("types", .list(strings.types.map { .texts([$0.id, $0.label]) })),
      ] + pageMembers + postingMembers)
  }

  private var pageMembers: [(name: String, value: ScriptValue)] {
    var trails: [[String]] = []
    var trailNumbers: [[String]: Int] = [:]
    let pages = documents.indices.map { page -> ScriptValue in
      let document = documents[page]
      let trail = trailNumbers[document.breadcrumbs] ?? trails.count
      if trail == trails.count {
        trails.append(document.breadcrumbs)
        trailNumbers[document.breadcrumbs] = trail
      }
      return .list([
        .text(document.address), .text(document.title), .number(trail), .texts(document.types),
        .texts(document.phases), .number(norms[page]), .number(document.sections.count),
      ])
    }
    let sections = documents.flatMap(\.sections).map { passage in
      ScriptValue.texts([passage.anchor, passage.heading, passage.excerpt])
    }
    return [
      ("trails", .list(trails.map(ScriptValue.texts))), ("pages", .list(pages)),
      ("sections", .list(sections)),
    ]
  }

  /// Streams of their own, because like compresses with like: per word the number of postings less
  /// one; per posting the section's distance from the one before less one; per posting its level.
  private var postingMembers: [(name: String, value: ScriptValue)] {
    var counts = NumberText()
    var gaps = NumberText()
    var levels = NumberText()
    var mostPages = 0
    for word in words.indices {
      counts.append(postings(of: word).count - 1)
      mostPages = max(mostPages, pageCount(of: word))
      var last = -1
      for posting in postings(of: word) {
        let section = Int(sections[posting])
        gaps.append(section - last - 1)
        levels.append(Int(self.levels[posting].rawValue))
        last = section
      }
    }
    return [
      ("rarities", .numbers(Array(rarities.prefix(mostPages + 1)))),
      ("words", .text(FrontCodedWords(words).text)), ("counts", .text(counts.text)),
      ("gaps", .text(gaps.text)), ("levels", .text(levels.text)),
    ]
  }
}

extension SearchStrings {
  fileprivate var scriptValue: ScriptValue {
    let plurals = PluralCategory.allCases.compactMap { category in
      results[category].map { (name: category.rawValue, value: ScriptValue.text($0)) }
    }
    return .object([
      ("title", .text(title)), ("placeholder", .text(placeholder)), ("close", .text(close)),
      ("hint", .text(hint)), ("noResults", .text(noResults)), ("results", .object(plurals)),
      ("sectionsOf", .text(sectionsOf)), ("filterLabel", .text(filterLabel)),
      ("filterAll", .text(filterAll)),
    ])
  }
}

extension SearchWeights {
  fileprivate static var scriptValue: ScriptValue {
    .object([
      ("exact", .number(exact)), ("prefix", .numbers(prefix)),
      ("longestExpansion", .number(longestExpansion)), ("typo", .numbers(typo)),
      ("longestCorrection", .number(longestCorrection)),
      ("otherFirstLetter", .number(otherFirstLetter)), ("commonness", .numbers(commonness)),
      ("correctedLetters", .numbers(correctedLetters)),
      ("saturationPoint", .number(saturationPoint)),
      ("saturationScale", .number(saturationScale)), ("title", .number(title)),
      ("bestSectionPart", .number(bestSectionPart)),
      ("shownSectionPart", .number(shownSectionPart)), ("shownSections", .number(shownSections)),
      ("longestQuery", .number(longestQuery)), ("longestWord", .number(SearchAnalyzer.longestWord)),
      ("steps", .numbers(PostingLevel.steps)),
    ])
  }
}
