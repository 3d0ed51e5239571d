/// How a ``TranslationStatus`` can be printed.
package enum StatusFormat: String, CaseIterable, Hashable, Sendable {
  /// For people at a terminal.
  case text
  /// For programs; see `templates/schemas/translation-status.schema.json`.
  case json
  /// A table for a pull request.
  case markdown
  /// A page of its own, without a script or anything from elsewhere.
  case html
}

extension TranslationStatus {
  /// The status as text, ending with a line end.
  ///
  /// - Parameters:
  ///   - isDetailed: Whether every page and block is named rather than what is most urgent.
  ///   - colour: Whether a terminal will show it; only ``StatusFormat/text`` is coloured.
  package func rendered(
    as format: StatusFormat, isDetailed: Bool = false, colour: Bool = false
  ) -> String {
    switch format {
    case .text: StatusText(isDetailed: isDetailed, colour: colour).text(for: self)
    case .json: StatusJSON().text(for: self)
    case .markdown: StatusMarkdown().text(for: self)
    case .html: StatusHTML().text(for: self)
    }
  }

  /// Blocks that are urgent: of pages that were recorded once, what changed since.
  static func urgent(_ language: Language) -> [Block] {
    language.files.filter { $0.state == .outdated }.flatMap(\.blocks)
      .filter { $0.state == .outdated || $0.state == .missing }
  }

  /// How many urgent blocks are named where all would be too many.
  static let urgentLimit = 10
}

extension TranslationStatus.Language {
  /// “20 current, 2 outdated”: the states that occur, in their order.
  var pagesByState: String { TranslationStatus.counted(pages) }
}

extension TranslationStatus {
  static func counted<State: RawRepresentable<String> & CaseIterable & Hashable>(
    _ counts: [State: Int]
  ) -> String {
    State.allCases.compactMap { state in
      guard let count = counts[state], count > 0 else { return nil }
      return "\(count) \(state.rawValue)"
    }.joined(separator: ", ")
  }
}
