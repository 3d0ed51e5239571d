import Diagnostics

/// Where the references of one text lead, made of the text and of the other pages' faces.
struct TextLinks: Sendable {
  /// Of each reference, in their order.
  let targets: [LinkTarget]
  /// The same for the addresses in the front matter.
  let stated: [LinkTarget]
  let diagnostics: [Diagnostic]
  /// Links into spaces that no configuration names.
  let unknownSpaces: [(space: String, location: SourceLocation)]
  /// Other pages that the text leads to, ascending, each once.
  let mentions: [PageID]

  /// Of a page without a text of its own.
  static let none = TextLinks(
    targets: [], stated: [], diagnostics: [], unknownSpaces: [], mentions: [])

  private init(
    targets: [LinkTarget], stated: [LinkTarget], diagnostics: [Diagnostic],
    unknownSpaces: [(space: String, location: SourceLocation)], mentions: [PageID]
  ) {
    self.targets = targets
    self.stated = stated
    self.diagnostics = diagnostics
    self.unknownSpaces = unknownSpaces
    self.mentions = mentions
  }

  init(_ page: SitePage, _ resolver: ReferenceResolver, _ findings: inout LinkFindings) {
    let references = page.parsed.references
    var targets: [LinkTarget] = []
    targets.reserveCapacity(references.count)
    var stated: [LinkTarget] = []
    var diagnostics: [Diagnostic] = []
    var unknownSpaces: [(space: String, location: SourceLocation)] = []
    var mentions: Set<PageID> = []
    for reference in references {
      let resolution = resolver.resolve(
        reference.destination, reference.kind, from: page.placed)
      targets.append(resolution.target)
      switch resolution.fault {
      case .unknownSpace(let space)?:
        unknownSpaces.append((space, page.parsed.location(reference.addressSpan)))
      case let fault?: diagnostics.append(findings.finding(fault, of: reference, on: page))
      case nil: break
      }
      if case .page(let id, _) = resolution.target, id != page.id { mentions.insert(id) }
    }
    for reference in page.parsed.frontMatter.references {
      let resolution = resolver.resolve(
        reference.destination, reference.kind, from: page.placed)
      stated.append(resolution.target)
      if let fault = resolution.fault {
        diagnostics.append(findings.finding(fault, of: reference, on: page))
      }
    }
    self.init(
      targets: targets, stated: stated, diagnostics: diagnostics, unknownSpaces: unknownSpaces,
      mentions: mentions.sorted())
  }
}
