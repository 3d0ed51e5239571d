import Diagnostics
import SiteModel

/// `translated-from.yml` of one language, on disk.
struct RecordFile {
  let site: SiteTranslations
  let language: SiteLanguage

  private var name: String { "\(language.profile.folder)/\(TranslationRecord.fileName)" }

  /// As messages name it.
  var shown: String { language.profile.shown(file: TranslationRecord.fileName) }

  /// Makes sure that writing loses no line that cannot be read, other than of blocks of pages that are
  /// recorded anew. Below a line that should name a page, nobody knows whose the blocks are.
  func checkLines(besides pages: Set<PagePath>) throws(TranslationError) {
    let found = site.diagnostics.filter {
      $0.code == .translationRecordMalformed && $0.location.path == shown
    }
    guard !found.isEmpty else { return }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(site.disk(name)) } catch {
      throw TranslationError.file(error)
    }
    let malformed = found.filter {
      let start = $0.location.span.start
      return !bytes.dropFirst(start).starts(with: "- ".utf8) || !pages.contains(page(at: start))
    }
    guard !malformed.isEmpty else { return }
    throw TranslationError.recordMalformed(
      Report(malformed, sources: [SourceText(path: shown, bytes: bytes)]))
  }

  /// The page whose lines stand at an offset of the file; an empty path above the first.
  private func page(at offset: Int) -> PagePath {
    language.record.pages.last { $0.path.span.start <= offset }?.path.value
      ?? PagePath(clean: "")
  }

  /// Whether something stands where a page of the record should, be it a page of the site or not.
  func isThere(_ page: PagePath) throws(TranslationError) -> Bool {
    do throws(FileError) {
      let facts = try fileFacts(of: site.disk("\(language.profile.folder)/\(page.value)"))
      return facts.map { $0.kind != .folder } ?? false
    } catch {
      throw TranslationError.file(error)
    }
  }

  /// Writes the record in the place of the one that the site was read with.
  ///
  /// - Returns: Whether the file has changed.
  /// - Throws: ``TranslationError/recordChanged(path:)`` where somebody wrote another one meanwhile.
  func write(_ record: TranslationRecord) throws(TranslationError) -> Bool {
    let isWritten: Bool?
    do throws(FileError) { isWritten = try replace(by: record) } catch { throw .file(error) }
    guard let isWritten else { throw .recordChanged(path: shown) }
    return isWritten
  }

  /// - Returns: `nil` where the file says something else than the site knows.
  private func replace(by record: TranslationRecord) throws(FileError) -> Bool? {
    let path = site.disk(name)
    guard try fileFacts(of: path, following: true) != nil else {
      guard !record.pages.isEmpty else { return false }
      try createFile(path, record.bytes)
      return true
    }
    let now = try readFile(path)
    guard now != record.bytes else { return false }
    let known = TranslationRecord.read(SourceText(path: shown, bytes: now)).value
    guard known == language.record else { return nil }
    return try replaceKnownFile(path, record.bytes, knownAs: ContentDigest(of: now)) == nil
      ? true : nil
  }
}
