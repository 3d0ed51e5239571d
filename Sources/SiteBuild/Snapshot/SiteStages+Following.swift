import SiteModel

extension SiteStages {
  /// Other texts of pages, with the plan that they leave: the same one, or one with other names.
  struct Following {
    let plan: SitePlan
    /// By position.
    let pages: [PageID: ParsedPage]
  }

  /// The pages of the site that have another text.
  ///
  /// - Parameter texts: Of the same frame.
  /// - Returns: `nil` where other files are pages, a page may have another place, the plan leads to one of
  ///   its anchors, or something is told of it when the plan is made.
  func following(_ texts: SiteTexts) -> Following? {
    guard texts.composition.positions == self.texts.composition.positions else { return nil }
    let (before, now) = (self.texts.composition.pages, texts.composition.pages)
    let changed = Set(now.indices.filter { before[$0] !== now[$0] })
    let named = changed.filter { before[$0].face != now[$0].face }
    guard named.allSatisfy({ plan.value.holds(for: now[$0].face, insteadOf: before[$0].face) }),
      !tells(of: named.map { before[$0].face })
    else { return nil }
    var faces: [PageID: PageFace] = [:]
    var pages: [PageID: ParsedPage] = [:]
    var anchored: [PageID] = []
    for page in plan.value.pages where !page.isFallback && changed.contains(page.text) {
      pages[page.id] = now[page.text]
      if named.contains(page.text) { faces[page.id] = now[page.text].face }
      if before[page.text].anchors != now[page.text].anchors { anchored.append(page.id) }
    }
    guard plan.value.holds(forOtherAnchorsOf: anchored + Array(faces.keys)) else { return nil }
    return Following(plan: plan.value.naming(faces), pages: pages)
  }

  /// Whether something that is told when the plan is made names one of some pages, or stands in it.
  private func tells(of faces: [PageFace]) -> Bool {
    let files = faces.reduce(into: Set()) { $0.formUnion($1.reportedFiles) }
    return !files.isEmpty
      && plan.diagnostics.contains { diagnostic in
        files.contains(diagnostic.location.path)
          || diagnostic.notes.contains { files.contains($0.location.path) }
      }
  }

  /// The pages of the site that are made of some files, as messages name them.
  func pages(of files: Set<String>) -> Set<PageID> {
    guard !files.isEmpty else { return [] }
    let pages = plan.value.pages.filter { !$0.isFallback && files.contains($0.face.sourcePath) }
    return Set(pages.map(\.id))
  }
}
