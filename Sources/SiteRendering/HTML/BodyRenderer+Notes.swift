import MarkdownSyntax

/// What notes add to blocks. Without notes none of it is reached.
extension BodyRenderer {
  /// The language that a note gives a block's words.
  func language(of index: Int) -> TextLanguage? {
    notes.isEmpty ? nil : notes[index]?.language
  }

  /// Inside a start tag: the language of a block's words, where a note gives it one.
  mutating func writeLanguage(of index: Int) {
    if let language = language(of: index) { out.writeAttributes(of: language) }
  }

  /// Behind a block: what its note says.
  mutating func writeBehind(_ index: Int) {
    guard let markup = notes[index]?.behind else { return }
    sanitizer.balance.prepareForBlock(into: &out)
    out.writeLineStart()
    out += markup.bytes
  }

  // MARK: - Blocks without an element of their own

  /// The text of a tight list's item is not the whole item: lists below it have their own words.
  mutating func enterTightText(_ index: Int) {
    guard let language = language(of: index) else { return }
    out.write("<div")
    out.writeAttributes(of: language)
    out.write(">")
    sanitizer.balance.mark(.flow)
  }

  mutating func leaveTightText(_ index: Int) {
    guard language(of: index) != nil else { return }
    sanitizer.balance.closeToMark(into: &out)
    out.write("</div>")
  }

  /// Raw HTML that is whole in itself is put into an element that has its language. What it opens or
  /// closes for other blocks would lie in the way of one: then it stands as it is.
  mutating func writeForeignHTML(_ index: Int, _ language: TextLanguage) -> Bool {
    let literal = Array(document.literal(of: index))
    var trial = sanitizer
    var markup: [UInt8] = []
    trial.balance.prepareForBlock(into: &markup)
    trial.balance.mark(.flow)
    let refusals = trial.append(literal.span, into: &markup)
    let written = markup.count
    trial.balance.closeToMark(into: &markup)
    guard refusals.isEmpty, markup.count == written else { return false }
    sanitizer.balance.prepareForBlock(into: &out)
    sanitizer.balance.mark(.flow)
    out.writeLineStart()
    out.write("<div")
    out.writeAttributes(of: language)
    out.write(">\n")
    writeHTMLBlock(index)
    sanitizer.balance.closeToMark(into: &out)
    out.writeLineStart()
    out.write("</div>\n")
    return true
  }
}
