/// Every code a diagnostic can carry: listed once, never reused for another meaning.
package enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Files
  case fileNotUTF8 = "file/not-utf8"
  case fileHasNUL = "file/nul"
  case fileUnreadable = "file/unreadable"
  case fileTooLarge = "file/too-large"
  case fileOutsideContent = "file/outside-content"
  case fileNameClash = "file/name-clash"

  // Front matter, of any page
  case frontMatterMalformed = "front-matter/malformed"
  case frontMatterUnclosed = "front-matter/unclosed"
  case frontMatterUnknownKey = "front-matter/unknown-key"
  case frontMatterDuplicateKey = "front-matter/duplicate-key"
  case frontMatterWrongType = "front-matter/wrong-type"

  // Markdown and HTML in it
  case markdownOverLimit = "markdown/over-limit"
  case htmlRefused = "html/refused"

  // Formulas
  case mathParseError = "math/parse-error"

  // Block tags
  case blockUnclosed = "block/unclosed"
  case blockUnopened = "block/unopened"
  case blockMisnested = "block/misnested"
  case blockUnknown = "block/unknown"
  case blockUnreadable = "block/unreadable"
  case blockUnsupported = "block/unsupported"
  case blockUnknownAttribute = "block/unknown-attribute"
  case blockUnknownValue = "block/unknown-value"

  // Pages
  case pageEmpty = "page/empty"
  case pageWithoutTitle = "page/missing-title"
  case pageSecondTitle = "page/second-title"
  case pageDuplicateAddress = "page/duplicate-address"
  case pageNotInSummary = "page/not-in-summary"

  // Tools
  case toolMissingSection = "tool/missing-section"
  case toolEmptySection = "tool/empty-section"
  case toolDuplicateSection = "tool/duplicate-section"
  case toolMisplacedSection = "tool/misplaced-section"
  case toolOutcomesNotList = "tool/outcomes-not-list"
  case toolMissingType = "tool/missing-type"
  case toolUnknownType = "tool/unknown-type"
  case toolUnknownPhase = "tool/unknown-phase"
  case toolContradictingTypes = "tool/contradicting-types"
  case toolMissingNumber = "tool/missing-number"
  case toolDuplicateNumber = "tool/duplicate-number"
  case toolNumberMismatch = "tool/number-mismatch"
  case toolUnknownRelated = "tool/unknown-related"

  // References
  case linkUnresolved = "link/unresolved"
  case linkUnresolvedAnchor = "link/unresolved-anchor"
  case linkUnresolvedImage = "link/unresolved-image"
  case linkOutsideContent = "link/outside-content"
  case linkUnsafeScheme = "link/unsafe-scheme"
  case linkForeignImage = "link/foreign-image"
  case linkInexactName = "link/inexact-name"
  case linkLeftover = "link/leftover"
  case linkUnknownSpace = "link/unknown-space"

  // Images
  case imageDamaged = "image/damaged"

  // Files that pages include
  case includeMissingFile = "include/missing-file"
  case includeWithoutFile = "include/without-file"
  case includeOutsideContent = "include/outside-content"
  case includeCyclic = "include/cyclic"
  case includeOverLimit = "include/over-limit"
  case includeMisplaced = "include/misplaced"

  // Expressions and dated updates in pages
  case expressionMalformed = "expression/malformed"
  case expressionUnknownVariable = "expression/unknown-variable"
  case updateWrongDate = "update/wrong-date"

  // SUMMARY.md
  case summaryMissingFile = "summary/missing-file"
  case summaryMalformedLine = "summary/malformed-line"
  case summaryDuplicateEntry = "summary/duplicate-entry"
  case summaryGeneratedPage = "summary/generated-page"

  // site.yml, language.yml, string tables
  case configMalformed = "config/malformed"
  case configUnknownKey = "config/unknown-key"
  case configDuplicateKey = "config/duplicate-key"
  case configWrongType = "config/wrong-type"
  case configMissingKey = "config/missing-key"
  case configWithoutBase = "config/missing-base"
  case configUnknownFolder = "config/unknown-folder"
  case redirectUnknownTarget = "redirect/unknown-target"
  case redirectShadowed = "redirect/shadowed"
  case redirectWildcard = "redirect/wildcard"

  // Languages
  case languageUnknownTag = "language/unknown-tag"
  case languageDuplicateTag = "language/duplicate-tag"
  case translationMissingString = "translation/missing-string"
  case translationContradiction = "translation/contradiction"
  case translationOrphaned = "translation/orphaned"
  case translationRecordMalformed = "translation/record-malformed"
  case translationRecordUnknownPage = "translation/record-unknown-page"
  case translationOutdated = "translation/outdated"
  case translationMissingBlock = "translation/missing-block"
  case translationUntranslated = "translation/untranslated"
  case translationMissingNumber = "translation/missing-number"
  case translationMissingLink = "translation/missing-link"
  case translationMissingCode = "translation/missing-code"
  case translationOutcomeCount = "translation/outcome-count"
  case translationGlossary = "translation/glossary"

  // Files that translators send back
  case interchangeMalformed = "interchange/malformed"
  case interchangeForeign = "interchange/foreign"
  case interchangeStale = "interchange/stale"
  case interchangeUnplaced = "interchange/unplaced"
  case interchangeReshapes = "interchange/reshapes"

  // Templates
  case templateMalformed = "template/malformed"
  case templateUnknownName = "template/unknown-name"
  case templateUnknownPartial = "template/unknown-partial"
  case templateRawText = "template/raw-text"

  // Surroundings
  case gitShallow = "git/shallow"
  case typesettingUnavailable = "typesetting/unavailable"
  case typesettingGaveUp = "typesetting/gave-up"
}
