extension Summary {
  /// The tables of contents of a language's spaces as one: its own first, then each other space as
  /// an entry with its contents below it.
  init(of contents: [SpaceContents]) {
    let visible = contents.filter { !$0.plan.isHidden }
    var groups = visible.filter(\.space.mount.isEmpty).flatMap(\.summary.groups)
    var sections: [(title: String?, entries: [Entry])] = []
    for content in visible where !content.space.mount.isEmpty {
      let entry = content.sectionEntry
      if let last = sections.indices.last, sections[last].title == content.plan.group {
        sections[last].entries.append(entry)
      } else {
        sections.append((content.plan.group, [entry]))
      }
    }
    groups += sections.map { Group(title: $0.title, slug: nil, entries: $0.entries) }
    self.init(path: contents.first?.summary.path ?? "", groups: groups)
  }
}

extension Summary {
  /// The summary without entries for some files, and without those that have nothing else below them.
  func without(_ files: Set<String>) -> Summary {
    guard !files.isEmpty else { return self }
    func kept(_ entries: [Entry]) -> [Entry] {
      entries.flatMap { entry -> [Entry] in
        let children = kept(entry.children)
        if case .file(let path, _) = entry.target, files.contains(path) { return children }
        if case .none = entry.target, children.isEmpty, !entry.children.isEmpty { return [] }
        return [
          Entry(
            title: entry.title, label: entry.label, target: entry.target, span: entry.span,
            source: entry.source, children: children)
        ]
      }
    }
    return Summary(
      path: path,
      groups: groups.map { group in
        Group(title: group.title, slug: group.slug, entries: kept(group.entries), page: group.page)
      })
  }
}

extension SpaceContents {
  /// The space as an entry that leads to its first page, its groups as entries below it.
  fileprivate var sectionEntry: Summary.Entry {
    var entries: [Summary.Entry] = []
    for group in summary.groups {
      let own = withoutLanding(group.entries)
      guard let title = group.title else {
        entries += own
        continue
      }
      guard !own.isEmpty else { continue }
      entries.append(
        Summary.Entry(
          title: title, label: nil, target: group.page.map { .group($0) } ?? .none,
          span: own[0].span, source: own[0].source, children: own))
    }
    return Summary.Entry(
      title: plan.title ?? FolderSummary.title(of: PagePath(clean: space.mount).fileName),
      label: nil,
      target: space.landing.map { .file(path: $0.value, anchor: nil) } ?? .none,
      span: .fileStart, source: summary.path, children: entries)
  }

  /// The entries without the one that the section itself stands for; what is below it moves up.
  private func withoutLanding(_ entries: [Summary.Entry]) -> [Summary.Entry] {
    entries.flatMap { entry -> [Summary.Entry] in
      let children = withoutLanding(entry.children)
      if case .file(let path, nil) = entry.target, path == space.landing?.value { return children }
      return [
        Summary.Entry(
          title: entry.title, label: entry.label, target: entry.target, span: entry.span,
          source: entry.source, children: children)
      ]
    }
  }
}
