import Diagnostics
import MarkdownSyntax

/// Code spans of the source that the translation's block does not have, nor another block instead.
func missingCodeFindings(in page: TranslatedPage) -> [Diagnostic] {
  let source = CodeInventory(of: page.sourceText, page.comparison.sourceBlocks)
  guard !source.isEmpty else { return [] }
  let own = CodeInventory(of: page.text, page.comparison.blocks)
  var diagnostics: [Diagnostic] = []
  for passage in page.passages {
    var seen = Set(own.spans(in: passage.blocks).map(\.text))
    for span in source.spans(in: passage.source)
    where source.count(span.text) > own.count(span.text) && seen.insert(span.text).inserted {
      diagnostics.append(
        Diagnostic(
          .translationMissingCode, at: page.place(of: passage),
          "\(page.subject(passage)) lacks the code “\(span.text)” of its source.",
          hint: "Write it between backticks, as the source has it.",
          notes: [
            Diagnostic.Note(
              at: page.sourceText.location(page.sourceText.document.span(of: span.node)),
              "The source has it here.")
          ]))
    }
  }
  return diagnostics
}

/// The code spans of a page, by block.
private struct CodeInventory {
  struct Span {
    let text: String
    let node: Int
  }

  private var byBlock: [Int: [Span]] = [:]
  private var counts: [String: Int] = [:]

  init(of page: ParsedPage, _ blocks: [TranslationBlock]) {
    let document = page.document
    for (position, block) in blocks.enumerated() {
      guard let node = block.node else { continue }
      for index in document.range(of: node) where document.nodes[index].kind == .code {
        let text = PlainLine.of(document.string(of: index))
        counts[text, default: 0] += 1
        byBlock[position, default: []].append(Span(text: text, node: index))
      }
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  func spans(in blocks: [Int]) -> [Span] { blocks.flatMap { byBlock[$0] ?? [] } }

  func count(_ text: String) -> Int { counts[text] ?? 0 }
}
