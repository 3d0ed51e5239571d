import Diagnostics
package import SiteRendering

extension Answer {
  /// The answer for a terminal, in the words of its language.
  ///
  /// - Parameter addresses: Of the site, or files below the published folder.
  package func text(_ addresses: AnswerAddresses, words: StringTable) -> String {
    switch kind {
    case .hint: return words("ask.hint") + "\n"
    case .nothing: return words("ask.none") + "\n"
    case .records, .passages: break
    }
    var out = ""
    if let generated {
      out += generated + "\n\n" + words("ask.generated") + "\n"
    } else {
      out += Self.lines(of: blocks)
    }
    if !excerpts.isEmpty {
      out += "\n\(words("ask.excerpts"))\n"
      for excerpt in excerpts {
        let heading = excerpt.place.heading
        out += "  \(excerpt.place.title)\(heading.isEmpty ? "" : " › " + heading)\n"
        out += "    \(excerpt.text)\n"
      }
    }
    if !sources.isEmpty {
      out += "\n\(words("ask.sources"))\n"
      for source in sources { out += "  \(source.title)  \(addresses.page(source))\n" }
    }
    if !followUps.isEmpty {
      out += "\n\(words("ask.followUps"))\n"
      for question in followUps { out += "  \(question)\n" }
    }
    return out.split(separator: "\n", omittingEmptySubsequences: false)
      .map { visibleText(String($0)) }.joined(separator: "\n")
  }

  private static func lines(of blocks: [AnswerBlock]) -> String {
    var out = ""
    for block in blocks {
      let words = [block.link?.title, block.text.isEmpty ? nil : block.text]
        .compactMap(\.self).joined(separator: ": ")
      switch block.kind {
      case .heading, .paragraph: out += (out.isEmpty ? "" : "\n") + words + "\n"
      case .item: out += "  * \(words)\n"
      case .numberedItem(let number): out += "  \(number). \(words)\n"
      }
    }
    return out
  }
}
