import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

/// Files are found however their names are written, and published under names that are safe.
@Suite struct AssetNamesTests {
  private static let folder = "en/.gitbook/assets/"

  @Test(arguments: [
    ("image.png", "image.png", "image.png"),
    ("image (1).png", "<image (1).png>", "image-(1).png"),
    ("image (1).png", "image%20(1).png", "image-(1).png"),
    ("image (1).png", "image%20%281%29.png", "image-(1).png"),
    ("image (1) (2).png", "image%20(1)%20(2).png", "image-(1)-(2).png"),
    ("100%.png", "100%.png", "100-.png"),
    ("100%.png", "100%25.png", "100-.png"),
    ("50%20off.png", "50%20off.png", "50-20off.png"),
    ("50%20off.png", "50%2520off.png", "50-20off.png"),
    ("a#1.png", "a#1.png", "a-1.png"),
    ("a#1.png", "a%231.png", "a-1.png"),
    ("why?.png", "why?.png", "why-.png"),
    ("3\u{202F}PM.png", "3\u{202F}PM.png", "3-PM.png"),
    ("3\u{202F}PM.png", "3%E2%80%AFPM.png", "3-PM.png"),
    ("Bild-Übersicht.png", "Bild-Übersicht.png", "Bild-Übersicht.png"),
    ("Bild-Übersicht.png", "Bild-%C3%9Cbersicht.png", "Bild-Übersicht.png"),
    ("Bild-U\u{308}bersicht.png", "Bild-%C3%9Cbersicht.png", "Bild-U\u{308}bersicht.png"),
    ("架构图.png", "架构图.png", "架构图.png"),
    ("a&b'c\"d.png", "a&b'c\"d.png", "a-b-c-d.png"),
  ])
  func aFileIsFoundAndPublished(_ file: String, _ written: String, _ published: String) {
    let address =
      written.hasPrefix("<")
      ? "<.gitbook/assets/\(written.dropFirst())" : ".gitbook/assets/\(written)"
    let site = site(page: "![x](\(address))", files: [Self.folder + file])
    #expect(site.codes == [])
    #expect(target(of: site) == .asset(Self.folder + file))
    #expect(site.site.assets[Self.folder + file]?.published == "assets/" + published)
  }

  @Test(arguments: [
    ("Map.PNG", "map.png"), ("3\u{202F}PM.png", "3%20PM.png"), ("3 PM.png", "3%E2%80%AFPM.png"),
  ])
  func aNameWithOtherCapitalsOrSpacesIsFoundWithAWarning(_ file: String, _ written: String) {
    let site = site(page: "![x](.gitbook/assets/\(written))", files: [Self.folder + file])
    #expect(site.codes == [.linkInexactName])
    #expect(target(of: site) == .asset(Self.folder + file))
  }

  @Test func rawHTMLFindsTheSameFiles() {
    let site = site(
      page: "<img src=\".gitbook/assets/image (1).png\"> <img src=\".gitbook/assets/a#1.png\">",
      files: [Self.folder + "image (1).png", Self.folder + "a#1.png"])
    #expect(site.codes == [])
  }

  @Test func namesThatWouldBecomeOneGetNumbers() {
    let site = site(
      page: "Text.", files: ["a b.png", "a-b.png", "a#b.png", "A?B.png"].map { Self.folder + $0 })
    let assets = site.site.assets
    #expect(assets[Self.folder + "a-b.png"]?.published == "assets/a-b.png")
    #expect(
      Set(assets.sorted.map { $0.published.lowercased() })
        == ["assets/a-b.png", "assets/a-b-2.png", "assets/a-b-3.png", "assets/a-b-4.png"])
  }

  @Test func staticFilesKeepTheirNames() {
    let site = site(page: "Text.", files: ["static/a b.png"])
    #expect(site.site.assets["static/a b.png"]?.published == "a b.png")
  }

  @Test func aTranslationShowsTheSourcesFileWhereItHasNone() {
    let tree = SourceTree([
      "site.yml": "", "en/README.md": "# Home\n\nText.\n", "en/.gitbook/assets/a b.png": "",
      "en/.gitbook/assets/c.png": "", "fr/.gitbook/assets/c.png": "",
      "fr/README.md": "# Accueil\n\n![x](.gitbook/assets/A%20b.png) ![y](.gitbook/assets/c.png)\n",
    ])
    let page = CheckedSite(tree).page("fr/README.md")
    #expect(
      page?.targets == [.asset("en/.gitbook/assets/a b.png"), .asset("fr/.gitbook/assets/c.png")])
  }

  private func site(page: String, files: [String]) -> CheckedSite {
    var content = ["site.yml": "", "en/README.md": "# Home\n\n\(page)\n"]
    for file in files { content[file] = "" }
    return CheckedSite(SourceTree(content))
  }

  private func target(of site: CheckedSite) -> LinkTarget? {
    site.page("en/README.md")?.targets.first
  }
}
