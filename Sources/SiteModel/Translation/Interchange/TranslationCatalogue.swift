/// The blocks of some pages with their translations into one language.
///
/// - `units`: pages in the order in which they first occur, the blocks of each by number, each block
///   once, in whatever order they were given.
package struct TranslationCatalogue: Hashable, Sendable {
  package let sourceLanguage: LanguageTag
  package let targetLanguage: LanguageTag
  package let units: [TranslationUnit]

  package init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, units: [TranslationUnit]
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    var order: [[UInt8]: Int] = [:]
    let placed = units.map { unit in
      let key = Array(unit.page.utf8)
      let page = order[key, default: order.count]
      order[key] = page
      return (page: page, unit: unit)
    }
    let sorted = placed.sorted { ($0.page, $0.unit.number) < ($1.page, $1.unit.number) }
    for (one, next) in zip(sorted, sorted.dropFirst()) {
      precondition(
        (one.page, one.unit.number) != (next.page, next.unit.number), "a block has one unit")
    }
    self.units = sorted.map(\.unit)
  }

  /// The units page by page.
  var pages: [(path: String, units: ArraySlice<TranslationUnit>)] {
    var pages: [(path: String, units: ArraySlice<TranslationUnit>)] = []
    var start = 0
    for (index, unit) in units.enumerated() {
      let isLast = index + 1 == units.count
      if isLast || !units[index + 1].page.utf8.elementsEqual(unit.page.utf8) {
        pages.append((unit.page, units[start...index]))
        start = index + 1
      }
    }
    return pages
  }
}
