import Diagnostics

/// The files that let a browser search a language, but for the pages' fragments.
package struct SearchFiles: Sendable {
  /// Assets that make up the browser's program, in the order in which they are joined.
  package static let scriptNames = ["search-words.js", "search-engine.js", "search.js"]

  private let index: SearchIndex
  private let strings: SearchStrings
  private let script: [UInt8]
  private let writer: ShardWriter

  /// - Parameter script: The files of ``scriptNames``, one after the other.
  package init(of index: SearchIndex, strings: SearchStrings, script: [UInt8]) {
    self.index = index
    self.strings = strings
    self.script = script
    writer = ShardWriter(index: index)
  }

  private var language: String { index.analyzer.language }

  /// A shard as it is published.
  package struct Shard: Sendable {
    let hash: String
    let hasRemainder: Bool
    fileprivate let files: [SearchFile]
  }

  package var shardCount: Int { index.shardCount }

  /// Each on any task: packing is most of the work.
  package func shard(_ number: Int) -> Shard {
    let bytes = writer.shard(number)
    let remainder = writer.remainder(number)
    let hash = ContentHash.text(of: bytes + (remainder ?? []))
    var files = [file("s\(number)", bytes, hash)]
    if let remainder { files.append(file("p\(number)", remainder, hash)) }
    return Shard(hash: hash, hasRemainder: remainder != nil, files: files)
  }

  /// The root, whose name stays the same from build to build, and the files it names.
  ///
  /// - Parameters:
  ///   - shards: All of them, by number.
  ///   - fragments: A hash of the pages' fragments, which their addresses carry.
  package func files(shards: [Shard], fragments: String) -> [SearchFile] {
    var files = shards.flatMap(\.files)
    var root = JSONText(reservingCapacity: 1 << 14)
    root.object { json in
      json.member("language", language)
      json.member("pages", index.pageCount)
      json.member("build", fragments)
      json.member("elisions", index.analyzer.elisionTexts)
      json.member("longestWord", SearchAnalyzer.longestWord)
      strings.write(to: &json)
      SearchWeights.write(to: &json, layout: index.layout)
      write(index.types, as: "types", to: &json)
      write(index.phases, as: "phases", to: &json)
      json.member("stop", frontCoded(stopWords))
      json.key("synonyms")
      json.array { json in
        for group in index.synonyms.groups {
          json.array { json in for words in group { json.strings(words) } }
        }
      }
      write(shards, to: &json)
      let dictionary = DictionaryWriter(index: index)
      write(dictionary.forward, as: "f", to: &json, &files)
      write(dictionary.reversed, as: "r", to: &json, &files)
    }
    return [program(with: root.bytes)] + files
  }

  private func program(with root: [UInt8]) -> SearchFile {
    var bytes = Array("(()=>{\"use strict\";\nconst toolkitSearchRoot=".utf8)
    bytes += root
    bytes += ";\n".utf8
    bytes += ScriptText.withoutComments(script)
    bytes += "})();\n".utf8
    return SearchFile(path: "search-\(language).js", bytes: bytes)
  }

  // MARK: - Parts of the root

  private func write(_ shards: [Shard], to json: inout JSONText) {
    json.key("s")
    json.array { json in
      json.string(frontCoded((0..<index.shardKeys.count).map { Array(index.shardKeys[$0]) }))
      json.string(shards.map(\.hash).joined())
      json.string(shards.map { $0.hasRemainder ? "1" : "0" }.joined())
    }
  }

  private func write(
    _ blocks: [DictionaryWriter.Block], as kind: String, to json: inout JSONText,
    _ files: inout [SearchFile]
  ) {
    // A single shard has all words already.
    let blocks = index.shardCount > 1 ? blocks : []
    var hashes = ""
    for (number, block) in blocks.enumerated() {
      let hash = ContentHash.text(of: block.bytes)
      hashes += hash
      files.append(file("\(kind)\(number)", block.bytes, hash))
    }
    json.key(kind)
    json.array { json in
      json.string(frontCoded(blocks.map(\.key)))
      json.string(hashes)
    }
  }

  private func file(_ key: String, _ bytes: [UInt8], _ hash: String) -> SearchFile {
    .packed(
      bytes, key: "\(language)/\(key)",
      path: SearchFile.path(of: key, hash: hash, language: language))
  }

  /// Pages as distances from the one before, less one.
  private func write(_ facets: [SearchFacet], as name: String, to json: inout JSONText) {
    json.key(name)
    json.array { json in
      for facet in facets {
        json.array { json in
          json.string(facet.id)
          json.string(facet.label)
          json.array { json in
            var last = -1
            for page in facet.pages {
              json.integer(page - last - 1)
              last = page
            }
          }
        }
      }
    }
  }

  /// In order; also those that no page has, which need not be looked for.
  private var stopWords: [[UInt8]] {
    let common = (0..<index.words.count).filter { index.stopTerms[index.vocabulary.terms[$0]] }
      .map { index.words.text(of: $0) }
    return index.functionWords.union(common).map { Array($0.utf8) }
      .sorted { WordOrder.precedes($0.span, $1.span) }
  }

  /// Ascending words as one text: for each, how many letters it shares with the word before, as a
  /// capital letter from `A` for 0 to `Z` for 25, and the rest of it. Folded words have no capitals, so the
  /// capital also ends the word before.
  private func frontCoded(_ words: [[UInt8]]) -> String {
    var text = ""
    var previous: [Unicode.Scalar] = []
    for word in words {
      let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
      var shared = 0
      while shared < min(letters.count, previous.count, 25), letters[shared] == previous[shared] {
        shared += 1
      }
      text.unicodeScalars.append(Unicode.Scalar(UInt8(0x41 + shared)))
      text.unicodeScalars.append(contentsOf: letters[shared...])
      previous = letters
    }
    return text
  }
}
