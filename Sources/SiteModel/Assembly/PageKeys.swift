import Diagnostics

/// Which source page each page is a translation of.
struct PageKeys {
  /// By position in the layout's files.
  let keys: [PagePath]
  private(set) var diagnostics: [Diagnostic] = []

  init(layout: ContentLayout, parsed: [ParsedPage]) {
    let sourcePaths = Set(
      zip(layout.pageFiles, parsed).filter { $0.0.language == 0 }.map(\.1.path.paired))
    var names = NamesOnDemand { sourcePaths.map(\.value) }
    var keys: [PagePath] = []
    var findings: [Diagnostic] = []
    for (file, page) in zip(layout.pageFiles, parsed) {
      guard file.language > 0 else {
        keys.append(page.path.paired)
        continue
      }
      guard let translates = page.frontMatter.translates else {
        if !sourcePaths.contains(page.path.paired) {
          let near = names.nearest(to: page.path.value)
          findings.append(
            Diagnostic(
              .translationOrphaned, at: page.titleLocation,
              "This page translates nothing: the source language has no “\(page.path.value)”.",
              hint: near.map { "Write “translates: \($0)” if that is its source." }
                ?? "Write “translates:” with the path of its source."))
        }
        keys.append(page.path.paired)
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
        keys.append(page.path.paired)
      }
    }
    self.keys = keys
    diagnostics = findings
  }
}
