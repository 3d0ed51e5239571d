import SiteModel

/// The navigation of one folder and language, rendered once: each page splices in that it is the
/// current one, and opens the branches above it.
struct NavigationSheet: Sendable {
  let bytes: [UInt8]
  /// Where ` aria-current="page"` goes, by entry.
  let current: [Int: Int]
  /// The same by group, for the group's own page.
  let currentGroup: [Int: Int]
  /// Where ` open` goes, by entry.
  let branch: [Int: Int]
  /// Where the children go that the sheet does not hold, by entry.
  let children: [Int: Place]

  /// The insides of an entry that has no children here.
  struct Place {
    /// Where ` class="branch"` goes.
    let name: Int
    let list: Int
  }

  /// The sheet as the page of a group shows it whose title has no entry.
  func html(currentGroup group: Int) -> HTML {
    guard let offset = currentGroup[group] else { return HTML(bytes) }
    return HTML(bytes[..<offset] + Array(" aria-current=\"page\"".utf8) + bytes[offset...])
  }

  /// The sheet as one page shows it.
  ///
  /// - Parameters:
  ///   - entry: The page's own; `nil` when it stands in no table of contents.
  ///   - below: Markup of its children, where the sheet does not hold them.
  func html(current entry: Int?, ancestors: [Int], below: [UInt8] = []) -> HTML {
    guard let entry else { return HTML(bytes) }
    var insertions: [(offset: Int, markup: [UInt8])] = []
    if let offset = current[entry] {
      insertions.append((offset, Array(" aria-current=\"page\"".utf8)))
    }
    for open in ancestors + [entry] {
      if let offset = branch[open] { insertions.append((offset, Array(" open".utf8))) }
    }
    if !below.isEmpty, let place = children[entry] {
      insertions.append((place.name, Array(" class=\"branch\"".utf8)))
      insertions.append((place.list, below))
    }
    insertions.sort { $0.offset < $1.offset }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 + below.count)
    var written = 0
    for (offset, markup) in insertions {
      result.append(contentsOf: bytes[written..<offset])
      result.append(contentsOf: markup)
      written = offset
    }
    result.append(contentsOf: bytes[written...])
    return HTML(result)
  }
}

/// Writes entries of a navigation as nested lists.
struct NavigationWriter {
  let navigation: Navigation
  /// With `{title}`; `nil` writes branches as plain lists, without `<details>`.
  let branchWords: String?
  /// The address of an entry, seen from where the sheet is used.
  let href: (Int) -> String?
  /// An entry's language where it is not the reader's.
  let foreign: (Int) -> TextLanguage?
  /// Whether an entry is written.
  let isShown: (Int) -> Bool

  private var out: [UInt8] = []
  private var current: [Int: Int] = [:]
  private var currentGroup: [Int: Int] = [:]
  private var branch: [Int: Int] = [:]
  private var children: [Int: NavigationSheet.Place] = [:]

  init(
    navigation: Navigation, branchWords: String?, href: @escaping (Int) -> String?,
    foreign: @escaping (Int) -> TextLanguage?,
    isShown: @escaping (Int) -> Bool = { _ in true }
  ) {
    self.navigation = navigation
    self.branchWords = branchWords
    self.href = href
    self.foreign = foreign
    self.isShown = isShown
  }

  /// All groups with their shown entries.
  mutating func sheet() -> NavigationSheet {
    out.write("<ul>\n")
    var opened = true
    for (index, group) in navigation.groups.enumerated() {
      let top = siblings(in: group.entries)
      guard !top.isEmpty else { continue }
      guard let title = group.title else {
        if !opened { out.write("</ul>\n<ul>\n") }
        for entry in top { write(entry) }
        opened = false
        continue
      }
      out.write("<li class=\"group\"><span class=\"group-name\"")
      currentGroup[index] = out.count
      out.write(">")
      out.writeEscaped(title)
      out.write("</span><ul>\n")
      for entry in top { write(entry) }
      out.write("</ul></li>\n")
      opened = false
    }
    out.write("</ul>\n")
    return NavigationSheet(
      bytes: out, current: current, currentGroup: currentGroup, branch: branch, children: children)
  }

  /// The list of an entry's children, for a sheet that does not hold them.
  mutating func list(below entry: Int) -> [UInt8] {
    writeBranch(entry, siblings(in: (entry + 1)..<navigation.entries[entry].end), isOpen: true)
    defer { out = [] }
    return out
  }

  /// The shown entries on the top level of a range.
  private func siblings(in range: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isShown(index) { result.append(index) }
      index = navigation.entries[index].end
    }
    return result
  }

  private mutating func write(_ index: Int) {
    let entry = navigation.entries[index]
    let below = siblings(in: (index + 1)..<entry.end)
    out.write("<li")
    let name = out.count
    out.write(below.isEmpty ? ">" : " class=\"branch\">")
    writeEntry(index, entry)
    if !below.isEmpty {
      writeBranch(index, below, isOpen: false)
    } else if entry.end > index + 1 {
      children[index] = NavigationSheet.Place(name: name, list: out.count)
    }
    out.write("</li>\n")
  }

  private mutating func writeBranch(_ index: Int, _ below: [Int], isOpen: Bool) {
    if let branchWords {
      out.write("<details")
      branch[index] = out.count
      if isOpen { out.write(" open") }
      out.write("><summary><span class=\"visually-hidden\">")
      out.writeEscaped(branchWords.replacing("{title}", with: navigation.entries[index].label))
      out.write("</span></summary><ul>\n")
      for child in below { write(child) }
      out.write("</ul></details>")
    } else {
      out.write("<ul>\n")
      for child in below { write(child) }
      out.write("</ul>")
    }
  }

  private mutating func writeEntry(_ index: Int, _ entry: Navigation.Entry) {
    guard let address = href(index) else {
      out.write("<span class=\"label\">")
      out.writeEscaped(entry.label)
      out.write("</span>")
      return
    }
    if case .external = entry.target {
      out.write("<a class=\"external\" rel=\"external\" href=\"")
    } else {
      out.write("<a href=\"")
    }
    out.writeAddress(address)
    out.write("\"")
    current[index] = out.count
    out.write(">")
    if let number = TitleNumber.number(in: entry.label) {
      out.write("<span class=\"number\">")
      out.write(number: number)
      out.write("</span> ")
    }
    // The words alone are foreign: the number keeps its column.
    if let foreign = foreign(index) {
      out.write("<span lang=\"")
      out.writeEscaped(foreign.tag)
      out.write("\" dir=\"")
      out.writeEscaped(foreign.direction)
      out.write("\">")
    } else {
      out.write("<span>")
    }
    out.writeEscaped(TitleNumber.name(of: entry.label))
    out.write("</span></a>")
  }
}
