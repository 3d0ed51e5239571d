package import Diagnostics
package import SiteModel

/// A page with some text, saved or not, as a writer sees it.
package struct EditedPage: Sendable {
  /// Below the content folder, `/` between parts.
  package let file: String
  package let page: SitePage
  package let profile: LanguageProfile
  /// Lines end with LF, whatever the file has.
  package let text: String
  /// Of the file on disk.
  package let digest: ContentDigest
  /// What is wrong with the page, in its own file.
  package let report: Report
  /// Errors in other files.
  package let otherErrors: Int
  /// `nil` for a page that is no tool.
  package let form: ToolForm?
  /// `nil` for a page of the source language.
  package let translation: EditedTranslation?
  /// The site with this text in it.
  package let snapshot: SiteSnapshot

  /// Whether the page is fit to be shown: not while it has errors.
  package var isShown: Bool { !report.diagnostics.contains { $0.severity == .error } }

  /// - Parameters:
  ///   - id: A page that has its text itself.
  ///   - bytes: What the page is made of in the snapshot.
  init(
    _ id: PageID, file: String, bytes: [UInt8], digest: ContentDigest, in snapshot: SiteSnapshot
  ) {
    let site = snapshot.linked.site
    let page = site[id]
    self.file = file
    self.page = page
    profile = site.language(of: page).profile
    text = LineEnds.unified(bytes)
    self.digest = digest
    let own = page.parsed.sourcePath
    let all = snapshot.report
    report = Report(
      all.diagnostics.filter { $0.location.path == own }, sources: all.sources.values)
    otherErrors = all.diagnostics.count { $0.severity == .error && $0.location.path != own }
    form = ToolForm(of: page, in: site)
    translation = snapshot.linked.translations[id].map { EditedTranslation($0, in: site) }
    self.snapshot = snapshot
  }
}

/// A translation beside its source, block by block.
package struct EditedTranslation: Sendable {
  package struct Pair: Sendable {
    /// Position in ``PageTranslation/pairs``.
    package let position: Int
    /// The source's block as it is stamped by, from 1; of what the translation alone has, that of the
    /// block before it.
    package let number: Int
    package let kind: TranslationBlock.Kind
    package let state: PageTranslation.Pair.State
    /// Markdown; `nil` where the source lacks the block.
    package let source: String?
    /// Markdown; `nil` where the translation lacks the block.
    package let text: String?
    /// Of the block in the translation, from 1.
    package let line: Int?
    package let isEditable: Bool
  }

  package let state: PageTranslation.State
  /// `nil` for a translation of nothing.
  package let source: SitePage?
  /// Of the source that is compared; `nil` where there is none.
  package let sourceDigest: ContentDigest?
  package let pairs: [Pair]

  /// - Parameter translation: Of a page that is there.
  init(_ translation: PageTranslation, in site: Site) {
    state = translation.state
    source = translation.source.map { site[$0] }
    sourceDigest = source.map { ContentDigest(of: $0.parsed.document.source.bytes) }
    guard let edit = TranslationEdit(translation, in: site), let page = translation.page else {
      pairs = []
      return
    }
    let lines = LineTable(site[page].parsed.document.source)
    var number = 0
    pairs = translation.pairs.indices.compactMap { position in
      let pair = translation.pairs[position]
      if let source = pair.source { number = source + 1 }
      guard let kind = translation.kind(of: pair) else { return nil }
      return Pair(
        position: position, number: number, kind: kind, state: pair.state,
        source: edit.sourceText(at: position), text: edit.text(at: position),
        line: pair.block.map { lines.position(at: translation.blocks[$0].span.start).line },
        isEditable: edit.isEditable(position))
    }
  }

  /// Whether each text that was put in has become one block, and no other block came or went with it.
  ///
  /// - Parameters:
  ///   - before: The translation that had not the texts.
  ///   - texts: By ``Pair/position``; an empty one takes its block away.
  func hasBlocks(of before: EditedTranslation, with texts: [Int: String]) -> Bool {
    var least = before.blockCount
    var most = least
    for (position, text) in texts {
      let pair = before.pairs.first { $0.position == position }
      if text.allSatisfy(\.isWhitespace) {
        if pair?.text != nil { least -= 1 }
      } else if pair?.text == nil {
        least += 1
        most += 1
      }
    }
    return (least...most).contains(blockCount)
  }

  private var blockCount: Int { pairs.count { $0.text != nil } }
}
