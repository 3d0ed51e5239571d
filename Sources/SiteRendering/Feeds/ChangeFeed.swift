import SiteModel

/// An Atom feed of the pages that changed last, newest first (RFC 4287).
struct ChangeFeed {
  let linked: LinkedSite
  let renderer: LanguageRenderer
  /// Seconds since 1970 of each source file's last change.
  let changes: [String: Int64]

  static let limit = 30

  private var site: Site { linked.site }

  /// `nil` without a base or without a known change.
  func xml() -> [UInt8]? {
    guard let home = site.configuration.absolute(renderer.home),
      let own = site.configuration.absolute(file: renderer.prefix + "feed.xml")
    else { return nil }
    let changed = Self.changed(renderer.language, in: site, changes)
      .sorted { ($1.seconds, $0.page) < ($0.seconds, $1.page) }
      .prefix(Self.limit)
    guard let newest = changed.first else { return nil }
    var out: [UInt8] = []
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    out.writeXML(renderer.context.tag)
    out.write("\">\n<id>")
    out.writeXML(own)
    out.write("</id>\n<title>")
    out.writeXML(renderer.context.siteTitle)
    out.write("</title>\n<link rel=\"self\" href=\"")
    out.writeXML(own)
    out.write("\"/>\n<link href=\"")
    out.writeXML(home)
    out.write("\"/>\n<updated>")
    out.writeXML(instant(newest.seconds))
    out.write("</updated>\n<author><name>")
    out.writeXML(renderer.context.siteTitle)
    out.write("</name></author>\n")
    for (id, seconds) in changed { write(site[id], seconds, into: &out) }
    out.write("</feed>\n")
    return out
  }

  /// Whether a language has a feed.
  static func exists(for language: SiteLanguage, in site: Site, _ changes: [String: Int64]) -> Bool
  {
    site.configuration.base != nil && !changed(language, in: site, changes).isEmpty
  }

  private static func changed(
    _ language: SiteLanguage, in site: Site, _ changes: [String: Int64]
  ) -> [(page: PageID, seconds: Int64)] {
    language.pages.filter { !site[$0].isUnindexed }
      .compactMap { id in changes[site[id].parsed.sourcePath].map { (id, $0) } }
  }

  private func write(_ page: SitePage, _ seconds: Int64, into out: inout [UInt8]) {
    guard let address = site.configuration.absolute(page.address) else { return }
    out.write("<entry><id>")
    out.writeXML(address)
    out.write("</id><title>")
    out.writeXML(page.title)
    out.write("</title><link href=\"")
    out.writeXML(address)
    out.write("\"/><updated>")
    out.writeXML(instant(seconds))
    out.write("</updated>")
    if let summary = PageDescription.text(of: page) {
      out.write("<summary>")
      out.writeXML(summary)
      out.write("</summary>")
    }
    out.write("</entry>\n")
  }

  /// A moment as RFC 3339 writes it, in UTC.
  private func instant(_ seconds: Int64) -> String {
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
    let time = "\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))"
    return "\(CalendarDay(seconds: seconds).text)T\(time)Z"
  }
}
