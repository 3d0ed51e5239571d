import SiteModel

/// The language of words that are not in the reader's: those of a page that is not translated.
package struct TextLanguage: Hashable, Sendable {
  let tag: String
  let direction: String

  package init(tag: String, direction: String) {
    self.tag = tag
    self.direction = direction
  }

  init(_ profile: LanguageProfile) {
    tag = profile.tag.rawValue
    direction = profile.direction.rawValue
  }
}

/// A link with its words; without an address, the words alone.
package struct LinkContext: TemplateContext {
  let label: String
  let href: String?
  var foreign: TextLanguage?

  package static let fields: [ContextField<LinkContext>] = [
    .text("label") { $0.label }, .text("href") { $0.href },
    .text("labelLanguage") { $0.foreign?.tag }, .text("labelDirection") { $0.foreign?.direction },
  ]
}

/// The same page in another language, for search engines.
package struct AlternateContext: TemplateContext {
  let language: String
  let address: String

  package static let fields: [ContextField<AlternateContext>] = [
    .text("language") { $0.language }, .text("address") { $0.address },
  ]
}

/// The words with which a page is offered in another language, in that language.
struct LanguageOffer: Sendable {
  let text: String
  /// Of the button that dismisses it.
  let close: String
}

/// An entry of the language switcher.
package struct LanguageChoiceContext: TemplateContext {
  let entry: LanguageEntry
  let href: String
  let isCurrent: Bool
  let isMissing: Bool
  /// Whether the page is offered to readers who prefer the language: not where it has no such page.
  var isOffered = false

  package static let fields: [ContextField<LanguageChoiceContext>] = [
    .text("offer") { $0.isOffered ? $0.entry.offer.text : nil },
    .text("offerClose") { $0.isOffered ? $0.entry.offer.close : nil },
    .text("language") { $0.entry.context.tag }, .text("direction") { $0.entry.context.direction },
    .text("name") { $0.entry.context.name }, .text("href") { $0.href },
    .flag("current") { $0.isCurrent }, .flag("missing") { $0.isMissing },
  ]
}

/// What a reader is told above a page that is not in their language.
package struct NoticeContext: TemplateContext {
  let notice: FallbackNotice
  let href: String

  init(_ notice: FallbackNotice, href: String) {
    self.notice = notice
    self.href = href
  }

  package static let fields: [ContextField<NoticeContext>] = [
    .text("text") { $0.notice.text }, .text("href") { $0.href },
    .text("language") { $0.notice.language }, .text("label") { $0.notice.label },
  ]
}

/// The day of a page's last change, in the words of its language.
package struct UpdatedContext: TemplateContext {
  let before: String
  let date: String
  let text: String
  let after: String

  package static let fields: [ContextField<UpdatedContext>] = [
    .text("before") { $0.before }, .text("date") { $0.date }, .text("text") { $0.text },
    .text("after") { $0.after },
  ]
}

/// A heading in "On this page".
package struct OutlineContext: TemplateContext {
  let label: String
  let anchor: String
  let level: Int
  var foreign: TextLanguage?

  package static let fields: [ContextField<OutlineContext>] = [
    .text("label") { $0.label },
    .text("href") { "#" + $0.anchor },
    .text("level") { String($0.level) },
    .text("labelLanguage") { $0.foreign?.tag },
    .text("labelDirection") { $0.foreign?.direction },
  ]
}
