import Diagnostics

extension SpacePlanner {
  /// The spaces of `docs.yaml`: other languages of a section stand in their language at the section's
  /// path, other sections and variants at their own. `nil` when none is kept in the repository.
  mutating func plan(of docs: DocsStructure) -> SpacePlan? {
    let spaces = docs.spaces.filter { isThere($0, docs) }
    guard let main = mainSpace(of: spaces, docs) else { return nil }
    let mainSection = spaces[main].section
    let mainTag = spaces[main].language ?? .english
    var plan = SpacePlan(
      languages: [SpacePlan.Language(tag: mainTag, path: mainTag.rawValue)], spaces: [],
      title: docs.title)
    var taken: Set<String> = []
    let order = [main] + spaces.indices.filter { $0 != main }
    for space in order.map({ spaces[$0] }) {
      guard let directory = space.directory else { continue }
      let tag = space.language ?? mainTag
      let section = space.section.map { docs.sections[$0] }
      let isMainSection = space.section == mainSection
      let above = isMainSection ? "" : section?.path ?? ""
      // The first space of a language in a section has the section's own path.
      var mount = above
      if !taken.insert("\(tag.rawValue) \(mount)").inserted {
        mount = [above, space.path].filter { !$0.isEmpty }.joined(separator: "/")
        taken.insert("\(tag.rawValue) \(mount)")
      }
      if let known = plan.languages.firstIndex(where: { $0.tag == tag }) {
        if known > 0, mount.isEmpty, !space.path.isEmpty { plan.languages[known].path = space.path }
      } else {
        plan.languages.append(
          SpacePlan.Language(
            tag: tag, path: mount.isEmpty && !space.path.isEmpty ? space.path : tag.rawValue))
      }
      let own = isMainSection || mount != above ? space.title : section?.title ?? space.title
      plan.spaces.append(
        SpacePlan.Space(
          folder: directory.value, tag: tag, mount: mount,
          title: mount.isEmpty
            ? nil : section?.localizedTitles[tag.rawValue] ?? own ?? space.title,
          group: section?.group, identifiers: [space.key].filter { !$0.isEmpty },
          isHidden: space.isHidden))
      if tag != mainTag, !above.isEmpty, !space.path.isEmpty {
        plan.moves.append(
          SpacePlan.Move(from: "\(above)/\(space.path)", tag: tag, mount: mount))
      }
    }
    return plan
  }

  private mutating func isThere(_ space: DocsStructure.Space, _ docs: DocsStructure) -> Bool {
    guard let directory = space.directory else { return false }
    if files.hasFolder(directory.value) { return true }
    report(
      .configUnknownFolder, at: SourceLocation(path: docs.path, span: directory.span),
      "“directory” names “\(directory.value)”, which is not there.",
      hint: "Name a folder of the repository, as “./docs/fr”.")
    return false
  }

  /// The space at the root of the site: the default one of the default section, or the first.
  private func mainSpace(
    of spaces: [DocsStructure.Space], _ docs: DocsStructure
  ) -> Int? {
    let inDefault = spaces.first { $0.section.map { docs.sections[$0].isDefault } ?? $0.isDefault }
    let section = (inDefault ?? spaces.first)?.section
    let candidates = spaces.indices.filter { spaces[$0].section == section }
    return candidates.first { spaces[$0].isDefault } ?? candidates.first
  }
}
