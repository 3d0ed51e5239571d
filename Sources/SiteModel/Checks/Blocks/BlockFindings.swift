import Diagnostics
import MarkdownSyntax

/// What is wrong with the block tags of one page.
func blockFindings(in document: MarkdownDocument) -> [Diagnostic] {
  guard !document.tags.isEmpty else { return [] }
  return blockStructureFindings(in: document) + misplacedPartFindings(in: document)
    + blockNameFindings(in: document) + blockAttributeFindings(in: document)
}

extension MarkdownDocument {
  func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(path: source.path, span: span)
  }
}
