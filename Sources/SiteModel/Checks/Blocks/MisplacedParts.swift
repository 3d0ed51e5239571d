import Diagnostics
import MarkdownSyntax

/// Parts outside of the block that they belong to: a tab without tabs.
func misplacedPartFindings(in document: MarkdownDocument) -> [Diagnostic] {
  // Where the whole is never closed, that is what has to be put right.
  let unclosed = Set(document.tags.lazy.filter { $0.role == .single }.map(\.name.value))
  return document.nodes.indices.compactMap { index in
    guard document.nodes[index].kind == .taggedBlock else { return nil }
    let tag = document.tag(of: index)
    guard let part = BlockName(rawValue: tag.name.value),
      let whole = BlockName.wholes[part]?.rawValue, !unclosed.contains(whole),
      !isInside(whole, index, of: document)
    else { return nil }
    let name = tag.name.value
    return Diagnostic(
      .blockMisnested, at: document.location(tag.span),
      "“\(name)” stands outside of “\(whole)”.",
      hint: "Write “{% \(whole) %}” before the first and “{% end\(whole) %}” behind the last.")
  }
}

/// Whether a part stands in its whole, perhaps with blocks of other kinds around it.
private func isInside(_ whole: String, _ part: Int, of document: MarkdownDocument) -> Bool {
  var parent = Int(document.nodes[part].parent)
  while parent > MarkdownDocument.root, document.nodes[parent].kind == .taggedBlock {
    let name = document.tag(of: parent).name.value
    if name == whole { return true }
    // Conditions and unknown blocks are not seen in the page.
    guard name == "if" || !BlockName.isShown(name) else { return false }
    parent = Int(document.nodes[parent].parent)
  }
  return false
}
