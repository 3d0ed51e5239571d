import Diagnostics
import SiteModel

/// Everything that the pages of one language share: templates with its words, navigation sheets,
/// its labels, and where its own pages lie.
///
/// A class for its size alone: it never changes, and every page holds it.
final class LanguageRenderer: Sendable {
  let index: Int
  let language: SiteLanguage
  let templates: TemplateSet
  let context: LanguageContext
  let sheets: NavigationSheets
  let glyph: MapGlyph
  let faces: ToolFaces
  let bodyStyle: BodyStyle
  /// What the language calls each language of the site within a sentence, by position.
  let names: [String]
  /// What stands above a page whose text is in another language of the site, by its position.
  let notices: [FallbackNotice]
  /// `fr/`, or nothing for the default language.
  let prefix: String

  /// - Parameters:
  ///   - site: Its plan alone: what is made here holds for all texts of the same faces.
  ///   - isForAll: Whether all pages are made, and the navigation beforehand, or some that are asked for.
  init(
    site: SitePlan, index: Int, templates: TemplateSet, typesetting: Typesetting,
    isForAll: Bool = true
  ) {
    let language = site.languages[index]
    self.index = index
    self.language = language
    self.templates = templates
    prefix = site.prefix(of: language)
    context = LanguageContext(
      tag: language.tag.rawValue, direction: language.profile.direction.rawValue,
      name: language.profile.name, siteTitle: site.title(in: language))
    let names = site.languages.map {
      UnicodeText.name(of: $0.tag, in: language.tag) ?? $0.profile.name
    }
    self.names = names
    notices = zip(site.languages, names).map { original, name in
      FallbackNotice(original.tag, named: name, readerNamed: names[index], words: templates.words)
    }
    let sheets = NavigationSheets(
      site: site, language: index, branchWords: templates.words("navigation.branch"))
    self.sheets =
      isForAll ? sheets.prepared(for: Self.folders(of: language, in: site, prefix)) : sheets
    glyph = MapGlyph(
      types: site.configuration.types, phases: site.configuration.phases,
      isRightToLeft: language.profile.direction == .rightToLeft)
    faces = ToolFaces(
      site.tools(of: language).lazy.map(\.tool), profile: language.profile,
      words: templates.words, glyph: glyph, terms: site.terms)
    bodyStyle = .dressed(
      Self.bodyWords(templates.words, language.tag), typesetting: typesetting)
  }

  /// The same with other markup for code and formulas, and perhaps other names of pages.
  ///
  /// - Parameter site: With the places that the other one's has.
  init(_ other: LanguageRenderer, site: SitePlan, typesetting: Typesetting) {
    index = other.index
    language = site.languages[other.index]
    templates = other.templates
    context = other.context.titled(site.title(in: language))
    sheets = other.sheets.following(site)
    glyph = other.glyph
    faces = other.faces
    bodyStyle = .dressed(
      Self.bodyWords(other.templates.words, other.language.tag), typesetting: typesetting)
    names = other.names
    notices = other.notices
    prefix = other.prefix
  }

  /// The folders that the language's pages are published in, generated ones among them.
  private static func folders(
    of language: SiteLanguage, in site: SitePlan, _ prefix: String
  ) -> [String] {
    var folders = Set(language.pages.map { site[$0].address.folder })
    folders.insert(PageAddress(path: prefix + "index").folder)
    folders.formUnion(language.navigation.groupPages.map(\.address.folder))
    if !site.configuration.types.isEmpty { folders.insert(prefix + "types") }
    if !site.configuration.phases.isEmpty { folders.insert(prefix + "phases") }
    return folders.sorted()
  }

  var words: StringTable { templates.words }

  /// The language's tools by number, then by name.
  func tools(of site: Site) -> [(page: SitePage, tool: Tool)] { site.tools(of: language) }

  /// The language as the switchers of all pages show it.
  var entry: LanguageEntry {
    let offer = LanguageOffer(
      text: words("offer.text", ["language": context.name]), close: words("offer.close"))
    return LanguageEntry(context: context, home: home, offer: offer)
  }

  /// The page of all languages' state, one for the whole site.
  static let translations = PageAddress(path: "translations")

  var home: PageAddress { PageAddress(path: prefix + "index") }
  var allPages: PageAddress { PageAddress(path: prefix + "pages") }
  func page(of type: ToolTypeID) -> PageAddress {
    PageAddress(path: "\(prefix)types/\(type.rawValue)")
  }
  func page(of phase: PhaseID) -> PageAddress {
    PageAddress(path: "\(prefix)phases/\(phase.rawValue)")
  }

  private static func bodyWords(_ table: StringTable, _ language: LanguageTag) -> BodyStyle.Words {
    var words = BodyStyle.Words()
    words.taskDone = table("task.done")
    words.taskOpen = table("task.open")
    words.footnotes = table("footnotes.title")
    words.footnoteBack = table("footnotes.back")
    words.table = table("table.label")
    words.foreignImage = table("foreign.image")
    words.foreignVideo = table("foreign.video")
    words.foreignAudio = table("foreign.audio")
    words.foreignPage = table("foreign.page")
    words.zoom = table("image.zoom")
    words.rating = table("rating.label")
    words.hintInfo = table("hint.info")
    words.hintWarning = table("hint.warning")
    words.hintDanger = table("hint.danger")
    words.hintSuccess = table("hint.success")
    words.prompt = table("prompt.label")
    words.allLines = table("code.all")
    words.specification = table("operation.specification")
    words.parameterName = table("operation.name")
    words.parameterType = table("operation.type")
    words.parameterText = table("operation.description")
    words.required = table("operation.required")
    words.parameters = [
      "": table("operation.parameters"), "path": table("operation.path"),
      "query": table("operation.query"),
      "header": table("operation.headers"), "body": table("operation.body"),
    ]
    words.responses = table("operation.responses")
    words.missingInclude = table("include.missing")
    words.filter = table("filter.label")
    words.filterAll = table("filter.all")
    words.language = language
    return words
  }
}
