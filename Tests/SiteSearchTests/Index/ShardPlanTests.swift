import Testing

@testable import SiteSearch

@Suite struct ShardPlanTests {
  private func layout(_ shardBits: Int) -> SearchLayout {
    SearchLayout(shardBits: shardBits, blockWords: 10, pagesWithPlaces: 300, pagesForStopWords: 200)
  }

  private var texts: [String] {
    (0..<40).map { page in (0..<10).map { "w\(page * 7 + $0)" }.joined(separator: " ") }
  }

  @Test(arguments: [1, 600, 5000, 6 << 13])
  func cutsEveryWordIntoOneShard(bits: Int) {
    let index = SmallIndex(texts: texts, layout: layout(bits)).index
    #expect(index.shardStarts.first == 0 && index.shardStarts.last == index.words.count)
    #expect(zip(index.shardStarts, index.shardStarts.dropFirst()).allSatisfy { $0 < $1 })
    for word in 0..<index.words.count {
      let shard = index.shard(of: Array(index.words[word]).span)
      #expect((index.shardStarts[shard]..<index.shardStarts[shard + 1]).contains(word))
    }
    switch bits {
    case 1: #expect(index.shardCount == index.words.count)
    case 6 << 13: #expect(index.shardCount == 1)
    default: #expect(index.shardCount > 1 && index.shardCount < index.words.count)
    }
  }

  @Test func writesShardsOfTheSizeThatIsWanted() {
    let index = SmallIndex(texts: texts, layout: layout(4000)).index
    let writer = ShardWriter(index: index)
    let sizes = (0..<index.shardCount).dropLast().map { writer.shard($0).count * 8 }
    #expect(sizes.allSatisfy { $0 > 1000 && $0 < 8000 }, "\(sizes)")
  }

  @Test func hasOneShardForNoWords() {
    #expect(SmallIndex([]).index.shardStarts == [0, 0])
  }
}
