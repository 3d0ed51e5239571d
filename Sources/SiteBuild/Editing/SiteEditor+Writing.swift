package import SiteModel

extension SiteEditor {
  /// Writes a page in one step.
  ///
  /// - Parameter digest: Of what the writer began from.
  /// - Returns: The paths that have changed.
  /// - Throws: ``EditError/changed(path:bytes:)`` where the file says something else by now; it is left
  ///   as it is.
  package func save(
    _ text: String, of file: String, knownAs digest: ContentDigest
  ) throws(EditError) -> SiteChanges {
    let page = try page(file)
    let bytes = LineEnds(of: try saved(file)).bytes(of: text)
    let other: [UInt8]?
    do throws(FileError) {
      other = try replaceFile(path(of: file), bytes, knownAs: digest)
    } catch {
      throw .file(error)
    }
    if let other { throw .changed(path: page.page.parsed.sourcePath, bytes: other) }
    return changes([file])
  }

  /// Records that blocks of a translation say what their sources say now.
  ///
  /// - Parameter blocks: As ``EditedTranslation/Pair/number`` counts; all of them when empty.
  /// - Returns: The paths that have changed.
  package func stamp(_ file: String, blocks: [Int]) throws(EditError) -> SiteChanges {
    do throws(TranslationError) {
      let page = path(of: file).string
      _ = try translations.stamp(page, language: nil, blocks: blocks)
    } catch {
      throw .translation(error)
    }
    let record = site.languages.lazy.map(\.profile.folder).first { file.hasPrefix("\($0)/") }
    return changes(["\(record ?? "")/\(TranslationRecord.fileName)"])
  }

  /// Begins the translation of a page, in its source's words.
  ///
  /// - Parameter source: The file of the source's page, below the content folder.
  /// - Returns: The new page's file, and the paths that have changed.
  package func begin(
    _ source: String, in language: String
  ) async throws(EditError) -> (file: String, changes: SiteChanges) {
    let page = try self.page(source).page
    guard let folder = site.languages.first(where: { $0.tag.rawValue == language })?.profile.folder
    else { throw .unknownPage("\(language)/\(page.key.value)") }
    do throws(TranslationError) {
      _ = try await NewTranslation.make(
        language, pages: [path(of: source).string],
        in: live.options)
    } catch {
      throw .translation(error)
    }
    let file = "\(folder)/\(page.key.value)"
    return (file, changes([file, "\(folder)/\(TranslationRecord.fileName)"]))
  }

  /// What the source of a translation has said since.
  package func difference(_ file: String) throws(EditError) -> PageDifference {
    do throws(TranslationError) {
      return try translations.difference(
        path(of: file).string, language: nil)
    } catch {
      throw .translation(error)
    }
  }

  private var translations: SiteTranslations {
    SiteTranslations(
      linked: live.snapshot.linked, diagnostics: live.snapshot.report.diagnostics,
      options: live.options)
  }

  private func changes(_ files: [String]) -> SiteChanges {
    SiteChanges(Set(files.map { path(of: $0).string }))
  }
}
