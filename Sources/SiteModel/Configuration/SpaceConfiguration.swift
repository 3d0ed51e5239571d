import Diagnostics
import MarkdownSyntax

/// What a space's `.gitbook.yaml` says, or an older `book.json`, or what holds where there is neither.
struct SpaceConfiguration: Sendable {
  /// The folder of its pages, below the content folder.
  var root: String
  /// Below ``root``: the first page where the table of contents names none.
  var readme = "README.md"
  /// Whether the file says so itself.
  var statesReadme = false
  /// Below ``root``.
  var summary = "SUMMARY.md"
  var redirects: [SiteConfiguration.Redirect] = []
  /// Of a `book.json`.
  var title: Located<String>?
  var language: LanguageTag?
  var direction: LanguageProfile.Direction?
}

extension SpaceConfiguration {
  /// What a configuration file calls tables of contents, without the folder and in lower case; `nil`
  /// where it has no name for them, or is of another kind.
  static func nameOfContents(in source: SourceText) -> String? {
    let name = PagePath(clean: source.path).fileName
    guard (SpaceConfigurationReader.fileNames + [SpaceConfigurationReader.bookName]).contains(name)
    else { return nil }
    let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
    var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
    guard let structure = reader.group("structure") else { return nil }
    var group = reader.reader(for: structure)
    return group.text("summary").flatMap { PagePath.joined(folder: "", $0.value) }
      .map { $0.fileName.lowercased() }
  }
}

/// Reads the file that configures one space.
struct SpaceConfigurationReader {
  static let fileNames = [".gitbook.yaml", ".gitbook.yml"]
  static let bookName = "book.json"

  let files: RepositoryFiles

  /// - Parameters:
  ///   - folder: Where the space lies, below the content folder.
  ///   - book: What a `book.json` above all languages says, for those that have none.
  func configuration(
    of folder: String, above book: SpaceConfiguration? = nil
  ) -> Diagnosed<SpaceConfiguration> {
    var configuration = SpaceConfiguration(root: folder)
    if let book {
      configuration.readme = book.readme
      configuration.summary = book.summary
    }
    for name in Self.fileNames + [Self.bookName] {
      let path = RepositoryFiles.below(folder, name)
      guard let source = files.frame.settings[path] else { continue }
      let yaml = YAMLReader(.configuration).mapping(in: source, SourceSpan(0, source.bytes.count))
      var reader = KeyedReader(yaml.value, path: source.path, codes: .configuration)
      readPlaces(&reader, folder, &configuration)
      if name == Self.bookName {
        readBook(&reader, &configuration)
      } else {
        for (from, to) in reader.table("redirects") ?? [] {
          configuration.redirects.append(
            SiteConfiguration.Redirect(from: from, to: to, path: source.path))
        }
        reader.finish()
      }
      return Diagnosed(configuration, yaml.diagnostics + reader.diagnostics)
    }
    return Diagnosed(configuration)
  }

  private func readPlaces(
    _ reader: inout KeyedReader, _ folder: String, _ configuration: inout SpaceConfiguration
  ) {
    if let root = reader.text("root") {
      let path = PagePath.joined(folder: folder, root.value)?.value
      if let path, path == folder || files.hasFolder(path) {
        configuration.root = path
      } else {
        reader.report(
          .configUnknownFolder, at: root.span, "“root” names “\(root.value)”, which is not there.",
          hint: "Name a folder below this file, as “./docs/”.")
      }
    }
    guard let structure = reader.group("structure") else { return }
    var group = reader.reader(for: structure)
    if let readme = group.text("readme"), let path = PagePath.joined(folder: "", readme.value) {
      configuration.readme = path.value
      configuration.statesReadme = true
    }
    if let summary = group.text("summary"), let path = PagePath.joined(folder: "", summary.value) {
      configuration.summary = path.value
    }
    // An older book has files for glossaries and languages there too.
    if reader.path.hasSuffix(Self.bookName) { group.ignore(["glossary", "languages"]) }
    reader.merge(group)
  }

  /// Keys of a `book.json` that say something to a site; those of plugins are no matter.
  private func readBook(_ reader: inout KeyedReader, _ configuration: inout SpaceConfiguration) {
    configuration.title = reader.text("title")
    if let language = reader.text("language") {
      configuration.language = FolderLanguage.tag(of: language.value)
      if configuration.language == nil {
        reader.report(
          .configWrongType, at: language.span, "“\(language.value)” is no language tag.",
          hint: "Write a BCP 47 tag such as “en” or “pt-BR”.")
      }
    }
    if let direction = reader.text("direction") {
      configuration.direction = LanguageProfile.Direction(rawValue: direction.value)
      if configuration.direction == nil {
        reader.report(
          .configWrongType, at: direction.span, "“direction” wants “ltr” or “rtl”.",
          hint: "Write “rtl” for a language that is written from the right.")
      }
    }
  }
}
