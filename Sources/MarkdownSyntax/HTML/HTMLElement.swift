/// An element that authors may write in raw HTML.
///
/// Some are read but never written: obsolete ones are written as what took their place, and a
/// `button`, which does nothing without a script, as a `span`. An `iframe` shows another site, and
/// what stands for it is a card.
package enum HTMLElement: String, CaseIterable, Hashable, Sendable {
  // Text
  case a, abbr, b, bdi, bdo, br, button, cite, code, del, dfn, em, font, i, img, ins, kbd, mark, q
  case rp, rt, ruby, s, samp, small, span, strike, strong, sub, sup, time, tt, u
  case variable = "var"
  case wbr
  // Blocks
  case address, article, aside, blockquote, center, details, div, dl, figcaption, figure
  case h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, summary, ul
  // Items
  case dd, dt, li
  // Tables
  case caption, col, colgroup, table, tbody, td, tfoot, th, thead, tr
  // Media
  case audio, iframe, picture, source, track, video

  package init?(name: String) {
    guard let element = Self.byName[name] else { return nil }
    self = element
  }

  private static let byName: [String: HTMLElement] =
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The name under which it is published.
  package var outputName: String {
    switch self {
    case .button, .font: "span"
    case .center: "div"
    case .strike: "s"
    case .tt: "code"
    default: rawValue
    }
  }

  /// Elements whose content browsers do not read as markup. None is written; up to their closing tag
  /// everything is shown as the text it is.
  package static let rawTextNames: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea",
    "title", "xmp",
  ]

  /// HTML elements that are known and refused; any other name is not an HTML element at all.
  package static let refusedNames: Set<String> = rawTextNames.union([
    "acronym", "applet", "area", "base", "basefont", "bgsound", "big", "blink", "body", "canvas",
    "data", "datalist", "dialog", "dir", "embed", "fieldset", "footer", "form", "frame", "frameset",
    "head", "header", "hgroup", "html", "image", "input", "isindex", "keygen", "label", "legend",
    "link", "listing", "main", "map", "marquee", "math", "menu", "meta", "meter", "nav", "nobr",
    "object", "optgroup", "output", "param", "portal", "progress", "rb", "rtc", "search", "slot",
    "spacer", "svg", "template",
  ])

  /// GitBook's lists of choices in a table's head (`<select><option label="Done">`). They hold data
  /// in attributes; their tags are dropped.
  package static let droppedNames: Set<String> = ["option", "select"]
}
