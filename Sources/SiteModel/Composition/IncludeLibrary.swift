import Diagnostics

/// The files that pages include, each read once, by their paths below the content folder.
struct IncludeLibrary: Sendable {
  private var tree: SourceTree
  private(set) var texts: [String: Diagnosed<PageText>] = [:]

  init(tree: SourceTree) { self.tree = tree }

  func isFile(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".md") && tree.files[path] != nil
  }

  func source(_ path: String) -> SourceText? { tree.files[path] }

  /// The same texts, beside another tree's files.
  func following(_ tree: SourceTree) -> IncludeLibrary {
    var library = self
    library.tree = tree
    return library
  }

  mutating func forget(_ paths: Set<String>) {
    for path in paths { texts[path] = nil }
  }

  mutating func add(_ text: Diagnosed<PageText>, at path: String) { texts[path] = text }

  /// The files that a text names, with the places that they are seen at.
  func named(by text: PageText, at place: ContentPlace) -> [IncludedFile] {
    text.document.tags.filter(\.isInclude).compactMap { tag in
      let target = IncludeTarget(tag.argument?.value ?? "", from: place, isFile: isFile)
      guard case .file(let path, let seen) = target else { return nil }
      return IncludedFile(path: path, place: place.with(seen))
    }
  }

  /// Markdown in the folder of a path, and among the includes of a part of the content.
  func neighbours(of path: String, in place: ContentPlace) -> [String] {
    let folders = [
      PagePath(clean: path).folder, ContentPlace.below(place.root, ".gitbook/includes"),
    ]
    return tree.files.keys.filter { isFile($0) && folders.contains(PagePath(clean: $0).folder) }
      .sorted()
  }
}

/// A file as one part of the content includes it.
struct IncludedFile: Hashable, Sendable {
  /// Below the content folder.
  let path: String
  /// Where it is seen: its own includes and links count from there.
  let place: ContentPlace
}
