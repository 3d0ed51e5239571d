import Foundation
import SiteModel
import SiteTestSupport
import Testing

@testable import SiteRendering

/// What holds for every page of the fixture site, however it is published.
@Suite struct PublishedPageTests {
  private static func attributes(_ name: String, in html: String) -> [String] {
    html.split(separator: "<").flatMap { tag in
      tag.prefix { $0 != ">" }.split(separator: " \(name)=\"").dropFirst()
        .map { unescaped(String($0.prefix { $0 != "\"" })) }
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }

  @Test(arguments: Fixture.Variant.allCases)
  func linksLeadToFilesAndAnchorsThatAreThere(_ variant: Fixture.Variant) throws {
    let site = try Fixture.site(variant)
    let root = variant == .subPath ? "/kit/" : "/"
    var count = 0
    for (path, html) in site.pages {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let addresses =
        Self.attributes("href", in: html) + Self.attributes("src", in: html)
        + Self.attributes("data-search", in: html)
        + Self.attributes("content", in: html).filter { $0.hasPrefix("0; url=") }
        .map { String($0.dropFirst(7)) }
      for address in addresses where !address.contains(":") {
        count += 1
        let parts = address.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = String(parts[0]).removingPercentEncoding ?? ""
        var target: String? = path
        if file.hasPrefix("/") {
          #expect(path == "404.html" && file.hasPrefix(root), "\(path): \(address)")
          target = String(file.dropFirst(root.count))
        } else if !file.isEmpty {
          #expect(path != "404.html", "\(path): \(address)")
          target = PagePath.joined(folder: folder, file)?.value
        }
        let found = try #require(target, "\(path): \(address) leaves the site")
        #expect(site.publishes(found), "\(path): \(address)")
        if parts.count > 1, !parts[1].isEmpty, let other = site.files[found] {
          let anchor = String(parts[1]).removingPercentEncoding ?? ""
          #expect(Self.attributes("id", in: other).contains(anchor), "\(path): \(address)")
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test(arguments: Fixture.Variant.allCases)
  func identifiersAreUniqueAndNoAttributeIsEmpty(_ variant: Fixture.Variant) throws {
    for (path, html) in try Fixture.site(variant).pages {
      let ids = Self.attributes("id", in: html)
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
      #expect(ids.contains("_content") || html.contains("class=\"redirect\""), "\(path)")
      #expect(!html.contains("=\"\""), "\(path)")
      for name in ["aria-labelledby", "popovertarget"] {
        for id in Self.attributes(name, in: html) { #expect(ids.contains(id), "\(path): \(id)") }
      }
    }
  }

  @Test(arguments: Fixture.Variant.allCases)
  func elementsAreBalancedAndHeadingsInOrder(_ variant: Fixture.Variant) throws {
    let void: Set = ["meta", "link", "img", "br", "hr", "input", "path", "circle"]
    for (path, html) in try Fixture.site(variant).pages {
      var open: [Substring] = []
      var level = 0
      for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
        let name = tag.output.2
        if tag.output.1 == "/" {
          #expect(open.popLast() == name, "\(path): </\(name)>")
        } else if !void.contains(String(name)) {
          open.append(name)
        }
        guard tag.output.1.isEmpty, name.count == 2, name.first == "h",
          let next = name.last?.wholeNumberValue
        else { continue }
        #expect(next <= level + 1 && (next > 1 || level == 0), "\(path): h\(next) behind h\(level)")
        level = next
      }
      #expect(open.isEmpty, "\(path): \(open)")
      #expect(html.components(separatedBy: "<h1").count == 2, "\(path)")
    }
  }

  /// No field that nobody filled in, and no word's key in the place of the word.
  @Test func saysEverythingInWords() throws {
    let words = try #require(TemplateFiles.shipped().files["strings/en.yml"])
    let keys = StringTable.read(words).value.keys.filter { $0.contains(".") }
    for (path, text) in try Fixture.site().files
    where path.hasSuffix(".html") || path.hasSuffix(".md") {
      #expect(!text.contains("{{"), "\(path)")
      for key in keys {
        #expect(!text.contains(">\(key)<") && !text.contains("\"\(key)\""), "\(path): \(key)")
      }
    }
  }

  /// Every word that Swift asks for stands in the table.
  @Test func theTableHasEveryWordThatIsAskedFor() throws {
    let words = try #require(TemplateFiles.shipped().files["strings/en.yml"])
    let known = StringTable.read(words).value
    let folder = repository() + "/Sources/SiteRendering"
    let asked = try TestFiles.paths(below: folder).flatMap { path in
      String(decoding: try TestFiles.read("\(folder)/\(path)"), as: UTF8.self)
        .matches(of: /(?:words|table|self)\(\s*"([a-zA-Z.]+)"/).map { String($0.output.1) }
    }
    #expect(asked.count > 20)
    #expect(asked.filter { known[$0] == nil } == [])
  }

  @Test func structuredDataIsJSON() throws {
    let site = try Fixture.site()
    let html = try #require(site.files["kit/tools/3-questions.html"])
    let text = try #require(
      html.firstMatch(of: /<script type="application\/ld\+json">(.*)<\/script>/))
    let data = try JSONSerialization.jsonObject(with: Data(text.output.1.utf8)) as? [String: Any]
    let items = try #require(data?["itemListElement"] as? [[String: Any]])
    #expect(items.last?["name"] as? String == "3. Q&A \"live\" <b></script>")
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3])
  }

  /// An ancestor on another site is a breadcrumb, but no step of this site.
  @Test func structuredDataNamesPagesOfThisSiteOnly() throws {
    let html = try #require(Fixture.site().files["guide/below.html"])
    #expect(
      html.contains("<li><a href=\"https://example.org/x.html?a=1&amp;b=2\">Elsewhere</a></li>"))
    #expect(html.contains("\"position\":1,\"name\":\"Below elsewhere\""))
  }

  // MARK: - Languages

  @Test func aFallbackIsTheSourcesPageForSearchEngines() throws {
    let site = try Fixture.site()
    for (path, html) in site.pages where path.hasPrefix("fr/guide/") || path.hasPrefix("ar/guide/")
    {
      #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
      let source = path.dropFirst(3).dropLast(5)
      #expect(
        html.contains("<link rel=\"canonical\" href=\"https://toolkit.example.org/\(source)\">"),
        "\(path)")
      #expect(!html.contains("rel=\"alternate\" hreflang"), "\(path)")
      #expect(html.contains("<p class=\"notice\">"), "\(path)")
      #expect(html.contains("<article lang=\"en\" dir=\"ltr\">"), "\(path)")
      #expect(site.files[path.dropLast(5) + ".md"] == nil, "\(path)")
      #expect(site.files["sitemap.xml"]?.contains("org/\(path.dropLast(5))<") == false, "\(path)")
    }
  }

  /// A translation of a page that is not to be found is not told to search engines either.
  @Test func alternatesAreIndexedPages() throws {
    var content = Fixture.content
    content["fr/kit/tools/1-cartographie.md"] = content["fr/kit/tools/1-cartographie.md"]?
      .replacing("---\ntranslates", with: "---\nnoIndex: true\ntranslates")
    let html = try #require(RenderedSite(content).files["kit/tools/1-mapping.html"])
    #expect(
      html.contains("hreflang=\"ar\" href=\"https") && html.contains("hreflang=\"x-default\""))
    #expect(!html.contains("rel=\"alternate\" hreflang=\"fr\""))
  }

