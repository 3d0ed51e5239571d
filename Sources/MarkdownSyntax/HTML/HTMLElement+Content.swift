/// What may stand where: as much of HTML's content model as it takes for a browser to build the
/// very tree that the tags say.
extension HTMLElement {
  /// Has no content and no closing tag.
  package var isVoid: Bool {
    switch self {
    case .br, .col, .hr, .img, .source, .track, .wbr: true
    default: false
    }
  }

  /// May stand in a line of text. `picture`, `audio` and `video` are drawn in the line.
  package var isPhrasing: Bool {
    switch self {
    case .a, .abbr, .audio, .b, .bdi, .bdo, .br, .button, .cite, .code, .del, .dfn, .em, .font, .i,
      .iframe, .img, .ins, .kbd, .mark, .picture, .q, .rp, .rt, .ruby, .s, .samp, .small, .source,
      .span,
      .strike, .strong, .sub, .sup, .time, .track, .tt, .u, .variable, .video, .wbr:
      true
    default: false
    }
  }

  /// Holds text in a line, and is closed without loss where a block ends it.
  var isInlineContainer: Bool {
    switch self {
    case .audio, .iframe, .picture, .video: false
    default: isPhrasing && !isVoid
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Stands only directly inside certain elements.
  var needsParent: Bool {
    switch self {
    case .caption, .col, .colgroup, .dd, .dt, .figcaption, .li, .rp, .rt, .source, .summary, .tbody,
      .td, .tfoot, .th, .thead, .tr, .track:
      true
    default: false
    }
  }

  /// Takes only certain elements as its children.
  var restrictsChildren: Bool {
    switch self {
    case .colgroup, .picture, .table, .tbody, .tfoot, .thead, .tr: true
    default: false
    }
  }

  /// Whether an element that needs a parent, or whose parent restricts its children, may stand
  /// directly inside `parent`.
  func belongs(in parent: HTMLElement) -> Bool {
    switch (self, parent) {
    case (.li, .ol), (.li, .ul), (.dd, .dl), (.dt, .dl), (.summary, .details),
      (.figcaption, .figure), (.rp, .ruby), (.rt, .ruby),
      (.source, .audio), (.source, .picture), (.source, .video), (.img, .picture),
      (.track, .audio), (.track, .video),
      (.td, .tr), (.th, .tr),
      (.tr, .table), (.tr, .tbody), (.tr, .tfoot), (.tr, .thead),
      (.col, .colgroup), (.col, .table),
      (.caption, .table), (.colgroup, .table), (.tbody, .table), (.tfoot, .table),
      (.thead, .table):
      true
    default: false
    }
  }

  /// Whether its opening tag ends an element that is still open between it and its parent, as when a
  /// list item begins before the last one is closed.
  func endsOpen(_ open: HTMLElement) -> Bool {
    switch self {
    case .li: open == .li || open == .p || open.isInlineContainer
    case .dd, .dt: open == .dd || open == .dt || open == .p || open.isInlineContainer
    case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: open != .table
    case .figcaption, .summary: open == .p || open.isInlineContainer
    case .rp, .rt: open == .rp || open == .rt
    default: false
    }
  }

  /// Whether a closing tag of `element` does not reach through it to one that is open further out.
  func shields(_ element: HTMLElement) -> Bool {
    switch self {
    case .table: true
    case .caption, .td, .th: !element.isTablePart
    case .ol, .ul: element == .li
    case .dl: element == .dd || element == .dt
    default: false
    }
  }

  private var isTablePart: Bool {
    switch self {
    case .caption, .col, .colgroup, .table, .tbody, .td, .tfoot, .th, .thead, .tr: true
    default: false
    }
  }
}
