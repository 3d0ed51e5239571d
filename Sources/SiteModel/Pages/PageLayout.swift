package import Diagnostics
import MarkdownSyntax

/// Which parts of a page are shown, and how wide: GitBook's key `layout`.
package struct PageLayout: Hashable, Sendable {
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case cover, title, description, tableOfContents, outline, pagination, metadata, tags
  }

  package var isWide = false
  /// Whether the cover is a large one.
  package var hasHeroCover = false
  package var hidden: Set<Part> = []

  package init() {}

  package func shows(_ part: Part) -> Bool { !hidden.contains(part) }

  /// - Parameter reader: Of the whole front matter.
  static func read(_ reader: inout KeyedReader) -> PageLayout {
    var layout = PageLayout()
    guard let entries = reader.group("layout") else { return layout }
    var group = reader.reader(for: entries)
    layout.isWide = choice(["default", "wide"], "width", in: &group) == "wide"
    for part in Part.allCases {
      guard let entries = group.group(part.rawValue) else { continue }
      var options = group.reader(for: entries)
      if options.flag("visible")?.value == false { layout.hidden.insert(part) }
      if part == .cover {
        layout.hasHeroCover = choice(["full", "hero"], "size", in: &options) == "hero"
      }
      group.merge(options)
    }
    reader.merge(group)
    return layout
  }

  private static func choice(
    _ words: [String], _ key: String, in reader: inout KeyedReader
  ) -> String? {
    guard let word = reader.text(key) else { return nil }
    if words.contains(word.value) { return word.value }
    let near = nearestName(to: word.value, among: words)
    reader.report(
      .frontMatterWrongType, at: word.span,
      "“\(key)” wants \(words.joined(separator: " or ")), and has “\(word.value)”.",
      hint: "Write “\(key): \(near ?? words[0])”.")
    return nil
  }
}

/// The picture above a page's title.
package struct PageCover: Hashable, Sendable {
  /// Seen from the page.
  package let image: Located<String>
  /// Instead of the image where colours are dark.
  package let dark: Located<String>?
  /// How far the picture is moved down from its middle, in hundredths of half its height.
  package let offset: Int
  /// In pixels; `nil` for the usual height.
  package let height: Int?

  /// Heights that a banner can have.
  static let heights = 80...800

  static func read(_ reader: inout KeyedReader) -> PageCover? {
    let offset = number("coverY", in: &reader)
    let height = number("coverHeight", in: &reader)
    let dark = reader.text("coverDark")
    guard let image = reader.text("cover"), !image.value.isEmpty else { return nil }
    return PageCover(
      image: image, dark: dark.flatMap { $0.value.isEmpty ? nil : $0 }, offset: offset ?? 0,
      height: height.map { min(max($0, heights.lowerBound), heights.upperBound) })
  }

  /// A number, its fraction cut off: GitBook writes `coverY: -12.5`.
  private static func number(_ key: String, in reader: inout KeyedReader) -> Int? {
    guard let text = reader.text(key) else { return nil }
    guard let number = Double(text.value), (-10_000.0...10_000).contains(number) else {
      reader.report(
        .frontMatterWrongType, at: text.span, "“\(key)” wants a number, and has text.",
        hint: "Write “\(key): 0”.")
      return nil
    }
    return Int(number)
  }
}

/// A tag of a page: a name that `.gitbook/tags.yaml` gives its words.
package struct PageTag: Hashable, Sendable {
  package let name: Located<String>
  package let isPrimary: Bool

  /// A list of names, or of groups `{tag: name, primary: true}`.
  static func read(_ reader: inout KeyedReader) -> [PageTag] {
    reader.items("tags").compactMap { item in
      if case .scalar(let name) = item.value {
        return PageTag(name: Located(name, item.span), isPrimary: false)
      }
      guard case .mapping(let entries) = item.value else {
        reader.report(
          .frontMatterWrongType, at: item.span,
          "“tags” wants names in its list, and has \(item.shape).",
          hint: "Write “tags: [one, two]”.")
        return nil
      }
      var group = reader.reader(for: entries)
      let name = group.text("tag")
      let isPrimary = group.flag("primary")?.value ?? false
      reader.merge(group)
      return name.map { PageTag(name: $0, isPrimary: isPrimary) }
    }
  }
}
