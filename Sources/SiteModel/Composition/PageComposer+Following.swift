/// Reading again of files of the same frame: ``following(_:)``, ``read(_:)`` for the page files that were
/// edited, ``add(_:at:edited:)`` once, then as for a first reading; ``page(_:_:)`` for those files and
/// for ``positions(including:_:)``.
extension PageComposer {
  /// With the texts of a tree that has the same frame.
  package func following(_ tree: SourceTree) -> PageComposer {
    var composer = self
    composer.library = library.following(tree)
    return composer
  }

  /// The composer of the same frame, where some files say something else.
  ///
  /// - Parameters:
  ///   - readings: Of all page files, those at `positions` read from the new tree by ``read(_:)`` of
  ///     ``following(_:)``.
  ///   - edited: All files that say something else, below the content folder.
  package mutating func add(_ readings: [Reading], at positions: [Int], edited: Set<String>) {
    let isIncluded = edited.contains { library.texts[$0] != nil }
    guard isIncluded else { return add(readings, at: positions) }
    library.forget(edited)
    known = []
    add(readings)
  }

  /// The pages that include some files, by positions; with what they include by way of others.
  ///
  /// - Parameter readings: Of all page files.
  package func positions(including files: Set<String>, _ readings: [Reading]) -> [Int] {
    guard files.contains(where: { library.texts[$0] != nil }) else { return [] }
    return readings.indices.filter { index in
      var open = named(by: readings[index], index)
      var seen: Set<IncludedFile> = []
      while let file = open.popLast() {
        if files.contains(file.path) { return true }
        guard seen.insert(file).inserted, let text = library.texts[file.path]?.value else {
          continue
        }
        open += library.named(by: text, at: file.place)
      }
      return false
    }
  }
}
