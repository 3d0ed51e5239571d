/// The parts that every tool page must have, in the order they are read in.
package enum SectionRole: String, CaseIterable, Hashable, Sendable, Comparable {
  case purpose, rationale, outcomes

  package var order: Int {
    switch self {
    case .purpose: 0
    case .rationale: 1
    case .outcomes: 2
    }
  }

  package static func < (left: SectionRole, right: SectionRole) -> Bool { left.order < right.order }
}

/// The words of one language that mean purpose, rationale, outcomes and type.
package struct SectionVocabulary: Hashable, Sendable {
  /// Headings by role, the first the language's own.
  package var roles: [SectionRole: [String]] = [:]
  /// What stands before the colon of a type line: "Type of tool".
  package var typeLabels: [String] = []

  package init() {}

  /// The words of this language, then those of another: a half-translated page is a page.
  package func understandingAlso(_ other: SectionVocabulary) -> SectionVocabulary {
    var both = self
    for role in SectionRole.allCases { both.roles[role, default: []] += other.roles[role] ?? [] }
    both.typeLabels += other.typeLabels
    return both
  }

  /// The role that a heading names; a colon behind it does not count.
  package func role(of heading: String) -> SectionRole? {
    let key = SectionVocabulary.key(heading)
    return SectionRole.allCases.first { role in
      roles[role]?.contains { SectionVocabulary.key($0) == key } ?? false
    }
  }

  /// Whether a text is the label of the type line, and where the types behind it begin.
  ///
  /// - Returns: The number of characters up to the end of the label with its colon.
  package func typeLabelLength(of line: String) -> Int? {
    guard let colon = line.firstIndex(where: SectionVocabulary.isColon) else { return nil }
    let key = SectionVocabulary.key(String(line[..<colon]))
    guard typeLabels.contains(where: { SectionVocabulary.key($0) == key }) else { return nil }
    return line.distance(from: line.startIndex, to: colon) + 1
  }

  /// Letter case, compatibility forms, kinds of apostrophe and space, and a colon at the end do not
  /// tell words apart.
  package static func key(_ text: String) -> String {
    let folded = UnicodeText.folded(text).map { isApostrophe($0) ? "'" : $0 }
    return folded.split { $0.isWhitespace || isColon($0) }.map { String($0) }
      .joined(separator: " ")
  }

  /// A colon, of Latin or of East Asian width.
  static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "：" || character == "﹕"
  }

  static func isApostrophe(_ character: Character) -> Bool {
    ["'", "’", "‘", "ʼ", "′"].contains(character)
  }
}
