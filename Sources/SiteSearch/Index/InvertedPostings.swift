/// The postings of all pages, sorted by word: the turn from "words of a page" to "pages of a word".
struct InvertedPostings {
  /// Ascending by bytes.
  let words: [[UInt8]]
  /// One more than words.
  let starts: [Int]
  /// Section numbers of the index, ascending within a word.
  let sections: [UInt32]
  let levels: [PostingLevel]

  /// - Cost: linear in the postings, and a sort of the distinct words.
  init(of pages: [AnalyzedPage], firstSections: [Int]) {
    var table = WordTable(capacity: 4096)
    var counts: [Int] = []
    var numbers: [[UInt32]] = []
    numbers.reserveCapacity(pages.count)
    for page in pages {
      let bytes = page.words.bytes.span
      numbers.append(
        (0..<page.words.count).map { word in
          UInt32(table.number(for: bytes.extracting(page.words.range(of: word))))
        })
      counts.append(contentsOf: repeatElement(0, count: table.list.count - counts.count))
      for posting in page.postings {
        counts[Int(numbers[numbers.count - 1][Int(posting.word)])] += 1
      }
    }

    let list = table.list
    let order = list.numbersInOrder
    words = order.map { Array(list.bytes[list.range(of: $0)]) }

    var starts = [0]
    var next = [Int](repeating: 0, count: order.count)
    for word in order {
      next[word] = starts[starts.count - 1]
      starts.append(next[word] + counts[word])
    }
    self.starts = starts

    var sections = [UInt32](repeating: 0, count: starts[starts.count - 1])
    var levels = [PostingLevel](
      repeating: PostingLevel(doubledFrequency: 0, isInTitle: false), count: sections.count)
    for (page, numbers) in zip(pages.indices, numbers) {
      for posting in pages[page].postings {
        let word = Int(numbers[Int(posting.word)])
        sections[next[word]] = UInt32(firstSections[page]) + posting.section
        levels[next[word]] = posting.level
        next[word] += 1
      }
    }
    self.sections = sections
    self.levels = levels
  }
}
