import Diagnostics
import SiteModel
import SiteTestSupport
import Testing

@Suite struct LanguageFileTests {
  private static let source = """
    title: "Talks: a \\"short\\" guide #1"
    sections: {purpose: ["Why, and what for"], type: [Type of tool]}
    types: {trust-building: "Trust: building", capacity-development: Yes}
    phases: {before: Before, after: '#after'}
    """

  private func file(_ tag: String) throws -> String {
    let site = CheckedSite(.toolkit(["en/language.yml": Self.source]))
    return LanguageFile(for: try #require(LanguageTag(tag)), of: site.site).text
  }

  @Test func holdsTheWordsThatAreShipped() throws {
    let italian = try file("it")
    #expect(italian.contains("name: Italiano\ndirection: ltr\n"))
    #expect(italian.contains("  purpose: [Obiettivo, Scopo]\n"))
    #expect(italian.contains("and: [e, ed]\n"))
    #expect(try file("he").contains("direction: rtl\n"))
  }

  @Test func holdsTheSourcesWordsElse() throws {
    let welsh = try file("cy")
    #expect(welsh.contains("name: Cymraeg\n"))
    #expect(welsh.contains("  purpose: [\"Why, and what for\"]\n"))
    #expect(welsh.contains("  type: [Type of tool]\n"))
  }

  /// What is written is read back as it was meant, whatever signs it holds.
  @Test(arguments: ["it", "cy", "zh-Hans", "ar", "pt-BR"])
  func canBeRead(_ tag: String) throws {
    let site = CheckedSite(
      .toolkit([
        "en/language.yml": Self.source, "\(tag)/language.yml": try file(tag),
        "en/tools/README.md": "# Tools\n\nText.\n",
      ]))
    #expect(site.codes == [])
    let profile = try #require(site.site.languages.last?.profile)
    #expect(profile.title?.value == "Talks: a \"short\" guide #1")
    #expect(profile.label(of: ToolTypeID("trust-building")) == "Trust: building")
    #expect(profile.label(of: PhaseID("after")) == "#after")
    #expect(profile.vocabulary.roles[.purpose]?.isEmpty == false)
  }
}
