package import MarkdownSyntax

extension MarkdownDocument {
  /// The words in a block that is shown as a card: one paragraph at most.
  ///
  /// - Returns: Empty where nothing stands in it; `nil` where more does.
  package func labelOfCard(_ card: Int) -> String? {
    let end = Int(nodes[card].end)
    guard card + 1 < end else { return "" }
    guard nodes[card + 1].kind == .paragraph, Int(nodes[card + 1].end) == end else { return nil }
    return line(of: card + 1)
  }
}
