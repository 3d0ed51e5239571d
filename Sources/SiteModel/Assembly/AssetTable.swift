package import MarkdownSyntax

/// Files that are published as they are, by their path below the content folder.
package struct AssetTable: Sendable {
  package struct Entry: Hashable, Sendable {
    /// Below the content folder.
    package let source: String
    /// Below the site's root.
    package let published: String
    /// In bytes.
    package let size: Int
    /// How large it is shown; `nil` where it is no image, or no page shows it.
    package internal(set) var image: ImageSize?
  }

  private var entries: [String: Entry]
  /// Paths by what is left of them without capitals and kinds of spaces.
  private let alike: [String: String]

  init(entries: [String: Entry]) {
    self.entries = AssetNames.safe(entries)
    alike = Dictionary(
      entries.keys.map { (AssetNames.folded($0), $0) }, uniquingKeysWith: { min($0, $1) })
  }

  init(frame: SourceFrame, profiles: [LanguageProfile], defaultLanguage: LanguageTag) {
    var entries: [String: Entry] = [:]
    for (path, asset) in frame.assets {
      guard
        let published = AssetTable.published(
          path, profiles: profiles, defaultLanguage: defaultLanguage)
      else { continue }
      entries[path] = Entry(source: path, published: published, size: asset.size)
    }
    self.init(entries: entries)
  }

  package subscript(path: String) -> Entry? { entries[path] }

  /// The path of a file whose name differs only in capitals or in the kind of its spaces.
  func path(like other: String) -> String? { alike[AssetNames.folded(other)] }

  /// The same files, with the sizes of images by their paths.
  func measured(_ sizes: [String: ImageSize]) -> AssetTable {
    var table = self
    for (path, size) in sizes { table.entries[path]?.image = size }
    return table
  }

  package var paths: some Sequence<String> { entries.keys }

  /// All entries in byte order of where they are published.
  package var sorted: [Entry] {
    entries.values.sorted { ($0.published, $0.source) < ($1.published, $1.source) }
  }

  /// `.gitbook/assets` is published as `assets`, `static/` at the root, everything else of a
  /// language at its own path; other hidden files and configuration are not published.
  private static func published(
    _ path: String, profiles: [LanguageProfile], defaultLanguage: LanguageTag
  ) -> String? {
    if path.hasPrefix("static/") { return String(path.dropFirst("static/".count)) }
    for profile in profiles {
      let folder = profile.folder.isEmpty ? "" : profile.folder + "/"
      guard path.hasPrefix(folder) else { continue }
      var rest = String(path.dropFirst(folder.count))
      if rest.hasPrefix(".gitbook/assets/") {
        rest = "assets/" + rest.dropFirst(".gitbook/assets/".count)
      }
      guard !rest.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return nil }
      return profile.prefix(besides: defaultLanguage) + rest
    }
    return nil
  }
}
