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
  package var roles: [SectionRole: [String]] = [:] {
    didSet {
      roleKeys = [:]
      for role in SectionRole.allCases {
        for word in roles[role] ?? [] where roleKeys[SectionVocabulary.key(word)] == nil {
          roleKeys[SectionVocabulary.key(word)] = role
        }
      }
    }
  }
  /// What stands before the colon of a type line: "Type of tool".
  package var typeLabels: [String] = [] {
    didSet { typeLabelKeys = Set(typeLabels.map(SectionVocabulary.key)) }
  }
  /// The same as words are compared: every heading of a tool page asks.
  private var roleKeys: [String: SectionRole] = [:]
  private var typeLabelKeys: Set<String> = []

  package init() {}

  /// The words of this language, then those of another: a half-translated page is a page.
  package func understandingAlso(_ other: SectionVocabulary) -> SectionVocabulary {
    var both = self
    both.roles.merge(other.roles) { own, other in own + other }
    both.typeLabels += other.typeLabels
    return both
  }

  /// The role that a heading names; a colon behind it does not count.
  package func role(of heading: String) -> SectionRole? {
    roleKeys[SectionVocabulary.key(heading)]
  }

  /// Whether a text is the label of the type line, and where the types behind it begin.
  ///
  /// - Returns: The number of characters up to the end of the label with its colon.
  package func typeLabelLength(of line: String) -> Int? {
    guard let colon = line.firstIndex(where: SectionVocabulary.isColon),
      typeLabelKeys.contains(SectionVocabulary.key(String(line[..<colon])))
    else { return nil }
    return line.distance(from: line.startIndex, to: colon) + 1
  }

  /// Letter case, compatibility forms, kinds of apostrophe and space, and colons do not tell words
  /// apart.
  package static func key(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded =
      isASCII
      ? text.lowercased() : String(UnicodeText.folded(text).map { isApostrophe($0) ? "'" : $0 })
    return folded.split { $0.isWhitespace || isColon($0) }.joined(separator: " ")
  }

  /// A colon, of Latin or of East Asian width.
  static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "：" || character == "﹕"
  }

  static func isApostrophe(_ character: Character) -> Bool {
    ["'", "’", "‘", "ʼ", "′"].contains(character)
  }
}
