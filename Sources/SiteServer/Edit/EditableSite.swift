import Diagnostics
import SiteBuild
import SiteModel

/// The pages of a site that can be edited, for the editor's list of pages.
struct EditableSite: Sendable {
  let site: Site
  let translations: TranslationTable
  /// The path of the site's own address, with a slash at its end.
  let base: String
  /// Of the state that the editor's page is to follow from.
  let mark: PreviewState.Mark

  func write(to json: inout JSONText) {
    json.member("title", site.title(in: site.languages[0]))
    json.member("base", base)
    json.member("mark", mark.description)
    json.key("languages")
    json.array { json in
      for (position, language) in site.languages.enumerated() {
        json.object {
          language.profile.write(to: &$0)
          $0.member("isSource", position == 0)
        }
      }
    }
    json.key("pages")
    json.array { json in
      for language in site.languages {
        for page in pages(of: language) { json.object { write(page, to: &$0) } }
      }
    }
  }

  /// In the order of the navigation, then by path; those that have a text themselves.
  private func pages(of language: SiteLanguage) -> [SitePage] {
    let order = language.navigation.order
    let others = language.pages.filter { language.navigation.place[$0] == nil }
    return (order + others).map { site[$0] }.filter { !$0.isFallback }
  }

  private func write(_ page: SitePage, to json: inout JSONText) {
    json.member("file", SiteEditor.file(of: page, in: site))
    json.member("key", page.key.value)
    json.member("language", site.language(of: page).tag.rawValue)
    json.member("title", page.title)
    json.member("address", base + RelativeAddress.encoded(page.address.file))
    json.member("isTool", page.parsed.draft != nil)
    json.member("state", orNull: translations[page.id]?.state.rawValue)
  }
}
