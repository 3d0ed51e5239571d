/// What an include's path leads to.
enum IncludeTarget: Hashable {
  /// A file, by its path below the content folder, and the path that it is seen at: where a
  /// translation shows the source's file, its links count from the translation's folder.
  case file(String, seenAt: String)
  /// The tag names nothing.
  case unnamed
  /// Content that GitBook keeps, and no file has.
  case hosted
  /// Out of the part of the content that the including file lies in.
  case outside
  /// A path below the content folder at which there is no Markdown.
  case missing(String)

  /// - Parameters:
  ///   - path: As its author wrote it: relative to the including file or, with a slash before it,
  ///     to the root of its language or space.
  ///   - isFile: Whether there is Markdown at a path below the content folder.
  init(_ path: String, from place: ContentPlace, isFile: (String) -> Bool) {
    guard !path.isEmpty else {
      self = .unnamed
      return
    }
    if path.contains("://") || path.hasPrefix("/reusable-content/") || path.contains("/~/reusable/")
    {
      self = .hosted
      return
    }
    let folder = path.hasPrefix("/") ? place.root : place.folder
    var missing: String?
    for written in [path, RelativeAddress.decoded(path)] {
      guard let whole = PagePath.joined(folder: folder, written)?.value else { continue }
      let isInside = place.root.isEmpty || whole.hasPrefix(place.root + "/")
      guard isInside || whole.hasPrefix(".gitbook/") || whole.contains("/.gitbook/") else {
        continue
      }
      if isFile(whole) {
        self = .file(whole, seenAt: whole)
        return
      }
      if let other = Self.standIn(for: whole, place), isFile(other) {
        self = .file(other, seenAt: whole)
        return
      }
      missing = missing ?? whole
    }
    self = missing.map { .missing($0) } ?? .outside
  }

  /// A translation shows the source's file where it has none of its own.
  private static func standIn(for file: String, _ place: ContentPlace) -> String? {
    guard let folder = place.standIn else { return nil }
    if place.root.isEmpty { return ContentPlace.below(folder, file) }
    guard file.hasPrefix(place.root + "/") else { return nil }
    return ContentPlace.below(folder, file.below(place.root))
  }
}
