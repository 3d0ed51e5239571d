extension DiagnosticCode {
  /// How grave a finding of this kind is in our own layout. Errors would publish something false or
  /// lose a page; warnings are what a reader survives; notes are about the surroundings.
  package var severity: Severity {
    switch self {
    case .fileNotUTF8, .fileHasNUL, .fileUnreadable, .fileOutsideContent, .fileNameClash,
      .frontMatterMalformed, .frontMatterUnclosed, .frontMatterDuplicateKey, .frontMatterWrongType,
      .pageDuplicateAddress,
      .toolMissingSection, .toolEmptySection, .toolDuplicateSection, .toolOutcomesNotList,
      .toolMissingType, .toolUnknownType, .toolUnknownPhase, .toolContradictingTypes,
      .toolDuplicateNumber,
      .toolUnknownRelated,
      .linkUnresolved, .linkUnresolvedImage, .linkOutsideContent, .linkLeftover,
      .linkUnknownSpace,
      .includeMissingFile, .includeOutsideContent, .includeCyclic, .includeOverLimit,
      .includeMisplaced,
      .summaryMissingFile,
      .configMalformed, .configDuplicateKey, .configWrongType, .configMissingKey,
      .redirectUnknownTarget, .languageDuplicateTag,
      .interchangeMalformed, .interchangeForeign, .interchangeReshapes,
      .templateMalformed, .templateUnknownName, .templateUnknownPartial, .templateRawText:
      .error
    case .fileTooLarge, .frontMatterUnknownKey, .markdownOverLimit, .htmlRefused,
      .mathParseError,
      .blockUnclosed, .blockUnopened, .blockMisnested, .blockUnknown, .blockUnreadable,
      .blockUnsupported, .blockUnknownAttribute, .blockUnknownValue,
      .pageEmpty, .pageWithoutTitle, .pageSecondTitle, .pageNotInSummary,
      .toolMisplacedSection, .toolMissingNumber, .toolNumberMismatch,
      .linkUnresolvedAnchor, .linkUnsafeScheme, .linkForeignImage, .linkInexactName, .imageDamaged,
      .summaryMalformedLine, .summaryDuplicateEntry, .summaryGeneratedPage,
      .includeWithoutFile, .expressionMalformed, .expressionUnknownVariable, .updateWrongDate,
      .configUnknownKey, .configWithoutBase, .configUnknownFolder, .redirectShadowed,
      .languageUnknownTag,
      .translationMissingString, .translationContradiction, .translationOrphaned,
      .translationRecordMalformed, .translationRecordUnknownPage, .translationOutdated,
      .translationMissingBlock,
      .translationUntranslated, .translationMissingNumber, .translationMissingLink,
      .translationMissingCode, .translationOutcomeCount, .translationGlossary,
      .interchangeStale, .interchangeUnplaced:
      .warning
    case .redirectWildcard, .gitShallow, .typesettingUnavailable, .typesettingGaveUp:
      .note
    }
  }
}
