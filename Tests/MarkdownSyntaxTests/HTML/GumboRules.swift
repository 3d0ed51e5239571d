/// What may be in a published fragment, written down a second time and apart from the sanitizer.
enum GumboRules {
  static let elements: Set<String> = [
    // The page around the fragment.
    "html", "head", "title", "body", "main", "footer",
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br",
    "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins",
    "kbd",
    "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
    "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "time", "tr", "track", "u", "ul", "var", "video", "wbr",
  ]

  private static let attributes: Set<String> = [
    "abbr", "alt", "aria-hidden", "aria-label", "class", "colspan", "controls", "datetime",
    "decoding", "default", "dir", "download", "height", "id", "kind", "label", "lang", "loading",
    "loop", "media", "muted", "open", "playsinline", "preload", "reversed", "rowspan", "scope",
    "sizes", "span", "srclang", "start", "title", "type", "value", "width",
  ]

  private static let addresses: Set<String> = ["cite", "href", "poster", "src", "srcset"]

  private static let schemes: Set<Substring> = ["http", "https", "mailto", "tel"]

  /// Whether an attribute, its value decoded, can do no harm.
  static func allows(_ name: String, _ value: String) -> Bool {
    if attributes.contains(name) { return true }
    guard addresses.contains(name) else { return false }
    let urls = name == "srcset" ? value.split(separator: ", ") : [value[...]]
    return urls.allSatisfy { url in
      let visible = url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
      let parts = String(String.UnicodeScalarView(visible)).lowercased()
        .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 1 || schemes.contains(parts[0]) || parts[0].first?.isLetter != true
        || parts[0].contains { !($0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))) }
    }
  }
}
