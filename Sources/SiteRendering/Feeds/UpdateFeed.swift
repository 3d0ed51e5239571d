import MarkdownSyntax
import SiteModel

/// An RSS 2.0 feed of a page's dated updates, newest first.
///
/// Source of the form: RSS 2.0 Specification, version 2.0.11; dates as RFC 822 writes them.
struct UpdateFeed {
  let page: SitePage
  let site: Site

  /// Updates shown, at most.
  static let limit = 100

  /// Where the feed of a page lies, below the site's root.
  static func path(of page: SitePage) -> String {
    let folder = page.address.clean.split(separator: "/").joined(separator: "/")
    return folder.isEmpty ? "rss.xml" : "\(folder)/rss.xml"
  }

  /// Whether a page has a feed: with a base, and with an update that has a date.
  static func exists(for page: SitePage, in site: Site) -> Bool {
    site.configuration.base != nil && !page.isFallback
      && page.parsed.updates.contains { $0.day != nil }
  }

  /// `nil` where the page has none.
  func xml() -> [UInt8]? {
    let own = Self.path(of: page)
    guard Self.exists(for: page, in: site), let address = site.configuration.absolute(page.address),
      let feed = site.configuration.absolute(file: own)
    else { return nil }
    var out: [UInt8] = []
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n")
    write("title", page.title, into: &out)
    write("link", address, into: &out)
    write("description", PageDescription.text(of: page) ?? page.title, into: &out)
    write("language", site.language(of: page).tag.rawValue, into: &out)
    out.write("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
    out.writeXML(feed)
    out.write("\"/>\n")
    let names = names
    for (update, day) in dated {
      write(update, day, "\(address)#\(names[update.node] ?? day.text)", address, into: &out)
    }
    out.write("</channel>\n</rss>\n")
    return out
  }

  /// Newest first; those of one day in the order of the page.
  private var dated: [(update: PageUpdate, day: UpdateDay)] {
    let dated = page.parsed.updates.compactMap { update in update.day.map { (update, $0) } }
    return Array(
      dated.sorted { ($1.1, $0.0.node) < ($0.1, $1.0.node) }.prefix(Self.limit))
  }

  /// What tells updates without a heading from all others, by their nodes: the day, and which it is of
  /// that day. New updates are put above the others, so it is counted from the last.
  private var names: [Int: String] {
    var counts: [UpdateDay: Int] = [:]
    var names: [Int: String] = [:]
    for update in page.parsed.updates.reversed() where heading(of: update) == nil {
      guard let day = update.day else { continue }
      counts[day, default: 0] += 1
      names[update.node] = "\(day.text)-\(counts[day] ?? 1)"
    }
    return names
  }

  /// - Parameter name: What tells an update without a heading from all others.
  private func write(
    _ update: PageUpdate, _ day: UpdateDay, _ name: String, _ address: String,
    into out: inout [UInt8]
  ) {
    let document = page.parsed.document
    let heading = heading(of: update)
    let link = heading.map { "\(address)#\(RelativeAddress.encoded($0.anchor))" }
    out.write("<item>\n")
    let date = UnicodeText.longDate(day.seconds, in: site.language(of: page).tag) ?? day.text
    write("title", heading?.text ?? date, into: &out)
    write("link", link ?? address, into: &out)
    out.write(link == nil ? "<guid isPermaLink=\"false\">" : "<guid>")
    out.writeXML(link ?? name)
    out.write("</guid>\n")
    write("pubDate", Self.moment(day), into: &out)
    for tag in update.tags {
      write("category", site.label(ofTag: tag, on: page), into: &out)
    }
    var text: [UInt8] = []
    for child in document.children(of: update.node) where child != update.heading {
      if !text.isEmpty { text.append(0x20) }
      document.plainText(of: document.range(of: child), into: &text)
    }
    write("description", PlainLine.of(text), into: &out)
    out.write("</item>\n")
  }

  private func heading(of update: PageUpdate) -> Heading? {
    update.heading.flatMap { node in page.headings.first { $0.node == node } }
  }

  private func write(_ name: StaticString, _ text: String, into out: inout [UInt8]) {
    out.write("<")
    out.write(name)
    out.write(">")
    out.writeXML(text)
    out.write("</")
    out.write(name)
    out.write(">\n")
  }

  /// `Thu, 25 Dec 2025 00:00:00 +0000`
  static func moment(_ day: UpdateDay) -> String {
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let days = day.seconds / 86_400
    let parts = CalendarDay(seconds: day.seconds)
    let number = parts.day < 10 ? "0\(parts.day)" : String(parts.day)
    return "\(weekdays[Int(((days % 7) + 7) % 7)]), \(number) \(months[parts.month - 1]) "
      + "\(day.text.prefix(4)) 00:00:00 +0000"
  }
}

extension Site {
  /// The words of a tag on a page.
  func label(ofTag tag: String, on page: SitePage) -> String {
    tags.label(of: tag, on: page.parsed.sourcePath)
  }
}
