import SiteModel
import SiteRendering
import SiteSearch
import Synchronization

/// What the site says in one language, ready to be asked: its search, its tools, and the words by
/// which it is asked.
///
/// A class for its size alone: it never changes.
final class LanguageKnowledge: Sendable {
  let linked: LinkedSite
  /// Position in ``Site/languages``.
  let position: Int
  let language: SiteLanguage
  /// The language that its texts are in: its own, unless they plainly are in another one, as those of a
  /// repository that declares none.
  let tag: LanguageTag
  let words: StringTable
  let forms: WordForms
  /// English, in which programs ask whatever the site speaks; `nil` where this is it.
  let english: WordForms?
  let vocabulary: QuestionVocabulary
  let reader: SearchPages
  let index: SearchIndex
  let indexForms: IndexForms
  let everyday: EverydayWords
  /// What results of the search show, by the numbers of the pages in the index.
  let documents: [SearchDocument]
  /// The pages of the index, by their numbers there.
  let pages: [PageID]
  let numbers: [PageID: Int]
  /// By number, then by name; those of other languages that stand in for missing ones among them.
  let tools: [KnownTool]
  let toolNumbers: [PageID: Int]
  let labels: [KnownLabel]
  /// Stems of the words of the site's title.
  let titleStems: Set<String>
  private static let pagesHeld = 512
  private let read = Mutex<[PageID: PageStatements]>([:])

  /// - Cost: that of the language's search index: some milliseconds for 20 pages, about 0.2 ms a page.
  init(_ linked: LinkedSite, language position: Int, words: StringTable) {
    let language = linked.site.languages[position]
    let reader = SearchPages(linked)
    let pages = reader.pages(of: language)
    let tag = Self.tag(of: pages, reader, saidToBe: language.tag)
    let forms = WordForms(language: tag.rawValue)
    self.tag = tag
    self.pages = pages
    self.linked = linked
    self.position = position
    self.language = language
    self.words = words
    self.forms = forms
    self.reader = reader
    english = tag.rawValue.hasPrefix("en") ? nil : WordForms(language: "en")
    vocabulary = QuestionVocabulary(of: language.profile, in: tag, forms, words: words)
    numbers = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1, $0) })
    let analyzer = SearchAnalyzer(language: tag.rawValue)
    var builder = reader.builder(for: language, readAs: tag)
    var documents: [SearchDocument] = []
    for page in pages {
      let analyzed = AnalyzedPage(reader.page(page), analyzer: analyzer)
      documents.append(analyzed.document)
      builder.add(analyzed)
    }
    index = builder.index()
    indexForms = IndexForms(of: index)
    everyday = EverydayWords(of: tag, forms, in: index, by: indexForms)
    self.documents = documents
    tools = linked.site.tools(of: language).filter { !$0.page.isKeptBack }.map { page, tool in
      KnownTool(page: page, tool: tool, name: forms.forms(of: tool.name))
    }
    toolNumbers = Dictionary(uniqueKeysWithValues: tools.enumerated().map { ($1.page.id, $0) })
    titleStems = Set(
      forms.forms(of: language.profile.title?.value ?? language.profile.inheritedTitle ?? "").map(
        \.stem))
    labels = KnownLabel.all(of: linked.site.configuration, language.profile, forms)
  }

  /// Bytes of text that tell its language.
  private static let tellingText = 16_384

  /// What the texts of pages are written in, by their beginning.
  private static func tag(
    of pages: [PageID], _ reader: SearchPages, saidToBe said: LanguageTag
  ) -> LanguageTag {
    var text: [UInt8] = []
    for page in pages where text.count < tellingText {
      for section in reader.page(page).sections where text.count < tellingText {
        text += section.text.prefix(tellingText / 8) + [0x0A]
      }
    }
    return TextLanguage().contradiction(in: text, saidToBe: said.rawValue)
      .flatMap { LanguageTag($0) } ?? said
  }

  /// The statements of a page: held for the pages that were read last, because a site is asked about the
  /// same ones again and again. The lock is held to look and to put.
  func statements(of page: PageID) -> PageStatements {
    if let held = read.withLock({ $0[page] }) { return held }
    let made = PageStatements(of: page, self)
    read.withLock { read in
      if read.count >= Self.pagesHeld { read.removeAll(keepingCapacity: true) }
      read[page] = made
    }
    return made
  }

  var site: Site { linked.site }
  var profile: LanguageProfile { language.profile }

  /// A page, or a section of it, as an answer names it.
  func place(_ id: PageID, heading: String = "", anchor: String = "") -> AnswerPlace {
    let page = site[id]
    return AnswerPlace(
      title: page.title, heading: heading, address: page.address,
      twin: site.original(of: page).address.twin, anchor: anchor)
  }
}
