import Diagnostics

/// Which source page each page is a translation of.
struct PageKeys {
  /// By position in the layout's files.
  let keys: [PagePath]
  private(set) var diagnostics: [Diagnostic] = []

  init(layout: ContentLayout, faces: [PageFace]) {
    let sourcePaths = Set(
      layout.pageFiles.lazy.filter { $0.language == 0 }.map(layout.key))
    var names = NamesOnDemand { sourcePaths.map(\.value) }
    var keys: [PagePath] = []
    var findings: [Diagnostic] = []
    var alone: [Int: [PageFace]] = [:]
    for (file, page) in zip(layout.pageFiles, faces) {
      let own = layout.key(of: file)
      guard file.language > 0 else {
        keys.append(own)
        continue
      }
      guard let translates = page.frontMatter.translates else {
        if !sourcePaths.contains(own), file.space != nil {
          alone[file.language, default: []].append(page)
        } else if !sourcePaths.contains(own) {
          let near = names.nearest(to: page.path.value)
          findings.append(
            Diagnostic(
              .translationOrphaned, at: page.titleLocation,
              "This page translates nothing: the source language has no “\(page.path.value)”.",
              hint: near.map { "Write “translates: \($0)” if that is its source." }
                ?? "Write “translates:” with the path of its source."))
        }
        keys.append(own)
        continue
      }
      let key = PagePath.joined(folder: "", translates.value)?.paired
      if let key, sourcePaths.contains(key) {
        keys.append(key)
      } else {
        let near = names.nearest(to: translates.value)
        findings.append(
          Diagnostic(
            .translationOrphaned, at: page.location(translates.span),
            "“translates” names “\(translates.value)”, which the source language does not have.",
            hint: near.map { "Did you mean “\($0)”?" } ?? "Name a path below the source's folder."))
        keys.append(own)
      }
    }
    self.keys = keys
    diagnostics = findings + alone.sorted { $0.key < $1.key }.map { PageKeys.unpaired($0.value) }
  }

  /// Languages of a GitBook repository often name their files in their own words: told once.
  private static func unpaired(_ pages: [PageFace]) -> Diagnostic {
    let first = pages[0]
    let others = pages.count - 1
    return Diagnostic(
      .translationOrphaned, at: first.titleLocation,
      others == 0
        ? "This page has no counterpart: the default language has no “\(first.path.value)”."
        : "\(pages.count) pages of this language have no counterpart in the default one, "
          + "“\(first.path.value)” first.",
      hint:
        "Write “translates:” with the path of its source, so that readers can switch between them."
    )
  }
}
