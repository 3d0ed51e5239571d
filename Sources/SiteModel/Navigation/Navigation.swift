/// A language's table of contents as a flat tree: entries in reading order, each with the index
/// behind its last descendant.
package struct Navigation: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case page(PageID, anchor: String?)
    case external(String)
    case none
  }

  package struct Entry: Hashable, Sendable {
    package let label: String
    package let target: Target
    package let group: Int
    package let parent: Int?
    /// 0 at the top.
    package let depth: Int
    package internal(set) var end: Int

    package var page: PageID? {
      if case .page(let id, _) = target { id } else { nil }
    }
  }

  package struct Group: Hashable, Sendable {
    package let title: String?
    package let entries: Range<Int>
  }

  package private(set) var entries: [Entry] = []
  package private(set) var groups: [Group] = []
  /// The entry that stands for a page: its first.
  package private(set) var place: [PageID: Int] = [:]

  package init() {}

  mutating func append(
    group title: String?, _ fill: (inout Navigation) -> Void
  ) {
    let start = entries.count
    fill(&self)
    guard entries.count > start else { return }
    groups.append(Group(title: title, entries: start..<entries.count))
  }

  mutating func append(
    _ label: String, _ target: Target, below parent: Int?,
    children: (inout Navigation, Int) -> Void
  ) {
    let index = entries.count
    entries.append(
      Entry(
        label: label, target: target, group: groups.count, parent: parent,
        depth: parent.map { entries[$0].depth + 1 } ?? 0, end: index + 1))
    if case .page(let id, nil) = target, place[id] == nil { place[id] = index }
    children(&self, index)
    entries[index].end = entries.count
  }

  /// Pages in reading order, each once: the chain of previous and next.
  package var order: [PageID] {
    place.sorted { $0.value < $1.value }.map(\.key)
  }

  /// Entries above one, the outermost first.
  package func ancestors(of index: Int) -> [Int] {
    var ancestors: [Int] = []
    var at = entries[index].parent
    while let entry = at {
      ancestors.append(entry)
      at = entries[entry].parent
    }
    return ancestors.reversed()
  }
}
