import SiteModel
import SiteTestSupport

extension SourceTree {
  /// A site with two types, two phases and a home in English; further files stand above these.
  static func toolkit(_ files: [String: String]) -> SourceTree {
    let base = [
      "site.yml": """
      default: en
      tools: [tools]
      types: [trust-building, capacity-development]
      phases: [before, after]
      """,
      "en/language.yml": """
      types: {trust-building: Trust building, capacity-development: Capacity development}
      """,
      "en/README.md": "# Home\n\nText.\n",
    ]
    return SourceTree(base.merging(files) { $1 })
  }
}

extension CheckedSite {
  /// The target of the first reference of a page, and what was found in the whole site.
  func firstTarget(of file: String) -> LinkTarget? {
    page(file)?.targets.first
  }

  /// A target as a test writes it: the address with its anchor, or the asset's path.
  func shown(_ target: LinkTarget?) -> String? {
    switch target {
    case .page(let id, let anchor): site[id].address.path + (anchor.map { "#\($0)" } ?? "")
    case .asset(let path): "asset \(path)"
    case .external(let address): "external \(address)"
    case .foreignImage(let address): "foreign \(address)"
    case .some(.none), nil: nil
    }
  }
}

extension LinkedPage {
  /// Where a link or image leads that is written so.
  func target(of destination: String, _ kind: PageReference.Kind) -> LinkTarget? {
    zip(page.parsed.references, targets).first { reference, _ in
      reference.destination == destination && reference.kind == kind
    }?.1
  }
}

/// A complete tool page in our spelling.
func toolPage(
  title: String = "1. Open circle", front: String = "types: [trust-building]\n", end: String = ""
) -> String {
  """
  ---
  \(front)---
  # \(title)

  ## Purpose

  To hear everyone.

  ## Rationale

  Turns make room.

  ## Outcomes

  * Everyone was heard.
  \(end)
  """
}
