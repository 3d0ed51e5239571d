package import SiteModel

extension SiteEditor {
  /// Which blocks of a translation are to be stamped, and what the translator had before the eyes.
  package struct Stamp: Hashable, Sendable {
    /// As ``EditedTranslation/Pair/number`` counts; all of them when empty.
    package let blocks: [Int]
    /// Of the translation's file.
    package let digest: ContentDigest
    /// ``EditedTranslation/sourceDigest``.
    package let sourceDigest: ContentDigest

    package init(blocks: [Int], digest: ContentDigest, sourceDigest: ContentDigest) {
      self.blocks = blocks
      self.digest = digest
      self.sourceDigest = sourceDigest
    }
  }

  /// What a site should have followed before a translation is stamped: the two files and the record.
  package func stampedFiles(of file: String) throws(EditError) -> SiteChanges {
    let page = site[try id(of: file, in: site)]
    let source = site.languages[0].byKey[page.key].map { Self.file(of: site[$0], in: site) }
    return changes([file, record(of: page)] + [source].compactMap(\.self))
  }

  /// Records that blocks of a translation say what their sources say now.
  ///
  /// - Returns: The paths that have changed.
  /// - Throws: ``EditError/changed(path:bytes:)`` where the translation or its source is another one
  ///   than the translator saw.
  package func stamp(_ file: String, _ stamp: Stamp) async throws(EditError) -> SiteChanges {
    let page = try await page(file)
    guard site.configuration.layout == .toolkit else {
      throw .translation(.noSite(path: live.options.content))
    }
    if page.digest != stamp.digest {
      throw .changed(path: site.shown(file), bytes: try saved(file))
    }
    if let source = page.translation?.source, page.translation?.sourceDigest != stamp.sourceDigest {
      throw .changed(
        path: source.parsed.sourcePath, bytes: source.parsed.document.source.bytes)
    }
    do throws(TranslationError) {
      _ = try translations.stamp(path(of: file).string, language: nil, blocks: stamp.blocks)
    } catch {
      throw .translation(error)
    }
    return changes([record(of: page.page)])
  }

  /// Begins the translation of a page, in its source's words.
  ///
  /// - Parameter source: The file of the source's page, below the content folder.
  /// - Returns: The new page's file, and the paths that have changed.
  package func begin(
    _ source: String, in language: String
  ) async throws(EditError) -> (file: String, changes: SiteChanges) {
    let page = site[try id(of: source, in: site)]
    guard let folder = site.languages.first(where: { $0.tag.rawValue == language })?.profile.folder
    else { throw .unknownPage("\(language)/\(page.key.value)") }
    do throws(TranslationError) {
      _ = try await NewTranslation.make(
        language, pages: [path(of: source).string], in: live.options)
    } catch {
      throw .translation(error)
    }
    let file = "\(folder)/\(page.key.value)"
    return (file, changes([file, "\(folder)/\(TranslationRecord.fileName)"]))
  }

  /// What the source of a translation has said since.
  package func difference(_ file: String) throws(EditError) -> PageDifference {
    _ = try id(of: file, in: site)
    do throws(TranslationError) {
      return try translations.difference(path(of: file).string, language: nil)
    } catch {
      throw .translation(error)
    }
  }

  private var translations: SiteTranslations {
    SiteTranslations(
      linked: live.snapshot.linked, diagnostics: live.snapshot.report.diagnostics,
      options: live.options)
  }

  /// The record of a page's language, below the content folder.
  private func record(of page: SitePage) -> String {
    "\(site.language(of: page).profile.folder)/\(TranslationRecord.fileName)"
  }
}
