/// Which block of a source page each unit of a catalogue is about, each block once.
///
/// 1. Where as many blocks as units say the same, the first is the first's, and so on.
/// 2. Else the block of the unit's number, if it says it, or the next that does.
/// 3. The block of the unit's number, if it is of the unit's kind, no other unit says what it says, and
///    it says what no unit does: it was reworded since.
struct UnitPlaces {
  /// Positions in the page's blocks, by unit; a unit without one is about a block that is gone.
  let positions: [Int?]

  init(of units: ArraySlice<TranslationUnit>, in blocks: [TranslationBlock]) {
    var positions: [Int?] = Array(repeating: nil, count: units.count)
    var taken: Set<Int> = []
    let units = Array(units)
    let asking = Dictionary(grouping: units.indices) { units[$0].fingerprint }
    let saying = Dictionary(grouping: blocks.indices) { blocks[$0].fingerprint.text }
    for (fingerprint, asking) in asking {
      let saying = saying[fingerprint] ?? []
      if asking.count == saying.count {
        for (index, place) in zip(asking, saying) { positions[index] = place }
      } else {
        let exact = asking.filter { saying.contains(units[$0].number - 1) }
        for index in exact { positions[index] = units[index].number - 1 }
        let rest = saying.filter { place in !exact.contains { positions[$0] == place } }
        for (index, place) in zip(asking.filter { positions[$0] == nil }, rest) {
          positions[index] = place
        }
      }
      taken.formUnion(asking.compactMap { positions[$0] })
    }
    let known = Set(units.map(\.fingerprint))
    for (index, unit) in units.enumerated() where positions[index] == nil {
      let place = unit.number - 1
      guard blocks.indices.contains(place), !taken.contains(place),
        unit.kind.isEmpty || blocks[place].kind.rawValue == unit.kind,
        !known.contains(blocks[place].fingerprint.text)
      else { continue }
      taken.insert(place)
      positions[index] = place
    }
    self.positions = positions
  }
}
