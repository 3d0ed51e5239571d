extension SitePlan {
  /// Whether a translation's title still stands in the source's words, as its record says.
  package func hasUntranslatedTitle(_ page: PlacedPage) -> Bool {
    guard page.language > 0, !page.isFallback,
      let entries = languages[page.language].record[page.face.path]
    else { return false }
    // Only a description stands before the title.
    return entries.prefix(2).contains {
      $0.kind == .title && $0.isUntranslated
        && $0.origin == .source(BlockFingerprint(of: page.title.utf8))
    }
  }
}
