/// What every page of one language prints alike.
package struct LanguageContext: Sendable {
  package let tag: String
  package let direction: String
  package let name: String
  package let siteTitle: String
  /// The title up to its first colon: what a narrow bar shows.
  let siteName: String
  /// The title behind its first colon.
  let siteTagline: String?

  init(tag: String, direction: String, name: String, siteTitle: String) {
    self.tag = tag
    self.direction = direction
    self.name = name
    self.siteTitle = siteTitle
    let colon = siteTitle.firstIndex(of: ":")
    siteName = colon.map { Self.trimmed(siteTitle[..<$0]) } ?? siteTitle
    siteTagline = colon.map { Self.trimmed(siteTitle[siteTitle.index(after: $0)...]) }
  }

  /// The same below another title.
  func titled(_ siteTitle: String) -> LanguageContext {
    siteTitle == self.siteTitle
      ? self
      : LanguageContext(tag: tag, direction: direction, name: name, siteTitle: siteTitle)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

/// Fields that all full pages share: head, bar, navigation and foot.
///
/// A class for its size alone: it never changes, and each field of a page is asked through it.
package final class FrameContext: TemplateContext {
  let language: LanguageContext
  let title: String
  let isHome: Bool
  let description: String?
  let canonical: String?
  let isUnindexed: Bool
  let alternates: [AlternateContext]
  let markdownTwin: String?
  let feed: String?
  /// The feed of the page's dated updates.
  let updatesFeed: String?
  let structuredData: HTML?
  let root: String
  let home: String
  let allPages: String
  let languages: [LanguageChoiceContext]
  let navigation: HTML
  let breadcrumbs: [LinkContext]
  let notice: NoticeContext?
  /// Of title and body, where it is not the reader's.
  let foreign: TextLanguage?
  /// What is to be said of the title alone.
  let titleNote: BodyNotes.Note?
  /// The page that says how far each language is.
  let translations: String?
  /// Its language, where it is not the reader's.
  let translationsLanguage: String?
  let updated: UpdatedContext?
  let editHref: String?
  let look: PageLook

  init(
    language: LanguageContext, title: String, isHome: Bool, description: String?,
    canonical: String?, isUnindexed: Bool, alternates: [AlternateContext], markdownTwin: String?,
    feed: String?, updatesFeed: String?, structuredData: HTML?, root: String, home: String,
    allPages: String,
    languages: [LanguageChoiceContext], navigation: HTML, breadcrumbs: [LinkContext],
    notice: NoticeContext?, foreign: TextLanguage?, titleNote: BodyNotes.Note?,
    translations: String?, translationsLanguage: String?, updated: UpdatedContext?,
    editHref: String?, look: PageLook = PageLook()
  ) {
    self.language = language
    self.title = title
    self.isHome = isHome
    self.description = description
    self.canonical = canonical
    self.isUnindexed = isUnindexed
    self.alternates = alternates
    self.markdownTwin = markdownTwin
    self.feed = feed
    self.updatesFeed = updatesFeed
    self.structuredData = structuredData
    self.root = root
    self.home = home
    self.allPages = allPages
    self.languages = languages
    self.navigation = navigation
    self.breadcrumbs = breadcrumbs
    self.notice = notice
    self.foreign = foreign
    self.titleNote = titleNote
    self.translations = translations
    self.translationsLanguage = translationsLanguage
    self.updated = updated
    self.editHref = editHref
    self.look = look
  }

  package static let fields: [ContextField<FrameContext>] =
    [
      .text("language") { $0.language.tag },
      .text("direction") { $0.language.direction },
      .text("languageName") { $0.language.name },
      .text("siteTitle") { $0.language.siteTitle },
      .text("siteName") { $0.language.siteName },
      .text("siteTagline") { $0.language.siteTagline },
      .text("documentTitle") {
        $0.isHome || $0.title == $0.language.siteTitle
          ? $0.language.siteTitle : "\($0.title) | \($0.language.siteTitle)"
      },
      .text("title") { $0.title },
      .text("description") { $0.description },
      .text("canonical") { $0.canonical },
      .flag("noindex") { $0.isUnindexed },
      .list("alternates") { $0.alternates },
      .text("markdownTwin") { $0.markdownTwin },
      .text("feed") { $0.feed },
      .text("updatesFeed") { $0.updatesFeed },
      .html("structuredData") { $0.structuredData },
      .text("root") { $0.root },
      .text("home") { $0.home },
      .text("allPages") { $0.allPages },
      .flag("hasLanguages") { $0.languages.count > 1 },
      .list("languages") { $0.languages },
      .html("navigation") { $0.navigation },
      .flag("hasBreadcrumbs") { !$0.breadcrumbs.isEmpty },
      .list("breadcrumbs") { $0.breadcrumbs },
      .object("notice") { $0.notice },
      .text("bodyLanguage") { $0.foreign?.tag },
      .text("bodyDirection") { $0.foreign?.direction },
      .text("titleLanguage") { $0.titleNote?.language?.tag },
      .text("titleDirection") { $0.titleNote?.language?.direction },
      .html("titleMark") { $0.titleNote?.behind },
      .text("translations") { $0.translations },
      .text("translationsLanguage") { $0.translationsLanguage },
      .object("updated") { $0.updated },
      .text("editHref") { $0.editHref },
    ] + ContextField.look { $0.look }
}
