import SiteModel

/// The navigation sheets of one language: made once for all folders that its pages are published in, or
/// each when a page asks for it.
///
/// Up to ``wholeTreeLimit`` entries the whole tree is in every page. Beyond, a page shows its
/// ancestors, its siblings in blocks of ``siblingLimit``, and its children, so that nothing about one
/// page depends on the number of pages.
struct NavigationSheets: Sendable {
  static let wholeTreeLimit = 300
  static let siblingLimit = 100

  private struct Key: Hashable {
    let folder: String
    /// The entry above the siblings, and the number of their block; nothing for the whole tree.
    let parent: Int?
    let block: Int
  }

  private let site: SitePlan
  private let language: SiteLanguage
  /// Of the language.
  private let index: Int
  private let branchWords: String
  private let isWhole: Bool
  private var sheets: [Key: NavigationSheet] = [:]
  /// An entry's position among its siblings.
  private var place: [Int] = []

  /// The sheets of a plan with the same places. Where names of pages are others, none is made yet.
  func following(_ site: SitePlan) -> NavigationSheets {
    site === self.site ? self : NavigationSheets(self, site)
  }

  private init(_ other: NavigationSheets, _ site: SitePlan) {
    self.site = site
    language = site.languages[other.index]
    index = other.index
    branchWords = other.branchWords
    isWhole = other.isWhole
    place = other.place
  }

  /// Sheets that are made when they are asked for.
  ///
  /// - Parameter index: Of the language.
  init(site: SitePlan, language index: Int, branchWords: String) {
    let language = site.languages[index]
    self.site = site
    self.language = language
    self.index = index
    self.branchWords = branchWords
    isWhole = language.navigation.entries.count <= Self.wholeTreeLimit
    place = Self.places(language.navigation)
  }

  /// The same, each made once for all pages.
  ///
  /// - Parameter folders: That pages are published in.
  func prepared(for folders: some Sequence<String>) -> NavigationSheets {
    var sheets = self
    if !isWhole {
      for (page, entry) in language.navigation.place.sorted(by: { $0.value < $1.value }) {
        sheets.prepare(key(of: entry, folder: site[page].address.folder))
      }
      for group in language.navigation.groupPages {
        if let entry = group.entry { sheets.prepare(key(of: entry, folder: group.address.folder)) }
      }
    }
    for folder in folders { sheets.prepare(Key(folder: folder, parent: nil, block: 0)) }
    return sheets
  }

  /// The navigation as the page of a group shows it.
  func html(for group: Navigation.GroupPage) -> HTML {
    let folder = group.address.folder
    if let entry = group.entry { return html(current: entry, folder: folder) }
    let position = language.navigation.groups.firstIndex { $0.page == group.address }
    guard let position else { return HTML([]) }
    return sheet(Key(folder: folder, parent: nil, block: 0)).html(currentGroup: position)
  }

  /// The navigation as a page in `folder` shows it.
  func html(for page: PageID?, folder: String) -> HTML {
    html(current: page.flatMap { language.navigation.place[$0] }, folder: folder)
  }

  private func html(current entry: Int?, folder: String) -> HTML {
    guard let entry else {
      return sheet(Key(folder: folder, parent: nil, block: 0)).html(current: nil, ancestors: [])
    }
    let key = isWhole ? Key(folder: folder, parent: nil, block: 0) : key(of: entry, folder: folder)
    var below: [UInt8] = []
    if !isWhole, language.navigation.entries[entry].end > entry + 1 {
      let depth = language.navigation.entries[entry].depth + 1
      var writer = writer(folder: folder) { [navigation = language.navigation, place] index in
        navigation.entries[index].depth == depth && place[index] < Self.siblingLimit
      }
      below = writer.list(below: entry)
    }
    return sheet(key).html(
      current: entry, ancestors: language.navigation.ancestors(of: entry), below: below)
  }

  private func key(of entry: Int, folder: String) -> Key {
    Key(
      folder: folder, parent: language.navigation.entries[entry].parent,
      block: place[entry] / Self.siblingLimit)
  }

  private mutating func prepare(_ key: Key) {
    if sheets[key] == nil { sheets[key] = sheet(key) }
  }

  private func sheet(_ key: Key) -> NavigationSheet {
    if let sheet = sheets[key] { return sheet }
    let navigation = language.navigation
    let isWhole = isWhole
    let place = place
    let ancestors = Set(key.parent.map { navigation.ancestors(of: $0) + [$0] } ?? [])
    var writer = writer(folder: key.folder) { index in
      if isWhole || ancestors.contains(index) { return true }
      let entry = navigation.entries[index]
      return entry.parent == key.parent && place[index] / Self.siblingLimit == key.block
    }
    return writer.sheet()
  }

  private func writer(
    folder: String, isShown: @escaping (Int) -> Bool
  ) -> NavigationWriter {
    let addresses = EntryAddresses(site: site, language: language)
    return NavigationWriter(
      navigation: language.navigation, branchWords: branchWords,
      href: { addresses.href(of: $0, fromFolder: folder) }, foreign: addresses.foreign,
      isShown: isShown)
  }

  private static func places(_ navigation: Navigation) -> [Int] {
    var counts: [Int?: Int] = [:]
    return navigation.entries.map { entry in
      // Top-level entries of different groups are not siblings, but share a block all the same.
      defer { counts[entry.parent, default: 0] += 1 }
      return counts[entry.parent] ?? 0
    }
  }
}

/// Addresses and languages of navigation entries.
struct EntryAddresses {
  let site: SitePlan
  let language: SiteLanguage

  func href(of index: Int, fromFolder folder: String) -> String? {
    switch language.navigation.entries[index].target {
    case .none: return nil
    case .external(let address): return address
    case .group(let address):
      return RelativeAddress.href(fromFolder: folder, to: address.file)
    case .page(let id, let anchor):
      let address = RelativeAddress.href(fromFolder: folder, to: site.file(of: id))
      return anchor.map { "\(address)#\($0)" } ?? address
    }
  }

  func foreign(_ index: Int) -> TextLanguage? {
    let entry = language.navigation.entries[index]
    return entry.page.flatMap { site.foreign(entry.label, naming: site[$0]) }
  }
}
