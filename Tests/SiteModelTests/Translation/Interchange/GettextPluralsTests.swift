import Testing

@testable import SiteModel

/// The rules by which gettext counts, held to what ICU knows of the languages.
@Suite struct GettextPluralsTests {
  @Test(arguments: [
    "ar", "be", "bs", "cs", "cy", "da", "de", "en", "es", "fa", "fr", "ga", "he", "hi", "hr", "id",
    "is", "it", "ja", "ko", "lt", "lv", "mk", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl",
    "sr", "sr-Latn", "sv", "sw", "tr", "uk", "vi", "zh-Hans", "zh-Hant",
  ])
  func formsAreTheCategories(_ name: String) throws {
    let language = LanguageTag.tag(name)
    let rule = try #require(PluralRule(GettextPlurals.header(for: language)))
    var forms: [Int: PluralCategory] = [:]
    for number in 0...1200 {
      let form = rule.form(of: number)
      #expect((0..<rule.count).contains(form))
      let category = UnicodeText.pluralCategory(of: number, in: language)
      #expect(forms[form, default: category] == category, "\(number) in \(name)")
      forms[form] = category
    }
    #expect(forms.count == rule.count)
    #expect(Set(forms.values).count == rule.count)
  }

  @Test func aLanguageThatIsNotInTheTableIsAskedOfICU() {
    #expect(GettextPlurals.header(for: .tag("am")) == "nplurals=2; plural=(n > 1);")
    #expect(GettextPlurals.header(for: .tag("eu")) == "nplurals=2; plural=(n != 1);")
    #expect(GettextPlurals.header(for: .tag("th")) == "nplurals=1; plural=0;")
    #expect(GettextPlurals.header(for: .tag("br")) == "nplurals=1; plural=0;")
  }
}

/// A header as a C compiler would read it.
private struct PluralRule {
  let count: Int
  private let formula: [Character]

  init?(_ header: String) {
    let parts = header.split(separator: ";").map { $0.filter { $0 != " " } }
    guard parts.count == 2, let count = Int(parts[0].dropFirst("nplurals=".count)) else {
      return nil
    }
    self.count = count
    formula = Array(parts[1].dropFirst("plural=".count))
  }

  func form(of number: Int) -> Int {
    var reading = Reading(formula: formula, number: number)
    return reading.choice()
  }

  private struct Reading {
    let formula: [Character]
    let number: Int
    var position = 0

    mutating func choice() -> Int {
      let condition = binary(0)
      guard take("?") else { return condition }
      let yes = choice()
      precondition(take(":"), "a choice has two sides")
      let no = choice()
      return condition != 0 ? yes : no
    }

    private static let levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["%"]]

    private mutating func binary(_ level: Int) -> Int {
      guard level < Self.levels.count else { return operand() }
      var left = binary(level + 1)
      while let sign = Self.levels[level].first(where: { take($0) }) {
        let right = binary(level + 1)
        left = value(of: left, sign, right)
      }
      return left
    }

    private func value(of left: Int, _ sign: String, _ right: Int) -> Int {
      switch sign {
      case "||": left != 0 || right != 0 ? 1 : 0
      case "&&": left != 0 && right != 0 ? 1 : 0
      case "==": left == right ? 1 : 0
      case "!=": left != right ? 1 : 0
      case "<=": left <= right ? 1 : 0
      case ">=": left >= right ? 1 : 0
      case "<": left < right ? 1 : 0
      case ">": left > right ? 1 : 0
      default: left % right
      }
    }

    private mutating func operand() -> Int {
      if take("(") {
        let value = choice()
        precondition(take(")"), "a parenthesis is closed")
        return value
      }
      if take("n") { return number }
      var value = 0
      while position < formula.count, let digit = formula[position].wholeNumberValue {
        value = value * 10 + digit
        position += 1
      }
      return value
    }

    private mutating func take(_ sign: String) -> Bool {
      guard formula[position...].starts(with: sign) else { return false }
      position += sign.count
      return true
    }
  }
}
