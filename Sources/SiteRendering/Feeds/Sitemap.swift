import SiteModel

/// `sitemap.xml`: every page that search engines should know, with its other languages.
///
/// Source: sitemaps.org 0.9, and the `xhtml:link` extension for languages.
struct Sitemap {
  let linked: LinkedSite
  let renderers: [LanguageRenderer]
  let changes: [String: Int64]

  private var site: Site { linked.site }

  /// `nil` without a base: a sitemap holds absolute addresses only.
  func xml() -> [UInt8]? {
    guard site.configuration.base != nil else { return nil }
    var out: [UInt8] = []
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    out.write(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
    for language in site.languages {
      for id in language.pages where !site[id].isUnindexed {
        let page = site[id]
        let others = site.counterparts(of: page).map { other in
          other.flatMap { site[$0].isUnindexed ? nil : site[$0].address }
        }
        write(page.address, others, changed: changes[page.parsed.sourcePath], into: &out)
      }
    }
    let groups = renderers.map { renderer in
      renderer.language.navigation.groupPages.map {
        (address: $0.address, below: $0.address.path.dropFirst(renderer.prefix.count))
      }
    }
    let known = Set(groups.joined().map(\.address))
    for group in groups.joined() {
      let others = renderers.map { PageAddress(path: $0.prefix + group.below) }
      write(group.address, others.map { known.contains($0) ? $0 : nil }, changed: nil, into: &out)
    }
    for renderer in renderers {
      for term in site.terms {
        write(
          renderer.address(of: term), renderers.map { $0.address(of: term) }, changed: nil,
          into: &out)
      }
    }
    out.write("</urlset>\n")
    return out
  }

  private func write(
    _ address: PageAddress, _ others: [PageAddress?], changed: Int64?, into out: inout [UInt8]
  ) {
    guard let location = site.configuration.absolute(address) else { return }
    out.write("<url><loc>")
    out.writeEscaped(location)
    out.write("</loc>")
    if let changed {
      out.write("<lastmod>")
      out.writeEscaped(CalendarDay(seconds: changed).text)
      out.write("</lastmod>")
    }
    if site.languages.count > 1 {
      for (index, other) in others.enumerated() {
        guard let href = other.flatMap(site.configuration.absolute) else { continue }
        writeAlternate(site.languages[index].tag.rawValue, href, into: &out)
      }
      if let href = others.lazy.compactMap({ $0.flatMap(site.configuration.absolute) }).first {
        writeAlternate("x-default", href, into: &out)
      }
    }
    out.write("</url>\n")
  }

  private func writeAlternate(_ language: String, _ href: String, into out: inout [UInt8]) {
    out.write("<xhtml:link rel=\"alternate\" hreflang=\"")
    out.writeEscaped(language)
    out.write("\" href=\"")
    out.writeEscaped(href)
    out.write("\"/>")
  }

  /// `robots.txt`: everything is open, and the sitemap is named.
  func robots() -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let sitemap = site.configuration.absolute(file: "sitemap.xml") {
      text += "\nSitemap: \(sitemap)\n"
    }
    return Array(text.utf8)
  }
}
