import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

@Suite struct NavigationSheetTests {
  /// A site whose table of contents is given line by line.
  private static func site(
    _ summary: String, pages: [String], further: [String: String] = [:]
  ) -> LinkedSite {
    var content = ["site.yml": "default: en\n", "en/SUMMARY.md": summary]
    for path in pages { content["en/\(path)"] = "# \(path)\n\nWords.\n" }
    content.merge(further) { _, new in new }
    return CheckedSite(SourceTree(content)).linked
  }

  private static func sheets(
    _ linked: LinkedSite, language: Int = 0
  ) -> NavigationSheets {
    let site = linked.site
    let own = site.languages[language]
    return NavigationSheets(site: site.plan, language: language, branchWords: "Below {title}")
      .prepared(for: Set(own.pages.map { site[$0].address.folder } + [""]).sorted())
  }

  /// Random numbers that are the same in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A table of contents with groups, labels, anchors, outside links and pages in three folders.
  private static func randomSite(_ seed: UInt64, entries: Int) -> LinkedSite {
    var dice = Dice(state: seed)
    var lines = ["# Contents", ""]
    var pages: [String] = ["README.md", "unlisted.md"]
    var depth = 0
    for number in 0..<entries {
      depth = Int.random(in: 0...min(depth + 1, 5), using: &dice)
      if depth == 0, Int.random(in: 0..<12, using: &dice) == 0 {
        lines += ["", "## Group \(number)", ""]
      }
      let indent = String(repeating: "  ", count: depth)
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: lines.append("\(indent)* Label \(number) & more")
      case 1: lines.append("\(indent)* [Outside \(number)](https://example.org/\(number))")
      case 2 where pages.count > 2: lines.append("\(indent)* [Again \(number)](\(pages[2])#x)")
      default:
        let folder = ["", "a/", "a/b c/"].randomElement(using: &dice) ?? ""
        let path = "\(folder)\(number)-p.md"
        pages.append(path)
        lines.append("\(indent)* [\(number). Page \(number)](\(path.replacing(" ", with: "%20")))")
      }
    }
    return site(lines.joined(separator: "\n") + "\n", pages: pages)
  }

  /// The navigation of one page, written without splicing.
  private struct Naive {
    let linked: LinkedSite
    let folder: String
    let current: Int?
    let isShown: (Int) -> Bool

    private var language: SiteLanguage { linked.site.languages[0] }
    private var navigation: Navigation { language.navigation }

    var html: String {
      var out = "<ul>\n"
      var isFirst = true
      for group in navigation.groups {
        let tops = group.entries.filter { navigation.entries[$0].depth == 0 && isShown($0) }
        if tops.isEmpty { continue }
        let items = tops.map(item).joined()
        if let title = group.title {
          out += "<li class=\"group\"><span class=\"group-name\">\(title)</span><ul>\n"
          out += "\(items)</ul></li>\n"
        } else {
          out += (isFirst ? "" : "</ul>\n<ul>\n") + items
        }
        isFirst = false
      }
      return out + "</ul>\n"
    }

    private func item(_ index: Int) -> String {
      let entry = navigation.entries[index]
      let below = navigation.entries.indices.filter {
        navigation.entries[$0].parent == index && isShown($0)
      }
      let label = entry.label.replacing("&", with: "&amp;")
      var text = below.isEmpty ? "<li>" : "<li class=\"branch\">"
      if let href = EntryAddresses(site: linked.site.plan, language: language)
        .href(of: index, fromFolder: folder)
      {
        let mark = index == current ? " aria-current=\"page\"" : ""
        let isOutside = if case .external = entry.target { true } else { false }
        text +=
          "<a \(isOutside ? "class=\"external\" rel=\"external\" " : "")href=\"\(href)\"\(mark)>"
        if let number = TitleNumber.number(in: label) {
          text += "<span class=\"number\">\(number)</span> "
        }
        text += "<span>\(TitleNumber.name(of: label))</span></a>"
      } else {
        text += "<span class=\"label\">\(label)</span>"
      }
      if !below.isEmpty {
        let open = current.map { navigation.ancestors(of: $0) + [$0] } ?? []
        text += "<details\(open.contains(index) ? " open" : "")><summary>"
        text += "<span class=\"visually-hidden\">Below \(label)</span></summary><ul>\n"
        text += "\(below.map(item).joined())</ul></details>"
      }
      return text + "</li>\n"
    }
  }

  @Test(arguments: 1...12)
  func splicesWhatWouldBeWrittenForThePage(_ seed: Int) {
    let linked = Self.randomSite(UInt64(seed), entries: 8 * seed)
    let sheets = Self.sheets(linked)
    for page in linked.site.pages {
      let folder = page.address.folder
      let naive = Naive(
        linked: linked, folder: folder,
        current: linked.site.languages[0].navigation.place[page.id], isShown: { _ in true })
      #expect(sheets.html(for: page.id, folder: folder).string == naive.html)
    }
  }

  /// Ancestors, siblings in blocks of a hundred, the first hundred children.
  @Test(arguments: [21, 22, 23])
  func showsTheSurroundingsOfAPageInALargeTree(_ seed: Int) {
    let linked = Self.randomSite(UInt64(seed), entries: 700)
    let navigation = linked.site.languages[0].navigation
    #expect(navigation.entries.count > NavigationSheets.wholeTreeLimit)
    var places: [Int] = []
    var counts: [Int?: Int] = [:]
    for entry in navigation.entries {
      places.append(counts[entry.parent] ?? 0)
      counts[entry.parent, default: 0] += 1
    }
    let sheets = Self.sheets(linked)
    let unlisted = linked.site.languages[0].byPath[PagePath(clean: "unlisted.md")]
    for page in linked.site.pages where page.id.index % 23 == 0 || page.id == unlisted {
      let current = navigation.place[page.id]
      let ancestors = current.map { navigation.ancestors(of: $0) } ?? []
      let naive = Naive(
        linked: linked, folder: page.address.folder, current: current,
        isShown: { index in
          let entry = navigation.entries[index]
          guard let current else { return entry.parent == nil && places[index] < 100 }
          if ancestors.contains(index) { return true }
          if entry.parent == current { return places[index] < 100 }
          return entry.parent == navigation.entries[current].parent
            && places[index] / 100 == places[current] / 100
        })
      #expect(sheets.html(for: page.id, folder: page.address.folder).string == naive.html)
    }
  }

  @Test(arguments: [(300, true), (301, false)])
  func holdsTheWholeTreeUpToItsLimit(_ count: Int, _ isWhole: Bool) {
    let paths = (1...(count - 1)).map { "p\($0).md" }
    let summary = "* [Home](README.md)\n" + paths.map { "  * [\($0)](\($0))\n" }.joined()
    let linked = Self.site(summary, pages: ["README.md"] + paths)
    let html = Self.sheets(linked).html(for: linked.site.languages[0].byPath[.home], folder: "")
      .string
    #expect(html.contains("p\(count - 1).md") == isWhole)
    #expect(html.contains("p100.md") && html.contains("<li class=\"branch\">"))
  }

  /// What a page costs does not depend on how many there are.
  @Test func staysSmallInATreeOfFiveThousand() {
    var lines: [String] = []
    var paths = ["README.md"]
    for section in 0..<50 {
      paths.append("s\(section)/README.md")
      lines.append("* [Section \(section)](s\(section)/README.md)")
      for page in 0..<99 {
        paths.append("s\(section)/p\(page).md")
        lines.append("  * [Page \(page)](s\(section)/p\(page).md)")
      }
    }
    let linked = Self.site(lines.joined(separator: "\n"), pages: paths)
    #expect(linked.site.languages[0].navigation.entries.count == 5_000)
    let sheets = Self.sheets(linked)
    for page in linked.site.pages {
      let html = sheets.html(for: page.id, folder: page.address.folder)
      #expect(html.bytes.count < 12_000)
    }
    let path = PagePath(clean: "s7/p42.md")
    let html = sheets.html(for: linked.site.languages[0].byPath[path], folder: "s7").string
    #expect(html.contains("<a href=\"p42.html\" aria-current=\"page\">"))
    #expect(html.contains("<a href=\"../s7.html\">") && !html.contains("s8"))
  }

  /// The label of a page that is not translated is in the source language.
  @Test func marksWhatIsNotTranslated() {
    let linked = Self.site(
      "* [Home](README.md)\n* [Plain](plain.md)\n", pages: ["README.md", "plain.md"],
      further: ["ar/README.md": "# بيت\n"])
    let html = Self.sheets(linked, language: 1).html(for: nil, folder: "ar").string
    #expect(html.contains("<a href=\"plain.html\"><span lang=\"en\" dir=\"ltr\">"))
    #expect(html.contains("<a href=\"index.html\"><span>بيت</span></a>"))
  }
}
