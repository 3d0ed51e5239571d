/// Packs the shards of an index.
struct ShardWriter: Sendable {
  private let index: SearchIndex
  /// First term of each shard, and the number of terms at the end.
  private let firstTerms: [Int]

  init(index: SearchIndex) {
    self.index = index
    var firstTerms: [Int] = []
    var next = 0
    var shard = 0
    for (word, term) in index.vocabulary.terms.enumerated() {
      if shard < index.shardCount, word == index.shardStarts[shard] {
        firstTerms.append(next)
        shard += 1
      }
      if term == next { next += 1 }
    }
    while firstTerms.count < index.shardCount { firstTerms.append(next) }
    self.firstTerms = firstTerms + [next]
  }

  // MARK: - What every query needs

  /// A shard's words, terms and postings.
  func shard(_ number: Int) -> [UInt8] {
    var encoder = RangeEncoder(contexts: PackedContexts.count)
    writeWords(of: number, to: &encoder)
    for term in firstTerms[number]..<firstTerms[number + 1] {
      let pages = index.postings.pageCount(of: term)
      encoder.number(pages, at: PackedContexts.pageCount)
      encoder.bit(index.stopTerms[term], in: PackedContexts.isStop)
      if !index.stopTerms[term] { writePostings(of: term, allPlaces: false, to: &encoder) }
    }
    return encoder.finish()
  }

  private func writeWords(of shard: Int, to encoder: inout RangeEncoder) {
    let words = index.shardStarts[shard]..<index.shardStarts[shard + 1]
    encoder.number(words.count, at: PackedContexts.wordCount)
    var previous: ArraySlice<UInt8> = []
    var nextTerm = firstTerms[shard]
    for word in words {
      encoder.word(index.words[word], after: previous)
      previous = index.words[word]
      let uses = SearchWeights.commonness(uses: index.vocabulary.uses[word])
      encoder.symbol(uses, bits: 5, at: PackedContexts.uses)
      let term = index.vocabulary.terms[word]
      encoder.bit(term == nextTerm, in: PackedContexts.isOwnTerm)
      if term == nextTerm {
        nextTerm += 1
      } else {
        let isHere = term >= firstTerms[shard]
        encoder.bit(isHere, in: PackedContexts.isTermHere)
        if isHere {
          encoder.number(nextTerm - 1 - term, at: PackedContexts.termBack)
        } else {
          let home = self.shard(ofTerm: term)
          encoder.number(shard - home - 1, at: PackedContexts.shardBack)
          encoder.number(term - firstTerms[home], at: PackedContexts.termInShard)
        }
      }
      writeVariants(of: word, to: &encoder)
    }
  }

  private func shard(ofTerm term: Int) -> Int {
    var low = 0
    var high = index.shardCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstTerms[middle] <= term { low = middle } else { high = middle }
    }
    return low
  }

  private func writeVariants(of word: Int, to encoder: inout RangeEncoder) {
    let variants = index.vocabulary.variantRange(of: word)
    encoder.bit(!variants.isEmpty, in: PackedContexts.hasVariants)
    guard !variants.isEmpty else { return }
    encoder.number(variants.count - 1, at: PackedContexts.variantCount)
    for variant in variants {
      encoder.letters(index.vocabulary.variants[variant].spelling[...], after: 0)
      let pages = index.variantPages[variant]
      encoder.number(pages.count, at: PackedContexts.variantPageCount)
      var last = -1
      for page in pages {
        encoder.number(page - last - 1, at: PackedContexts.variantGap)
        last = page
      }
    }
  }

  /// - Parameter allPlaces: Also those of pages beyond a term's best.
  private func writePostings(of term: Int, allPlaces: Bool, to encoder: inout RangeEncoder) {
    let postings = index.postings
    let pages = postings.pageCount(of: term)
    let bucket = PackedContexts.bucket(pages: pages, of: index.pageCount)
    var last = -1
    postings.forEachPlaces(of: term) { posting, places in
      let page = Int(postings.entries[posting].page)
      encoder.number(page - last - 1, at: PackedContexts.pageGap(bucket))
      last = page
      let level = postings.entries[posting].level
      encoder.symbol(level.level, bits: 4, at: PackedContexts.level(bucket))
      encoder.bit(level.isInTitle, in: PackedContexts.isInTitle(level.level))
      let keeps = allPlaces || postings.keepsPlaces[posting]
      if !allPlaces, pages > index.layout.pagesWithPlaces {
        encoder.bit(keeps, in: PackedContexts.keepsPlaces(level.level))
      }
      if keeps { encoder.places(places, level: level) }
    }
  }

  // MARK: - What only phrases and words of no weight need

  /// The places that a shard leaves out, and all of its words that stand on most pages. Nil where there are
  /// none.
  func remainder(_ number: Int) -> [UInt8]? {
    var encoder = RangeEncoder(contexts: PackedContexts.count)
    var isEmpty = true
    let postings = index.postings
    for term in firstTerms[number]..<firstTerms[number + 1] {
      if index.stopTerms[term] {
        isEmpty = false
        writePostings(of: term, allPlaces: true, to: &encoder)
      } else if postings.pageCount(of: term) > index.layout.pagesWithPlaces {
        isEmpty = false
        postings.forEachPlaces(of: term) { posting, places in
          guard !postings.keepsPlaces[posting] else { return }
          encoder.places(places, level: postings.entries[posting].level)
        }
      }
    }
    return isEmpty ? nil : encoder.finish()
  }
}
