/// Which attributes of which elements are published, and in what form.
package enum HTMLAllowList {
  /// What becomes of an attribute.
  package enum Rule: Hashable, Sendable {
    /// Left out without a word: presentational, for scripts we do not have, or unknown.
    case dropped
    /// Left out, and reported.
    case refused
    case url(HTMLURLAttribute)
    case identifier
    /// `name`, an older way to write `id`.
    case name
    case text
    /// A whole number; a fraction or `px` behind it is cut off.
    case number(ClosedRange<Int>)
    /// There or not there.
    case flag
    /// One of a few words; letter case is ignored where none is written exactly so.
    case word([String])
    case languageTag
    case classes
    /// A wish that is a class, by what the attribute says; letter case is ignored.
    case wish([String: String])
    /// A number as it is, or a percentage as a class.
    case width
    /// A number of pixels in a column of 768, or a percentage: a class.
    case share
    case style, alignment, verticalAlignment, colour
  }

  package static func rule(for attribute: String, on element: HTMLElement) -> Rule {
    switch attribute {
    case "id": return .identifier
    case "class": return .classes
    case "title": return .text
    case "style": return .style
    case "align": return .alignment
    case "lang": return .languageTag
    case "dir": return .word(["ltr", "rtl", "auto"])
    case "action", "formaction", "srcdoc", "xlink:href", "xml:base": return .refused
    default:
      return attribute.hasPrefix("on") ? .refused : ruleOfElement(for: attribute, on: element)
    }
  }

  private static func ruleOfElement(for attribute: String, on element: HTMLElement) -> Rule {
    switch (element, attribute) {
    case (.a, "href"): .url(.href)
    case (.a, "name"): .name
    case (.a, "download"), (.a, "aria-label"): .text
    case (.i, "aria-hidden"), (.span, "aria-hidden"): .word(["true"])
    case (.img, "src"), (.audio, "src"), (.source, "src"), (.track, "src"), (.video, "src"):
      .url(.src)
    case (.img, "srcset"), (.source, "srcset"): .url(.srcset)
    case (.img, "sizes"), (.source, "sizes"), (.source, "media"), (.source, "type"): .text
    case (.img, "alt"): .text
    case (.img, "width"): .width
    case (.img, "height"), (.video, "width"), (.video, "height"): .number(0...99_999)
    case (.img, "data-size"): .wish(["line": "size-line", "original": "size-original"])
    case (.div, "data-full-width"), (.figure, "data-full-width"): .wish(["true": "full-width"])
    case (.div, "data-with-frame"), (.figure, "data-with-frame"): .wish(["true": "framed"])
    case (.table, "data-header-hidden"): .wish(["": "header-hidden", "true": "header-hidden"])
    case (.table, "data-header-sticky"): .wish(["": "header-sticky", "true": "header-sticky"])
    case (.col, "width"), (.td, "width"), (.th, "width"): .share
    case (.img, "loading"): .word(["eager", "lazy"])
    case (.img, "decoding"): .word(["async", "auto", "sync"])
    case (.video, "poster"): .url(.poster)
    case (.audio, "loop"), (.audio, "muted"), (.video, "loop"), (.video, "muted"),
      (.video, "playsinline"):
      .flag
    case (.audio, "preload"), (.video, "preload"): .word(["auto", "metadata", "none"])
    case (.track, "kind"): .word(["captions", "chapters", "descriptions", "subtitles"])
    case (.track, "srclang"): .languageTag
    case (.track, "label"): .text
    case (.track, "default"): .flag
    case (.blockquote, "cite"), (.q, "cite"), (.del, "cite"), (.ins, "cite"): .url(.cite)
    case (.del, "datetime"), (.ins, "datetime"), (.time, "datetime"): .text
    case (.details, "open"): .flag
    case (.ol, "start"), (.li, "value"): .number(-999_999...999_999)
    case (.ol, "reversed"): .flag
    case (.ol, "type"): .word(["1", "a", "A", "i", "I"])
    case (.td, "colspan"), (.th, "colspan"), (.col, "span"), (.colgroup, "span"): .number(1...1_000)
    case (.td, "rowspan"), (.th, "rowspan"): .number(0...65_534)
    case (.th, "scope"): .word(["col", "colgroup", "row", "rowgroup"])
    case (.th, "abbr"): .text
    case (.font, "color"): .colour
    case (_, "valign"): .verticalAlignment
    default: .dropped
    }
  }
}
