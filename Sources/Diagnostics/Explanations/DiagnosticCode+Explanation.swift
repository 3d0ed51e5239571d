extension DiagnosticCode {
  /// What the code means, for `toolkit explain` and for code scanning.
  ///
  /// A new code gets a case here and a constant in the file of its group.
  package var explanation: Explanation {
    switch self {
    case .fileNotUTF8: .fileNotUTF8
    case .fileHasNUL: .fileHasNUL
    case .fileUnreadable: .fileUnreadable
    case .fileTooLarge: .fileTooLarge
    case .fileOutsideContent: .fileOutsideContent
    case .fileNameClash: .fileNameClash
    case .frontMatterMalformed: .frontMatterMalformed
    case .frontMatterUnclosed: .frontMatterUnclosed
    case .frontMatterUnknownKey: .frontMatterUnknownKey
    case .frontMatterDuplicateKey: .frontMatterDuplicateKey
    case .frontMatterWrongType: .frontMatterWrongType
    case .markdownOverLimit: .markdownOverLimit
    case .htmlRefused: .htmlRefused
    case .pageEmpty: .pageEmpty
    case .pageWithoutTitle: .pageWithoutTitle
    case .pageSecondTitle: .pageSecondTitle
    case .pageDuplicateAddress: .pageDuplicateAddress
    case .pageNotInSummary: .pageNotInSummary
    case .toolMissingSection: .toolMissingSection
    case .toolEmptySection: .toolEmptySection
    case .toolDuplicateSection: .toolDuplicateSection
    case .toolMisplacedSection: .toolMisplacedSection
    case .toolOutcomesNotList: .toolOutcomesNotList
    case .toolMissingType: .toolMissingType
    case .toolUnknownType: .toolUnknownType
    case .toolUnknownPhase: .toolUnknownPhase
    case .toolContradictingTypes: .toolContradictingTypes
    case .toolMissingNumber: .toolMissingNumber
    case .toolDuplicateNumber: .toolDuplicateNumber
    case .toolNumberMismatch: .toolNumberMismatch
    case .toolUnknownRelated: .toolUnknownRelated
    case .linkUnresolved: .linkUnresolved
    case .linkUnresolvedAnchor: .linkUnresolvedAnchor
    case .linkUnresolvedImage: .linkUnresolvedImage
    case .linkOutsideContent: .linkOutsideContent
    case .linkUnsafeScheme: .linkUnsafeScheme
    case .linkForeignImage: .linkForeignImage
    case .summaryMissingFile: .summaryMissingFile
    case .summaryMalformedLine: .summaryMalformedLine
    case .summaryDuplicateEntry: .summaryDuplicateEntry
    case .configMalformed: .configMalformed
    case .configUnknownKey: .configUnknownKey
    case .configDuplicateKey: .configDuplicateKey
    case .configWrongType: .configWrongType
    case .configMissingKey: .configMissingKey
    case .configWithoutBase: .configWithoutBase
    case .configUnknownFolder: .configUnknownFolder
    case .redirectUnknownTarget: .redirectUnknownTarget
    case .redirectShadowed: .redirectShadowed
    case .redirectWildcard: .redirectWildcard
    case .languageUnknownTag: .languageUnknownTag
    case .translationMissingString: .translationMissingString
    case .translationContradiction: .translationContradiction
    case .translationOrphaned: .translationOrphaned
    case .translationRecordMalformed: .translationRecordMalformed
    case .translationRecordUnknownPage: .translationRecordUnknownPage
    case .translationOutdated: .translationOutdated
    case .translationMissingBlock: .translationMissingBlock
    case .translationUntranslated: .translationUntranslated
    case .translationMissingNumber: .translationMissingNumber
    case .translationMissingLink: .translationMissingLink
    case .translationMissingCode: .translationMissingCode
    case .translationOutcomeCount: .translationOutcomeCount
    case .translationGlossary: .translationGlossary
    case .templateMalformed: .templateMalformed
    case .templateUnknownName: .templateUnknownName
    case .templateUnknownPartial: .templateUnknownPartial
    case .templateRawText: .templateRawText
    case .gitShallow: .gitShallow
    }
  }
}
