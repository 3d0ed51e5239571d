extension PageComposer {
  /// What an earlier composer read of files that still read the same, by position of this one's files:
  /// as long as their text is the same, and all that tells how it is read.
  ///
  /// - Parameter readings: Of the earlier layout's page files, in their order.
  package func kept(from earlier: PageComposer, _ readings: [Reading]) -> [Reading?] {
    guard layout.configuration == earlier.layout.configuration else {
      return layout.pageFiles.map { _ in nil }
    }
    let languages = layout.profiles.map { earlier.layout.profiles.firstIndex(of: $0) }
    let places = Dictionary(
      earlier.layout.pageFiles.enumerated().map { ($1.file, $0) },
      uniquingKeysWith: { first, _ in first })
    var roots: [String: Bool] = [:]
    return layout.pageFiles.map { file in
      guard let position = places[file.file] else { return nil }
      let before = earlier.layout.pageFiles[position]
      guard languages[file.language] == before.language, file.path == before.path,
        library.source(file.file) == earlier.library.source(before.file)
      else { return nil }
      let place = layout.place(of: file)
      guard place == earlier.layout.place(of: before) else { return nil }
      let isSame = roots[place.root] ?? hasSameVariables(as: earlier, in: place.root)
      roots[place.root] = isSame
      return isSame ? readings[position] : nil
    }
  }
}
