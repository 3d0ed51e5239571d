import SiteModel

/// What stands below a group, or below a page that has no text of its own: a list of links, with a
/// line about each page.
struct ChildList {
  let site: Site
  let language: SiteLanguage

  private var navigation: Navigation { language.navigation }

  /// - Parameters:
  ///   - entries: On one level; an entry that leads nowhere shows those below it.
  ///   - folder: Where the list stands, for relative links.
  func html(of entries: [Int], fromFolder folder: String) -> HTML {
    var out: [UInt8] = []
    write(entries, folder, into: &out)
    return HTML(out)
  }

  private func write(_ entries: [Int], _ folder: String, into out: inout [UInt8]) {
    guard !entries.isEmpty else { return }
    let addresses = EntryAddresses(site: site.plan, language: language)
    out.write("<ul class=\"children\">\n")
    for index in entries {
      let entry = navigation.entries[index]
      out.write("<li>")
      if let href = addresses.href(of: index, fromFolder: folder) {
        if case .external = entry.target {
          out.write("<a class=\"external\" rel=\"external\" href=\"")
        } else {
          out.write("<a href=\"")
        }
        out.writeAddress(href)
        out.write("\"")
        if let foreign = addresses.foreign(index) { out.writeAttributes(of: foreign) }
        out.write(">")
        out.writeEscaped(entry.label)
        out.write("</a>")
        writeDescription(of: entry, into: &out)
      } else {
        out.write("<span>")
        out.writeEscaped(entry.label)
        out.write("</span>")
        write(navigation.top(of: (index + 1)..<entry.end), folder, into: &out)
      }
      out.write("</li>\n")
    }
    out.write("</ul>\n")
  }

  private func writeDescription(of entry: Navigation.Entry, into out: inout [UInt8]) {
    guard case .page(let id, nil) = entry.target,
      let description = PageDescription.text(of: site[id])
    else { return }
    out.write("<p")
    if let foreign = site.foreign(site[id]) { out.writeAttributes(of: foreign) }
    out.write(">")
    out.writeEscaped(description)
    out.write("</p>")
  }

  /// The pages in a range of entries that programs may know, each once.
  func pages(in range: Range<Int>) -> [SitePage] {
    range.compactMap { index in
      guard let id = navigation.entries[index].page, navigation.place[id] == index,
        !site[id].isUnindexed
      else { return nil }
      return site[id]
    }
  }
}
