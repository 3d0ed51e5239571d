/// A number as a text writes it: groups of digits with what separates them.
struct WrittenNumber: Hashable {
  /// As it stands, for messages.
  let text: String
  /// In digits from 0 to 9, whatever the script; zeros at the beginning are kept.
  let groups: [String]
  let separators: [Unicode.Scalar]
  /// Whether letters make it an ordinal: "19th".
  let isOrdinal: Bool
  /// Whether it is an hour: "2 pm", "14:30".
  let isHour: Bool
  /// Whether it is a full hour's minutes: "14:00".
  let isFullHour: Bool
  /// Whether it stands for ten years: "1990s".
  let isDecade: Bool
  /// Whether it is a part of a date in digits: "2026-04-03".
  let isOfDate: Bool

  /// The value of a whole number without separators; `nil` beyond what anybody writes in words.
  var value: Int? {
    guard groups.count == 1, groups[0].count <= 3 else { return nil }
    return Int(groups[0])
  }

  /// The numbers of a text, in its order.
  static func all(in text: String) -> [WrittenNumber] {
    guard text.unicodeScalars.contains(where: { $0.decimalDigit != nil }) else { return [] }
    var scanner = NumberScanner(text: Array(text.unicodeScalars))
    return scanner.numbers()
  }
}

private struct NumberScanner {
  let text: [Unicode.Scalar]
  private var at = 0

  init(text: [Unicode.Scalar]) {
    self.text = text
  }

  mutating func numbers() -> [WrittenNumber] {
    var found: [(number: WrittenNumber, start: Int, end: Int)] = []
    while at < text.count {
      guard text[at].decimalDigit != nil else {
        at += 1
        continue
      }
      let start = at
      let number = number()
      found.append((number, start, at))
    }
    return found.map { isInDate($0.start, $0.end) ? $0.number.asPartOfDate : $0.number }
  }

  private mutating func number() -> WrittenNumber {
    let start = at
    var groups = [digits()]
    var separators: [Unicode.Scalar] = []
    var mayHaveSpaces = groups[0].utf8.count <= 3
    while at + 1 < text.count, text[at + 1].decimalDigit != nil,
      isSeparator(betweenThrees: mayHaveSpaces)
    {
      separators.append(text[at])
      at += 1
      let group = digits()
      groups.append(group)
      mayHaveSpaces = mayHaveSpaces && group.utf8.count == 3
    }
    let isFullHour =
      groups == ["00"] && start > 1 && text[start - 1] == ":" && text[start - 2].decimalDigit != nil
    return WrittenNumber(
      text: String(String.UnicodeScalarView(text[start..<at])), groups: groups,
      separators: separators,
      isOrdinal: ["st", "nd", "rd", "th"].contains { follows($0) },
      isHour: isHour, isFullHour: isFullHour, isDecade: follows("s"), isOfDate: false)
  }

  private mutating func digits() -> String {
    var digits = ""
    while at < text.count, let digit = text[at].decimalDigit {
      digits += "\(digit)"
      at += 1
    }
    return digits
  }

  /// Whether what stands here holds groups of one number together. A plain space does so only before
  /// three digits, behind at most three.
  ///
  /// - Parameter isInThrees: Whether the groups so far are of three digits, the first of at most three.
  private func isSeparator(betweenThrees isInThrees: Bool) -> Bool {
    switch text[at].value {
    case 0x2C, 0x2E, 0x27, 0x2019, 0xB7, 0x066B, 0x066C: return true
    case 0x20, 0xA0, 0x2009, 0x202F:
      return isInThrees && at + 3 < text.count
        && text[(at + 1)...(at + 3)].allSatisfy { $0.decimalDigit != nil }
        && (at + 4 >= text.count || text[at + 4].decimalDigit == nil)
    default: return false
    }
  }

  private func follows(_ letters: String) -> Bool {
    let wanted = Array(letters.unicodeScalars)
    guard at + wanted.count <= text.count, text[at..<(at + wanted.count)].elementsEqual(wanted)
    else { return false }
    return at + wanted.count == text.count || !text[at + wanted.count].properties.isAlphabetic
  }

  private var isHour: Bool {
    if at + 1 < text.count, text[at] == ":", text[at + 1].decimalDigit != nil { return true }
    let rest = String(String.UnicodeScalarView(text[at..<min(at + 6, text.count)])).lowercased()
    return ["am", "pm", "a.m", "p.m", "o'c", "o’c"].contains {
      rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }.hasPrefix($0)
    }
  }

  /// Whether the number stands in a row of three with dashes or slashes between.
  private func isInDate(_ start: Int, _ end: Int) -> Bool {
    func isMark(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index] == "-" || text[index] == "/")
    }
    func hasDigit(_ index: Int) -> Bool {
      text.indices.contains(index) && text[index].decimalDigit != nil
    }
    func run(from index: Int, by step: Int) -> Int {
      var index = index
      while hasDigit(index) { index += step }
      return index
    }
    var marks = 0
    for step in [-1, 1] {
      var index = step < 0 ? start - 1 : end
      // A third mark settles it: rows can be as long as a page.
      while marks < 3, isMark(index), hasDigit(index + step) {
        marks += 1
        index = run(from: index + step, by: step)
      }
    }
    return marks == 2
  }
}

extension WrittenNumber {
  fileprivate var asPartOfDate: WrittenNumber {
    WrittenNumber(
      text: text, groups: groups, separators: separators, isOrdinal: isOrdinal, isHour: isHour,
      isFullHour: isFullHour, isDecade: isDecade, isOfDate: true)
  }
}

extension Unicode.Scalar {
  /// The value of a digit of any script: ٣ is 3.
  var decimalDigit: Int? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard value > 0x65F, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }
}
