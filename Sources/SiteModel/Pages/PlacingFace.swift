import Diagnostics

/// What of a page's face decides which pages a site has, of what kind, where and in which order: all but
/// the page's names, what only the page itself shows, and where in its file something is said.
///
/// Pages whose placing faces are the same have the same places in a plan: see ``SitePlan/naming(_:)``.
struct PlacingFace: Hashable {
  /// What decides it of a tool.
  private struct Tool: Hashable {
    let number: Int?
    let types: [ToolTypeID]?
    let phases: [PhaseID]?
    let statesTypes: Bool
    let hasSections: Bool

    init(_ draft: ToolDraftFace) {
      number = draft.number?.value
      types = draft.types?.value
      phases = draft.phases?.value
      statesTypes = draft.statesTypes
      hasSections = draft.hasSections
    }
  }

  private let path: PagePath
  private let sourcePath: String
  private let isReadable: Bool
  private let isHidden: Bool
  private let isUnindexed: Bool
  private let translates: String?
  /// With their places, where a name that leads nowhere is reported.
  private let related: [Located<String>]
  private let hasTitle: Bool
  private let isEmpty: Bool
  private let hasUntitledText: Bool
  private let tool: Tool?

  init(_ face: PageFace) {
    path = face.path
    sourcePath = face.sourcePath
    isReadable = face.frontMatter.isReadable
    isHidden = face.frontMatter.isHidden
    isUnindexed = face.frontMatter.isUnindexed
    translates = face.frontMatter.translates?.value
    related = face.frontMatter.related
    hasTitle = face.title != nil
    isEmpty = face.isEmpty
    hasUntitledText = face.untitledStart != nil
    tool = face.draft.map(Tool.init)
  }
}

extension PageFace {
  /// The files in which something about the page may be reported, as messages name them: its own, and
  /// included ones that its title or facts stand in.
  package var reportedFiles: Set<String> {
    let places = [
      titleLocation, untitledStart, draft?.numberLocation, draft?.typesLocation,
      draft?.phasesLocation,
    ]
    return Set([sourcePath] + places.compactMap { $0?.path })
  }
}
