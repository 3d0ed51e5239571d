import Diagnostics
import SiteModel

/// `translated-from.yml` of one language, on disk.
struct RecordFile {
  let site: SiteTranslations
  let language: SiteLanguage

  private var name: String { "\(language.profile.folder)/\(TranslationRecord.fileName)" }

  /// As messages name it.
  var shown: String { language.profile.shown(file: TranslationRecord.fileName) }

  /// Makes sure that writing loses no line that cannot be read, other than of pages that are recorded
  /// anew.
  func checkLines(besides pages: Set<PagePath>) throws(TranslationError) {
    let malformed = site.diagnostics.filter {
      $0.code == .translationRecordMalformed && $0.location.path == shown
        && !pages.contains(page(at: $0.location.span.start))
    }
    guard !malformed.isEmpty else { return }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try readFile(site.disk(name)) } catch {
      throw TranslationError.file(error)
    }
    throw TranslationError.recordMalformed(
      Report(malformed, sources: [SourceText(path: shown, bytes: bytes)]))
  }

  /// The page whose lines stand at an offset of the file; an empty path above the first.
  private func page(at offset: Int) -> PagePath {
    language.record.pages.last { $0.path.span.start <= offset }?.path.value
      ?? PagePath(clean: "")
  }

  /// - Returns: Whether the file has changed.
  func write(_ record: TranslationRecord) throws(TranslationError) -> Bool {
    let path = site.disk(name)
    do throws(FileError) {
      guard try fileFacts(of: path, following: true) != nil else {
        guard !record.pages.isEmpty else { return false }
        try createFile(path, record.bytes)
        return true
      }
      guard try readFile(path) != record.bytes else { return false }
      try replaceFile(path, record.bytes)
      return true
    } catch {
      throw TranslationError.file(error)
    }
  }
}
