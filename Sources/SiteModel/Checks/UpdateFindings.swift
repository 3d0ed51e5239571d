import Diagnostics
import MarkdownSyntax

/// Updates without a date that can be read.
///
/// - Parameter blocks: What the document's tags mean, in their order.
func updateFindings(in document: MarkdownDocument, _ blocks: [PageBlock]) -> [Diagnostic] {
  zip(document.tags, blocks).compactMap { tag, block in
    guard case .update(let date, _) = block else { return nil }
    func found(_ span: SourceSpan, _ message: String) -> Diagnostic {
      Diagnostic(
        .updateWrongDate, at: SourceLocation(path: document.source.path, span: span), message,
        hint: "Write the day as date=\"2025-12-25\".")
    }
    guard let date, !date.value.isEmpty else { return found(tag.span, "This update has no date.") }
    if UpdateDay(date.value) != nil { return nil }
    return found(date.span, "“\(date.value)” is no day.")
  }
}
