import Diagnostics
import Testing

@testable import SiteModel

@Suite struct ExpressionTests {
  private static let scope = ExpressionScope(
    space: ["version": "2.1", "plan": "pro", "empty": "", "my-name": "x"],
    page: ["edition": "second"])

  private func shown(_ text: String) throws(ExpressionFault) -> String {
    let bytes = Array(text.utf8)
    var parser = try ExpressionParser(bytes, places: Array(0...bytes.count))
    return try Self.scope.value(of: parser.expression()).shown
  }

  @Test(arguments: ["!", "1+", "1 || ", "(", "true ? 1 : "])
  func refusesWhatIsTooLong(_ piece: String) {
    #expect(throws: ExpressionFault.self) {
      try shown(String(repeating: piece, count: 20_000) + "1")
    }
  }

  @Test(arguments: [
    ("space.vars.version", "2.1"),
    (" page.vars.edition ", "second"),
    ("space.vars['plan']", "pro"),
    ("space.vars.my-name", "x"),
    ("'a' + \"b\" + 1 + 2", "ab12"),
    ("1 + 2 + 'a'", "3a"),
    ("1.5 + 1", "2.5"),
    ("'it\\'s'", "it's"),
    ("space.vars.plan === 'pro' ? 'yes' : 'no'", "yes"),
    ("space.vars.plan !== 'pro' ? 'yes' : 'no'", "no"),
    ("1 === '1'", "false"),
    ("!space.vars.empty", "true"),
    ("!!'x' && 'last'", "last"),
    ("space.vars.empty || 'fallback'", "fallback"),
    ("visitor.claims.unsigned.beta ? 'in' : 'out'", "out"),
    ("visitor?.claims?.name || 'you'", "you"),
    ("visitor.claims.x === undefined", "true"),
    ("visitor.claims.x", ""),
    ("'a' + visitor.claims.x", "a"),
    ("true && (false || 'x') ? 1 : 2", "1"),
    ("false ? 1 : true ? 2 : 3", "2"),
    ("1 + 1 === 2", "true"),
    ("space.vars.version.length", "3"),
  ])
  func isWorth(_ text: String, _ value: String) throws {
    #expect(try shown(text) == value)
  }

  @Test(arguments: [
    ("", 0, 0), ("space.vars.", 11, 11), ("1 +", 3, 3), ("a == b", 2, 3), ("'open", 0, 5),
    ("(1", 2, 2), ("1 2", 2, 3), ("1 ? 2", 5, 5), ("f(1)", 1, 2), ("a * b", 2, 3),
  ])
  func tellsWhereItCannotBeRead(_ text: String, _ start: Int, _ end: Int) {
    do throws(ExpressionFault) {
      let value = try shown(text)
      Issue.record("\(text) is \(value)")
    } catch {
      #expect(error.code == .expressionMalformed)
      #expect(error.span == SourceSpan(start, end))
    }
  }

  @Test(arguments: [
    ("space.vars.verison", 11, 18, "Did you mean “version”?"),
    (
      "page.vars.nothing", 10, 17,
      "Name one of the variables of this page or space. Known: edition."
    ),
    ("spaec.vars.version", 0, 5, "Did you mean “space”?"),
    ("space.title", 6, 11, "Name one of the variables of this page or space. Known: vars."),
  ])
  func tellsWhichNameIsUnknown(_ text: String, _ start: Int, _ end: Int, _ hint: String) {
    do throws(ExpressionFault) {
      let value = try shown(text)
      Issue.record("\(text) is \(value)")
    } catch {
      #expect(error.code == .expressionUnknownVariable)
      #expect(error.span == SourceSpan(start, end))
      #expect(error.hint == hint)
    }
  }

  /// What is not evaluated may be unknown, as in JavaScript.
  @Test func namesThatAreNotNeededMayBeUnknown() throws {
    #expect(try shown("true || space.vars.nothing") == "true")
    #expect(try shown("false ? space.vars.nothing : 'x'") == "x")
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(throws: ExpressionFault.self) { _ = try shown(text) }
  }

  @Test func manyNegationsAreRead() throws {
    #expect(try shown(String(repeating: "!", count: 101) + "true") == "false")
  }
}