  @Test func feedsAreNamedWhereThereIsOne() throws {
    let site = try Fixture.site()
    #expect(site.files["ar/feed.xml"] == nil && site.files["fr/feed.xml"] != nil)
    #expect(site.files["ar/index.html"]?.contains("application/atom+xml") == false)
    #expect(try Fixture.site(.withoutBase).files["feed.xml"] == nil)
  }

  // MARK: - Names

  /// A file of the content stands above what is generated under its name.
  @Test func theContentsOwnFilesStandAboveGeneratedOnes() throws {
    let site = try RenderedSite([
      "site.yml": """
      types: [a]
      tools: [t]
      redirects: {pages: README.md, 404: README.md, types/a: README.md, ../x: README.md}
      """,
      "en/README.md": "# Home\n", "en/pages.md": "# My pages\n", "en/types/a.md": "# My type\n",
      "static/robots.txt": "mine", "static/site.css": "mine", "static/llms.txt": "mine",
    ])
    #expect(site.clashes == [])
    #expect(site.files["pages.html"]?.contains("<h1>My pages</h1>") == true)
    #expect(site.files["types/a.html"]?.contains("<h1>My type</h1>") == true)
    #expect(site.files["404.html"]?.contains("http-equiv=\"refresh\"") == false)
    #expect(site.files.keys.allSatisfy { !$0.contains("..") })
  }
}
