package import SiteModel

/// What a writer does to the pages of a site that is followed.
///
/// Nothing but ``save(_:of:knownAs:)``, ``stamp(_:_:)`` and ``begin(_:in:)`` writes to the disk, and who
/// calls them has the site follow the paths that they give.
package struct SiteEditor: Sendable {
  /// A change that is made in the text for the writer.
  package enum Change: Hashable, Sendable {
    case form(ToolForm.Answer)
    /// Texts of blocks by their positions in ``PageTranslation/pairs``.
    case blocks([Int: String])
  }

  package let live: LiveSite

  package init(_ live: LiveSite) { self.live = live }

  var site: Site { live.snapshot.linked.site }

  // MARK: - Reading

  /// A page as it is saved.
  ///
  /// - Parameter file: Below the content folder.
  package func page(_ file: String) async throws(EditError) -> EditedPage {
    _ = try id(of: file, in: site)
    let bytes = try saved(file)
    return try await page(file, saying: bytes, digest: ContentDigest(of: bytes))
  }

  /// A page with some text: what is shown, and what is told about it, belongs to these bytes alone,
  /// whatever is on the disk by now.
  ///
  /// - Parameter digest: Of the file on disk.
  func page(
    _ file: String, saying bytes: [UInt8], digest: ContentDigest
  ) async throws(EditError) -> EditedPage {
    let snapshot = try await drafting(bytes, of: file).snapshot
    return EditedPage(
      try id(of: file, in: snapshot.linked.site), file: file, bytes: bytes, digest: digest,
      in: snapshot)
  }

  /// The file of the page at an address; of a page that a language lacks, the one that is shown.
  ///
  /// - Parameter address: Below the site's root.
  package func file(at address: String) throws(EditError) -> String {
    let files = [address, "\(address).html", "\(address)/index.html"]
    guard let page = site.pages.first(where: { files.contains($0.address.file) }) else {
      throw .unknownPage(address)
    }
    return Self.file(of: page, in: site)
  }

  /// The file of a page below the content folder.
  package static func file(of page: SitePage, in site: Site) -> String {
    // What messages put before a file of the content folder.
    let root = site.shown("x").utf8.count - 1
    return String(site.original(of: page).parsed.sourcePath.utf8.dropFirst(root)) ?? ""
  }

  func id(of file: String, in site: Site) throws(EditError) -> PageID {
    let shown = site.shown(file)
    let page = site.pages.first { !$0.isFallback && $0.parsed.sourcePath == shown }
    guard let page else { throw .unknownPage(file) }
    return page.id
  }

  /// What a file says, as the editor has it: lines end with LF.
  package static func text(of bytes: [UInt8]) -> String { LineEnds.unified(bytes) }

  /// What a file says on disk.
  func saved(_ file: String) throws(EditError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(path(of: file)) } catch { throw .file(error) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .notUTF8(path: site.shown(file))
    }
    return bytes
  }

  func path(of file: String) -> DiskPath { live.options.contentFolder.appending(file) }

  // MARK: - Drafts

  /// A page with a text that is not saved.
  ///
  /// - Parameter change: Made in the text.
  package func draft(
    _ text: String, of file: String, changing change: Change? = nil
  ) async throws(EditError) -> EditedPage {
    _ = try id(of: file, in: site)
    let saved = try saved(file)
    let digest = ContentDigest(of: saved)
    let bytes = LineEnds(of: saved).bytes(of: text)
    let draft = try await page(file, saying: bytes, digest: digest)
    guard let change else { return draft }
    let edits = try edits(change, of: draft.page, in: draft.snapshot.linked)
    let changed = try await page(
      file, saying: PageEdit.applying(edits, to: bytes), digest: digest)
    if case .blocks(let texts) = change, let before = draft.translation {
      guard changed.translation?.hasBlocks(of: before, with: texts) == true else {
        throw .notOneBlock
      }
    }
    return changed
  }

  private func drafting(_ bytes: [UInt8], of file: String) async throws(EditError) -> LiveSite {
    do throws(BuildError) {
      return try await live.drafting(bytes, of: file)
    } catch {
      throw .build(error)
    }
  }

  private func edits(
    _ change: Change, of page: SitePage, in linked: LinkedSite
  ) throws(EditError) -> [PageEdit] {
    switch change {
    case .form(let answer):
      guard let form = ToolForm(of: page, in: linked.site),
        let edits = page.parsed.edits(answering: form, answer)
      else { throw .noForm(path: page.parsed.sourcePath) }
      return edits
    case .blocks(let texts):
      guard let translation = linked.translations[page.id],
        let edit = TranslationEdit(translation, in: linked.site)
      else { throw .noPlace }
      var edits: [PageEdit] = []
      for (pair, text) in texts.sorted(by: { $0.key < $1.key }) {
        guard let made = edit.edit(putting: text, at: pair) else { throw .noPlace }
        edits.append(made)
      }
      guard PageEdit.areApart(edits) else { throw .noPlace }
      return edits
    }
  }
}
