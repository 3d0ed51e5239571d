import Diagnostics

/// Makes diagnostics of references that do not lead where their authors meant. Known names are put
/// in order when the first one is asked for.
struct LinkFindings: Sendable {
  private var site: SitePlan
  /// By position of the pages.
  private var anchors: [Set<String>]
  private var pageNames: [Int: NearNames] = [:]
  private var assetNames: [Int: NearNames] = [:]
  private var anchorNames: [PageID: NearNames] = [:]
  /// Of the file that writes the reference at hand.
  private var folder: String?

  init(site: SitePlan, anchors: [Set<String>]) {
    self.site = site
    self.anchors = anchors
  }

  /// Some pages have other names.
  mutating func replaceNames(by plan: SitePlan) { site = plan }

  /// Some pages have other anchors.
  ///
  /// - Parameter anchors: By position of all pages.
  mutating func replaceAnchors(of changed: some Sequence<PageID>, by anchors: [Set<String>]) {
    self.anchors = anchors
    for id in changed { anchorNames[id] = nil }
  }

  mutating func finding(
    _ fault: LinkFault, of reference: PageReference, on page: SitePage
  ) -> Diagnostic {
    let shown = page.parsed.written(reference)
    folder = page.parsed.folder(of: reference)
    let what = Self.noun(reference.kind)
    func found(_ code: DiagnosticCode, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(code, at: page.parsed.location(reference.addressSpan), message, hint: hint)
    }
    switch fault {
    case .unresolved(let path):
      return found(
        .linkUnresolved, "The link “\(shown)” leads to no page or file.",
        nearestPage(to: path, from: page.placed).map { "Did you mean “\($0)”?" }
          ?? "Write the path of a file, seen from this page, or add the page.")
    case .unresolvedImage(let path):
      return found(
        .linkUnresolvedImage, "The \(what) “\(shown)” is not there.",
        nearestAsset(to: path, from: page.placed).map { "Did you mean “\($0)”?" }
          ?? "Put the file into .gitbook/assets and write its path as seen from this page.")
    case .missingAnchor(let anchor, let target):
      return missingAnchor(anchor, on: target, of: reference, from: page)
    case .inexactName(let file):
      let name = PagePath(clean: file).fileName
      return found(
        .linkInexactName, "The \(what) “\(shown)” finds a file that is named “\(name)”.",
        "Write the name as the file has it: other systems tell such names apart.")
    case .empty:
      return Diagnostic(
        reference.kind == .link ? .linkUnresolved : .linkUnresolvedImage,
        at: page.parsed.location(reference.span), "This \(what) has no address.",
        hint: "Write the path of a file between the parentheses, or take the \(what) away.")
    case .outside:
      return found(
        .linkOutsideContent, "The \(what) “\(shown)” leaves the content folder.",
        "Put a copy of the file into the content folder and name that.")
    case .unsafe(let scheme):
      return found(
        .linkUnsafeScheme,
        "\(reference.kind == .image ? "An" : "A") \(what) with “\(scheme):” is not published.",
        reference.kind == .link
          ? "Use https, mailto, tel or the path of a file."
          : "Put the file into .gitbook/assets and write its path as seen from this page.")
    case .foreignImage:
      return found(
        .linkForeignImage, "The \(what) “\(shown)” lies on another site and is shown as a link.",
        "Put a copy into .gitbook/assets.")
    case .lost:
      return found(
        .linkLeftover, "“\(shown)” is what is left of a link to a page that was lost.",
        "Write the path of the page it meant, or take the link away.")
    case .unlisted(let file):
      return found(
        .linkUnresolved, "The link leads to “\(file)”, which no table of contents names.",
        "Add an entry for it to SUMMARY.md, and it is published.")
    case .unknownSpace(let space):
      return found(
        .linkUnknownSpace, "The link leads into the space “\(space)”, which has no folder here.",
        UnknownSpaces.hint(space, isRepository: !site.spaces.isEmpty))
    }
  }

  private static func noun(_ kind: PageReference.Kind) -> String {
    switch kind {
    case .link: "link"
    case .image: "image"
    case .media: "video or frame"
    }
  }

  /// A name of `related:` that leads to no tool.
  mutating func unknownTool(
    _ name: Located<String>, _ fault: LinkFault?, on page: PlacedPage
  ) -> Diagnostic {
    folder = page.face.path.folder
    var near: String?
    if case .unresolved(let path) = fault { near = nearestPage(to: path, from: page) }
    return Diagnostic(
      .toolUnknownRelated, at: page.face.location(name.span),
      "“related” names “\(name.value)”, which is no tool.",
      hint: near.map { "Did you mean “\($0)”?" } ?? "Write the file of a tool, seen from this page."
    )
  }

  private mutating func missingAnchor(
    _ anchor: String, on target: PageID, of reference: PageReference, from page: SitePage
  ) -> Diagnostic {
    let names = anchorNames[target] ?? NearNames(anchors[target.index])
    anchorNames[target] = names
    let owner = target == page.id ? "This page" : "“\(site[target].title)”"
    return Diagnostic(
      .linkUnresolvedAnchor, at: page.parsed.location(fragmentSpan(of: reference, on: page)),
      "\(owner) has no heading “#\(anchor)”.",
      hint: names.nearest(to: anchor).map { "Did you mean “#\($0)”?" }
        ?? "Link to the page alone, or to one of its headings.")
  }

  /// The `#…` of an address.
  private func fragmentSpan(of reference: PageReference, on page: SitePage) -> SourceSpan {
    guard let span = reference.destinationSpan else { return reference.span }
    let bytes = page.parsed.document.bytes
    guard let sign = bytes[span.start..<span.end].firstIndex(of: 0x23) else { return span }
    return SourceSpan(sign, span.end)
  }

  // MARK: - Near names

  /// The nearest page of the reader's language, as the page would write it.
  private mutating func nearestPage(to path: String, from page: PlacedPage) -> String? {
    let names =
      pageNames[page.language]
      ?? NearNames(site.languages[page.language].byPath.keys.map(\.value))
    pageNames[page.language] = names
    return names.nearest(to: path).map { spelled($0, from: page) }
  }

  /// The nearest asset of the language or of the source language, likewise.
  private mutating func nearestAsset(to path: String, from page: PlacedPage) -> String? {
    let names = assetNames[page.language] ?? NearNames(assets(of: page.language))
    assetNames[page.language] = names
    return names.nearest(to: path).map { spelled($0, from: page) }
  }

  private func assets(of language: Int) -> Set<String> {
    let folders = [site.languages[language], site.languages[0]].map {
      $0.profile.folder.isEmpty ? "" : $0.profile.folder + "/"
    }
    return Set(
      site.assets.paths.flatMap { path in
        folders.filter(path.hasPrefix).map { String(path.dropFirst($0.count)) }
      })
  }

  private func spelled(_ path: String, from page: PlacedPage) -> String {
    RelativeAddress.href(fromFolder: folder ?? page.face.path.folder, to: path)
  }
}
