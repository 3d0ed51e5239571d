package import Diagnostics
package import SiteModel

/// Why a command about translations did nothing.
package enum TranslationError: Error, Sendable {
  case build(BuildError)
  case file(FileError)
  /// A repository without `site.yml` is one language.
  case noSite(path: String)
  case noTag(String)
  case sourceLanguage(LanguageTag)
  case unknownLanguage(String, known: [LanguageTag])
  case languageNeeded(page: String, known: [LanguageTag])
  case unknownPage(String, near: String?)
  case missingTranslation(path: String, language: LanguageTag)
  case orphaned(path: String)
  case unknownBlock(Int, count: Int)
  case missingBlock(Int)
  case exists(path: String)
  /// Writing the record would lose lines of it.
  case recordMalformed(Report)
  /// Somebody wrote the record since it was read.
  case recordChanged(path: String)
  /// A translator's file cannot be taken in.
  case catalogue(Report)

  /// Whether something else was asked for than there is.
  package var isUsage: Bool {
    switch self {
    case .noTag, .sourceLanguage, .unknownLanguage, .languageNeeded, .unknownPage,
      .missingTranslation, .orphaned, .unknownBlock, .missingBlock:
      true
    case .build, .file, .noSite, .exists, .recordMalformed, .recordChanged, .catalogue: false
    }
  }

  package var message: String {
    switch self {
    case .build(let error): error.message
    case .file(let error): error.message
    case .noSite(let path): "There is no site.yml in “\(path)”, so it has one language."
    case .noTag(let text):
      "“\(text)” is no language tag. Write one such as “it” or “pt-BR”."
    case .sourceLanguage(let tag): "“\(tag.rawValue)” is the language that is translated from."
    case .unknownLanguage(let text, let known):
      "The site has no translation “\(text)”. \(Self.known(known))"
    case .languageNeeded(let page, let known):
      "Say with --language which translation of “\(page)” is meant. \(Self.known(known))"
    case .unknownPage(let name, let near):
      "There is no page “\(name)”." + (near.map { " Did you mean “\($0)”?" } ?? "")
    case .missingTranslation(let path, let language):
      "\(path) is not there. “toolkit translate new \(language.rawValue)” makes it."
    case .orphaned(let path): "\(path) translates no page of the source language."
    case .unknownBlock(let number, let count):
      "There is no block \(number): the source has blocks 1 to \(count)."
    case .missingBlock(let number):
      "Block \(number) is missing in the translation: translate it first."
    case .exists(let path): "\(path) is there already; nothing was changed."
    case .recordMalformed:
      "The record has lines that cannot be read, and would lose them; nothing was changed."
    case .recordChanged(let path):
      "\(path) was changed meanwhile; nothing was changed. Try again."
    case .catalogue: "The file was not taken in; nothing was changed."
    }
  }

  private static func known(_ tags: [LanguageTag]) -> String {
    tags.isEmpty
      ? "“toolkit translate new” makes one."
      : "Known: \(tags.map(\.rawValue).joined(separator: ", "))."
  }
}
