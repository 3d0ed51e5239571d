package import Diagnostics
package import SiteModel

/// What a catalogue changed on disk.
package struct ImportOutcome: Sendable {
  /// Files that were written, as messages name them, in the catalogue's order, the record last.
  package let written: [String]
  /// What could not be taken in, and why.
  package let report: Report
}

extension SiteTranslations {
  /// A language's catalogue as a file.
  package func export(
    _ language: String, as format: InterchangeFormat
  ) throws(TranslationError) -> [UInt8] {
    format.write(CatalogueMaker(site, try table(of: language)).catalogue())
  }

  /// Takes in a catalogue that came back. Nothing is written when anything about it is wrong.
  ///
  /// - Parameters:
  ///   - file: As named on the command line.
  ///   - format: `nil` to tell it by the file's beginning.
  package func `import`(
    _ file: String, into language: String, as format: InterchangeFormat?
  ) throws(TranslationError) -> ImportOutcome {
    let table = try table(of: language)
    let target = site.languages[table.language]
    let source: SourceText
    do throws(FileError) {
      source = SourceText(path: file, bytes: try readFile(options.absolute(file)))
    } catch {
      throw TranslationError.file(error)
    }
    let read = (format ?? InterchangeFormat.detected(in: source) ?? .po).read(source)
    guard let catalogue = read.value else {
      throw TranslationError.catalogue(Report(read.diagnostics, sources: [source]))
    }
    let foreign = foreignness(of: catalogue, for: target, at: file)
    guard foreign.isEmpty else {
      throw TranslationError.catalogue(Report(foreign, sources: [source]))
    }
    let applied = CatalogueImport.applying(catalogue, to: linked, language: table.language)
    let report = Report(
      read.diagnostics + applied.diagnostics,
      sources: [source] + site.pages.map(\.parsed.document.source))
    guard report.errorCount == 0 else { throw TranslationError.catalogue(report) }
    return ImportOutcome(written: try write(applied.value, of: target), report: report)
  }

  /// Writes a file that a command was told to write; what stands there is replaced.
  package func write(_ bytes: [UInt8], to file: String) throws(TranslationError) {
    let path = options.absolute(file)
    do throws(FileError) {
      if try fileFacts(of: path, following: true) == nil {
        try createFile(path, bytes)
      } else {
        try replaceFile(path, bytes)
      }
    } catch {
      throw TranslationError.file(error)
    }
  }

  private func table(
    of language: String
  ) throws(TranslationError) -> TranslationTable.Language {
    let tag = try tag(language)
    let found = linked.translations.languages.first { site.languages[$0.language].tag == tag }
    guard let found else { throw TranslationError.unknownLanguage(language, known: known) }
    return found
  }

  private func foreignness(
    of catalogue: TranslationCatalogue, for target: SiteLanguage, at file: String
  ) -> [Diagnostic] {
    let wanted = (site.languages[0].tag, target.tag)
    guard (catalogue.sourceLanguage, catalogue.targetLanguage) != wanted else { return [] }
    return [
      Diagnostic(
        .interchangeForeign, at: SourceLocation(path: file, span: .fileStart),
        "The file translates from “\(catalogue.sourceLanguage.rawValue)” to "
          + "“\(catalogue.targetLanguage.rawValue)”, not from “\(wanted.0.rawValue)” to "
          + "“\(wanted.1.rawValue)”.",
        hint: "Name the language that it was exported for.")
    ]
  }

  private func write(
    _ changes: CatalogueImport, of language: SiteLanguage
  ) throws(TranslationError) -> [String] {
    let file = RecordFile(site: self, language: language)
    if changes.record != language.record { try file.checkLines(besides: []) }
    for page in changes.pages where page.isNew {
      let path = disk("\(language.profile.folder)/\(page.path.value)")
      var isThere = false
      do throws(FileError) { isThere = try fileFacts(of: path) != nil } catch {
        throw TranslationError.file(error)
      }
      guard !isThere else {
        throw TranslationError.exists(path: language.profile.shown(file: page.path.value))
      }
    }
    var written: [String] = []
    for page in changes.pages {
      let path = disk("\(language.profile.folder)/\(page.path.value)")
      do throws(FileError) {
        if page.isNew {
          try createFile(path, page.bytes)
        } else {
          try replaceFile(path, page.bytes)
        }
      } catch {
        throw TranslationError.file(error)
      }
      written.append(language.profile.shown(file: page.path.value))
    }
    if changes.record != language.record, try file.write(changes.record) {
      written.append(file.shown)
    }
    return written
  }
}
