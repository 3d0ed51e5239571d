extension SitePlan {
  /// Whether a page with another face has its places: then the plans differ in names alone.
  package func holds(for face: PageFace, insteadOf other: PageFace) -> Bool {
    PlacingFace(face) == PlacingFace(other)
  }

  /// The same pages at the same places, some of them with other names.
  ///
  /// Costs a look at each entry of the navigation, and nothing else that depends on the number of pages.
  ///
  /// - Parameter faces: By pages that have their text themselves; the plan holds for them.
  package func naming(_ faces: [PageID: PageFace]) -> SitePlan {
    guard !faces.isEmpty else { return self }
    var pages = pages
    var titles: [PageID: String] = [:]
    for (id, face) in faces {
      let shared = SharedFace(face)
      for shown in sharing(anchorsOf: [id]) where original(of: self[shown]).id == id {
        let page = self[shown].named(by: shared)
        pages[shown.index] = page
        if page.title != self[shown].title { titles[shown] = page.title }
      }
    }
    return SitePlan(self, pages: pages, languages: languages.map { $0.naming(titles) })
  }
}

extension PlacedPage {
  /// The same page where its text has another face with the same place.
  fileprivate func named(by shared: SharedFace) -> PlacedPage {
    let kind: Kind =
      switch kind {
      case .tool(let facts): .tool(facts.named(shared.face.draft?.name ?? facts.name))
      case .home, .overview, .page: kind
      }
    return PlacedPage(
      id: id, language: language, textLanguage: textLanguage, text: text, face: shared,
      address: address, key: key, kind: kind, title: shared.face.title ?? title, space: space,
      formerAddress: formerAddress, inheritsNoIndex: inheritsNoIndex)
  }
}

extension ToolFacts {
  fileprivate func named(_ name: String) -> ToolFacts {
    ToolFacts(number: number, name: name, types: types, phases: phases)
  }
}

extension SiteLanguage {
  /// - Parameter titles: Of the pages that have other ones.
  fileprivate func naming(_ titles: [PageID: String]) -> SiteLanguage {
    titles.isEmpty
      ? self
      : SiteLanguage(
        profile: profile, pages: pages, navigation: navigation.naming(titles), byPath: byPath,
        byKey: byKey, record: record)
  }
}
