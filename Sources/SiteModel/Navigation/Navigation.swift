/// A language's table of contents as a flat tree: entries in reading order, each with the index
/// behind its last descendant.
package struct Navigation: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case page(PageID, anchor: String?)
    case external(String)
    /// The page of a group, which no file stands behind.
    case group(PageAddress)
    case none
  }

  package struct Entry: Hashable, Sendable {
    package let label: String
    /// Whether the label is the title of the page that the entry leads to.
    let isTitle: Bool
    package let target: Target
    package let group: Int
    package let parent: Int?
    /// 0 at the top.
    package let depth: Int
    package internal(set) var end: Int

    package var page: PageID? {
      if case .page(let id, _) = target { id } else { nil }
    }

    fileprivate func naming(_ titles: [PageID: String]) -> Entry {
      guard isTitle, let page, let title = titles[page] else { return self }
      return Entry(
        label: title, isTitle: true, target: target, group: group, parent: parent, depth: depth,
        end: end)
    }
  }

  package struct Group: Hashable, Sendable {
    package let title: String?
    package let entries: Range<Int>
    /// Of the group's own page, where it has one.
    package let page: PageAddress?
  }

  /// A page that shows what stands in a group: its title, and the entries below it.
  package struct GroupPage: Hashable, Sendable {
    package let title: String
    package let address: PageAddress
    package let entries: Range<Int>
    /// The entry that leads to it, where the group stands inside another entry.
    package let entry: Int?
  }

  package private(set) var entries: [Entry] = []
  package private(set) var groups: [Group] = []
  /// The entry that stands for a page: its first.
  package private(set) var place: [PageID: Int] = [:]

  package init() {}

  mutating func append(
    group title: String?, page: PageAddress? = nil, _ fill: (inout Navigation) -> Void
  ) {
    let start = entries.count
    fill(&self)
    guard entries.count > start else { return }
    groups.append(Group(title: title, entries: start..<entries.count, page: page))
  }

  /// - Parameters:
  ///   - isPlace: Whether the entry may stand for the page that it leads to.
  ///   - isTitle: Whether the label is that page's title.
  mutating func append(
    _ label: String, _ target: Target, below parent: Int?, isPlace: Bool = true,
    isTitle: Bool = false, children: (inout Navigation, Int) -> Void
  ) {
    let index = entries.count
    entries.append(
      Entry(
        label: label, isTitle: isTitle, target: target, group: groups.count, parent: parent,
        depth: parent.map { entries[$0].depth + 1 } ?? 0, end: index + 1))
    if isPlace, case .page(let id, nil) = target, place[id] == nil { place[id] = index }
    children(&self, index)
    entries[index].end = entries.count
  }

  /// The same entries, where some pages have other titles.
  func naming(_ titles: [PageID: String]) -> Navigation {
    var navigation = self
    navigation.entries = entries.map { $0.naming(titles) }
    return navigation
  }

  /// The pages of groups, in reading order.
  package var groupPages: [GroupPage] {
    let inner = entries.indices.compactMap { index -> GroupPage? in
      guard case .group(let address) = entries[index].target else { return nil }
      return GroupPage(
        title: entries[index].label, address: address, entries: (index + 1)..<entries[index].end,
        entry: index)
    }
    let outer = groups.compactMap { group -> GroupPage? in
      guard let title = group.title, let address = group.page else { return nil }
      return GroupPage(title: title, address: address, entries: group.entries, entry: nil)
    }
    return (inner + outer).sorted { $0.entries.lowerBound < $1.entries.lowerBound }
  }

  /// The entries directly below a page's own; empty for a page without a place.
  package func children(of page: PageID) -> [Int] {
    guard let index = place[page] else { return [] }
    return top(of: (index + 1)..<entries[index].end)
  }

  /// The entries on the top level of a range.
  package func top(of range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      result.append(index)
      index = entries[index].end
    }
    return result
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
