import Diagnostics
import MarkdownSyntax

/// Blocks without an end, ends without a beginning, tags where none can stand.
func blockStructureFindings(in document: MarkdownDocument) -> [Diagnostic] {
  let ends = Set(
    document.tags.compactMap { tag in
      if case .container(let end) = tag.role { end } else { nil }
    })
  return document.tags.compactMap { tag in
    switch tag.role {
    case .container: nil
    case .part: unclosedPart(tag, in: document)
    case .single: unclosed(tag, in: document)
    case .misnested(let end): misnested(tag, end, in: document)
    case .strayEnd: unopened(tag, isTaken: ends.contains(tag.span), in: document)
    // Of an include, its own check tells.
    case .inline where tag.name.value == "include": nil
    case .inline: inline(tag, in: document)
    case .unreadable:
      Diagnostic(
        .blockUnreadable, at: document.location(tag.span), "“{%” begins no tag that can be read.",
        hint: "End it with “%}” and put its values between double quotes, or write it as code.")
    }
  }
}

private func unclosedPart(_ tag: BlockTag, in document: MarkdownDocument) -> Diagnostic {
  let name = tag.name.value
  return Diagnostic(
    .blockUnclosed, at: document.location(tag.span),
    "“\(name)” is never closed; it is taken to end before the next one, or with its block.",
    hint: "Write “{% end\(name) %}” behind what belongs into it.")
}

private func unclosed(_ tag: BlockTag, in document: MarkdownDocument) -> Diagnostic? {
  let name = tag.name.value
  guard BlockName(rawValue: name)?.isContainer == true else { return nil }
  return Diagnostic(
    .blockUnclosed, at: document.location(tag.span),
    "“\(name)” is never closed; what follows is shown without it.",
    hint: "Write “{% end\(name) %}” behind what belongs into it.")
}

private func misnested(
  _ tag: BlockTag, _ end: SourceSpan, in document: MarkdownDocument
) -> Diagnostic {
  Diagnostic(
    .blockMisnested, at: document.location(tag.span),
    "“\(tag.name.value)” begins and ends in different lists, quotations or blocks.",
    hint: "Put both tags at the same depth.",
    notes: [Diagnostic.Note(at: document.location(end), "Its end stands here.")])
}

/// - Parameter isTaken: Whether the end was taken for that of a block all the same.
private func unopened(
  _ tag: BlockTag, isTaken: Bool, in document: MarkdownDocument
) -> Diagnostic {
  let name = tag.name.value
  let near =
    nearestName(to: name, among: BlockName.names)
    ?? BlockName.names.first { isTaken && $0.hasPrefix(name) }
  let meant = BlockName.isKnown(name) ? nil : near
  return Diagnostic(
    .blockUnopened, at: document.location(tag.span),
    isTaken
      ? "“end\(name)” ends no block; it is taken for a misspelt end."
      : "“end\(name)” ends no block that has begun.",
    hint: meant.map { "Did you mean “{% end\($0) %}”?" }
      ?? "Take it away, or write “{% \(name) %}” where the block begins.")
}

/// A block in the middle of a text, where GitBook shows none either.
private func inline(_ tag: BlockTag, in document: MarkdownDocument) -> Diagnostic? {
  let name = tag.name.value
  let isBlock =
    BlockName.isShown(name) || BlockName.isIntegration(name)
  guard !tag.isEnd, isBlock else { return nil }
  return Diagnostic(
    .blockMisnested, at: document.location(tag.span),
    "“\(name)” stands in the middle of a text, where no block can be; its tag is left out.",
    hint: "Put it on a line of its own, outside of tables and raw HTML.")
}
