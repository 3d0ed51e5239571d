import Diagnostics
import MarkdownSyntax
import SiteRendering

/// One Markdown text through both renderers.
struct Comparison {
  /// Why the two may differ. Each is applied to both outputs, and nothing else is allowed.
  enum Reason: String, CaseIterable {
    /// Raw HTML passes an allow-list: it is put out of both trees before they are written.
    case rawHTML = "raw HTML passes the allow-list"
    /// `align="left"` is a presentational attribute; ours is `class="align-left"`.
    case cellAlignment = "alignment of cells is a class"
    /// Ours says `aria-label="Done"` or `"Not done"` on a task's box.
    case taskName = "boxes of tasks have names"
    /// HTML has no links in links: of those inside another, ours writes the content alone.
    case nestedLink = "a link holds no other link"
    /// A note that nothing mentions is not shown, nor is the second of two with one label. The C
    /// renderer counts what they mention all the same, with ways back that lead nowhere: all ways
    /// back but the first, and the numbers of mentions, are taken away.
    case hiddenMention = "notes that are not shown mention nothing"
  }

  let ours: String
  let theirs: String
  /// What both come to when all that may differ is taken away.
  let oursReduced: String
  let theirsReduced: String
  /// What had to be taken away.
  let reasons: Set<Reason>

  var isEqual: Bool { ours == theirs }
  var isExplained: Bool { oursReduced == theirsReduced }

  init(_ markdown: String) {
    let document = MarkdownParser().parse(
      SourceText(path: "page.md", markdown), bodyStart: markdown.hasByteOrderMark ? 3 : 0
    ).value
    ours = Self.html(of: document)
    theirs = CRenderer().html(of: markdown)
    guard ours != theirs else {
      (oursReduced, theirsReduced, reasons) = (ours, theirs, [])
      return
    }
    var pair = (ours, theirs)
    var reasons: Set<Reason> = []
    Self.reduce(&pair, &reasons)
    let hasHTML = document.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
    if pair.0 != pair.1, hasHTML {
      pair = (
        Self.html(of: Blank.blanked(document)),
        CRenderer().html(of: markdown, blanksRawHTML: true)
      )
      reasons = [.rawHTML]
      Self.reduce(&pair, &reasons)
    }
    if pair.0 != pair.1 {
      pair = (Self.withoutMentions(pair.0), Self.withoutMentions(pair.1))
      reasons.insert(.hiddenMention)
    }
    (oursReduced, theirsReduced) = pair
    self.reasons = reasons
  }

  static func html(of document: MarkdownDocument) -> String {
    var renderer = BodyRenderer(document, links: LiteralLinks(), style: .plain)
    return renderer.html().string
  }

  private static func reduce(_ pair: inout (String, String), _ reasons: inout Set<Reason>) {
    let reductions: [(Reason, (String) -> String)] = [
      (.cellAlignment, withoutAlignment), (.taskName, withoutTaskNames),
      (.nestedLink, withoutNestedLinks),
    ]
    for (reason, reduction) in reductions {
      let reduced = (reduction(pair.0), reduction(pair.1))
      if reduced != pair { reasons.insert(reason) }
      pair = reduced
    }
  }

  private static func withoutAlignment(_ html: String) -> String {
    var html = html
    for side in ["left", "center", "right"] {
      for cell in ["th", "td"] {
        html = html.replacing("<\(cell) align=\"\(side)\">", with: "<\(cell) \(side)>")
          .replacing("<\(cell) class=\"align-\(side)\">", with: "<\(cell) \(side)>")
      }
    }
    return html
  }

  private static func withoutTaskNames(_ html: String) -> String {
    html.replacing("disabled=\"\" aria-label=\"Done\" />", with: "disabled=\"\" />")
      .replacing("disabled=\"\" aria-label=\"Not done\" />", with: "disabled=\"\" />")
  }

  private static func withoutMentions(_ html: String) -> String {
    html.replacing(
      /\ <a href="#fnref-[^"]*" class="footnote-backref"[^>]*>↩<sup class="footnote-ref">\d+<\/sup><\/a>/,
      with: ""
    )
    .replacing(/"(#?fnref-[^"]*)-\d+"/) { "\"\($0.1)\"" }
  }

  private static func withoutNestedLinks(_ html: String) -> String {
    var kept = ""
    var depth = 0
    for (index, piece) in html.split(separator: "<", omittingEmptySubsequences: false).enumerated()
    {
      if index == 0 {
        kept += piece
      } else if piece.hasPrefix("a ") {
        depth += 1
        kept += depth > 1 ? piece.drop { $0 != ">" }.dropFirst() : "<" + piece
      } else if piece.hasPrefix("/a>") {
        kept += depth > 1 ? piece.dropFirst(3) : "<" + piece
        depth = max(0, depth - 1)
      } else if depth > 0, piece.hasPrefix("sup class=\"footnote-ref\"") {
        kept += "<sup class=\"footnote-ref\"" + piece.drop { $0 != ">" }
      } else {
        kept += "<" + piece
      }
    }
    return kept
  }
}

extension String {
  fileprivate var hasByteOrderMark: Bool { utf8.starts(with: [0xEF, 0xBB, 0xBF]) }
}
