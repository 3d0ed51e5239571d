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
  /// Roles by the keys of the words that name them.
  private var roles: [String: SectionRole] = [:]
  /// Keys of what stands before the colon of a type line: "Type of tool".
  private var typeLabels: Set<String> = []

  package init() {}

  mutating func add(_ words: [String], for role: SectionRole) {
    for word in words { roles[SectionVocabulary.key(word)] = role }
  }

  mutating func add(typeLabels words: [String]) {
    typeLabels.formUnion(words.map(SectionVocabulary.key))
  }

  /// The words of this language, then those of another: a half-translated page is a page.
  package func understandingAlso(_ other: SectionVocabulary) -> SectionVocabulary {
    var both = self
    both.roles.merge(other.roles) { own, _ in own }
    both.typeLabels.formUnion(other.typeLabels)
    return both
  }

  /// The role that a heading names; a colon behind it does not count.
  package func role(of heading: String) -> SectionRole? {
    roles[SectionVocabulary.key(heading)]
  }

  /// Whether a text is the label of the type line, and where the types behind it begin.
  ///
  /// - Returns: The number of characters up to the end of the label with its colon.
  package func typeLabelLength(of line: String) -> Int? {
    guard let colon = line.firstIndex(where: SectionVocabulary.isColon),
      typeLabels.contains(SectionVocabulary.key(String(line[..<colon])))
    else { return nil }
    return line.distance(from: line.startIndex, to: colon) + 1
  }

  /// Letter case, compatibility forms, kinds of apostrophe and space, and colons do not tell words
  /// apart.
  package static func key(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded = isASCII ? text.lowercased() : apostrophes(UnicodeText.folded(text))
    guard folded.utf8.contains(where: { $0 == 0x3A || $0 <= 0x20 }) || !isASCII else {
      return folded
    }
    return folded.split { $0.isWhitespace || isColon($0) }.joined(separator: " ")
  }

  private static func apostrophes(_ text: String) -> String {
    String(text.map { isApostrophe($0) ? "'" : $0 })
  }

  /// A colon, of Latin or of East Asian width.
  static func isColon(_ character: Character) -> Bool {
    character == ":" || character == "：" || character == "﹕"
  }

  static func isApostrophe(_ character: Character) -> Bool {
    ["'", "’", "‘", "ʼ", "′"].contains(character)
  }
}
