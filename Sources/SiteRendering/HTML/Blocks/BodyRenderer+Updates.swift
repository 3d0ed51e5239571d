import MarkdownSyntax
import SiteModel

/// Dated updates with tags, and what stands in the place of an include without a file.
extension BodyRenderer {
  /// The words that a script needs to make a filter of the tags stand on the element.
  mutating func enterUpdates(_ index: Int) {
    out.writeLineStart()
    out.write("<div class=\"updates\" data-filter=\"")
    out.writeEscaped(style.words.filter)
    out.write("\" data-all=\"")
    out.writeEscaped(style.words.filterAll)
    out.write("\">\n")
  }

  mutating func leaveUpdates() {
    out.writeLineStart()
    out.write("</div>\n")
  }

  mutating func enterUpdate(_ index: Int, _ date: String?, _ tags: [String]) {
    out.writeLineStart()
    out.write("<section class=\"update\">\n<div class=\"update-head\">")
    if let date { writeDate(date, as: dates(of: index)) }
    if !tags.isEmpty { writeTags(tags) }
    out.write("</div>\n<div class=\"update-body\">\n")
  }

  mutating func leaveUpdate() {
    out.writeLineStart()
    out.write("</div>\n</section>\n")
  }

  /// The form of dates that the block around an update asks for.
  private func dates(of update: Int) -> PageBlock.UpdateDates {
    let parent = Int(document.nodes[update].parent)
    guard document.nodes[parent].kind == .taggedBlock, case .updates(let dates) = block(of: parent)
    else { return .full }
    return dates
  }

  /// A day in the words of the reader's language; what is no day stays as it is written.
  private mutating func writeDate(_ date: String, as form: PageBlock.UpdateDates) {
    guard let day = UpdateDay(date) else {
      out.write("<span class=\"update-date\">")
      out.writeEscaped(date)
      out.write("</span>")
      return
    }
    let language = style.words.language
    let shown =
      switch form {
      case .full: UnicodeText.longDate(day.seconds, in: language)
      case .short: UnicodeText.shortDate(day.seconds, in: language, isNumeric: false)
      case .numeric: UnicodeText.shortDate(day.seconds, in: language, isNumeric: true)
      }
    out.write("<time class=\"update-date\" datetime=\"")
    out.writeEscaped(day.text)
    out.write("\">")
    out.writeEscaped(shown ?? day.text)
    out.write("</time>")
  }

  private mutating func writeTags(_ tags: [String]) {
    out.write("<ul class=\"update-tags\">")
    for tag in tags {
      out.write("<li data-tag=\"")
      out.writeEscaped(tag)
      out.write("\">")
      out.writeEscaped(links.label(ofTag: tag))
      out.write("</li>")
    }
    out.write("</ul>")
  }

  // MARK: - Includes

  /// Where an include's file is not there: its reader is told that something is missing.
  mutating func writeMissingInclude() {
    out.writeLineStart()
    out.write("<p class=\"missing-include\">")
    out.writeEscaped(style.words.missingInclude)
    out.write("</p>\n")
  }
}
