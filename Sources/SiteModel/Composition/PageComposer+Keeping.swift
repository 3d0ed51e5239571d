package import Diagnostics

extension PageComposer {
  /// What an earlier composer read of files that still read the same, by position of this one's files:
  /// as long as their text is the same, and all that tells how it is read.
  ///
  /// - Parameter readings: Of the earlier layout's page files, in their order, with what they were read
  ///   from.
  package func kept(
    from earlier: PageComposer, _ readings: [Reading], of sources: [SourceText]
  ) -> [Reading?] {
    guard layout.configuration == earlier.layout.configuration else {
      return layout.pageFiles.map { _ in nil }
    }
    let languages = layout.profiles.map { earlier.layout.profiles.firstIndex(of: $0) }
    let places = Dictionary(
      earlier.layout.pageFiles.enumerated().map { ($1.source.path, $0) },
      uniquingKeysWith: { first, _ in first })
    var roots: [String: Bool] = [:]
    return layout.pageFiles.map { file in
      guard let position = places[file.source.path] else { return nil }
      let before = earlier.layout.pageFiles[position]
      guard languages[file.language] == before.language, file.path == before.path,
        file.source == sources[position]
      else { return nil }
      let place = layout.place(of: file)
      guard place == earlier.layout.place(of: before) else { return nil }
      let isSame = roots[place.root] ?? hasSameVariables(as: earlier, in: place.root)
      roots[place.root] = isSame
      return isSame ? readings[position] : nil
    }
  }
}
