import MarkdownSyntax
import SiteModel

/// What a translated page shows of its own state: which of its words are still the source's, and
/// what the source says where it has changed since.
///
/// - A block in the source's words has their language.
/// - Behind a block whose source has changed stands a mark that unfolds what the source says now.
/// - What is new in the source is in the mark of the block before it.
struct TranslationMarks {
  /// Of the body's blocks.
  let notes: BodyNotes
  let title: BodyNotes.Note?
  let description: BodyNotes.Note?

  /// - Returns: `nil` for a page that has nothing to show: a current one, one that nobody recorded,
  ///   and every page of the source.
  init?(of page: SitePage, in linked: LinkedSite, words: StringTable, sourceStyle: BodyStyle) {
    let shown = linked.site.original(of: page)
    guard let translation = linked.translations[shown.id], translation.state != .unrecorded,
      let sourceID = translation.source
    else { return nil }
    var places = MarkPlaces(translation, document: page.parsed.document)
    places.gather(from: linked[sourceID].page.parsed.document)
    guard !places.isEmpty else { return nil }
    let source = linked[sourceID]
    let language = TextLanguage(linked.site.language(of: source.page).profile)
    var excerpts = SourceExcerpts(
      source, blocks: translation.sourceBlocks, language: language,
      links: PageLinks(quoting: source, in: linked.site, fromFolder: page.address.folder),
      style: sourceStyle, summary: words("block.outdated"))
    var notes: [Int: BodyNotes.Note] = [:]
    var title: BodyNotes.Note?
    var description: BodyNotes.Note?
    for (place, pieces) in places.pieces {
      let mark = BodyNotes.Note(behind: excerpts.mark(pieces))
      switch place {
      case .title: title = mark
      case .description: description = mark
      case .node(let node): notes[node] = mark
      }
    }
    let own = linked.site.language(of: page).profile.direction
    let isSameDirection = own.rawValue == language.direction
    for place in places.untranslated {
      switch place {
      case .title: title = BodyNotes.Note(language: language, behind: title?.behind)
      case .description:
        description = BodyNotes.Note(language: language, behind: description?.behind)
      case .node(let node):
        // An item of the other direction would have its number on the other side.
        let isItem = isSameDirection && notes[node] == nil
        let element = isItem ? places.element(of: node) : node
        notes[element, default: BodyNotes.Note()].language = language
      }
    }
    self.notes = BodyNotes(notes)
    self.title = title
    self.description = description
  }
}
