import Diagnostics
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.value(of: Array(text.utf8))
  }

  @Test func readsEveryKindOfValue() throws {
    let value = try read(#" {"a": [1, -0.5e+3, true, false, null], "b": "x", "c": {}} "#)
    #expect(
      value["a"]
        == .array([.number("1"), .number("-0.5e+3"), .boolean(true), .boolean(false), .null]))
    #expect(value["b"]?.string == "x")
    #expect(value["c"] == .object([]))
    #expect(value["d"] == nil)
  }

  @Test func theLastOfTwoMembersOfOneNameCounts() throws {
    #expect(try read(#"{"a":1,"a":2}"#)["a"]?.integer == 2)
  }

  @Test func escapesStandForTheirCharacters() throws {
    #expect(
      try read(#""\"\\\/\b\f\n\r\té😀\ud83d""#).string
        == "\"\\/\u{8}\u{C}\n\r\té😀\u{FFFD}")
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "-", "1.", ".5", "1e", "+1", "tru", "nul",
    "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\n\"", "1 2", "[1 2]", "{\"a\" 1}", "NaN",
    "\"\\ud83d\\u0041\"", "'a'", "[1]//",
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONReader.Fault.self) { try read(text) }
  }

  @Test func nestingHasALimit() throws {
    let deepest = JSONReader.deepest
    let allowed = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
    #expect(try read(allowed).array?.count == 1)
    #expect(throws: JSONReader.Fault.self) { try read("[" + allowed + "]" + "") }
    #expect(throws: JSONReader.Fault.self) { try read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test func aValueIsWrittenAsItWasRead() throws {
    let text = #"{"a":[1.50,"\u0001é",{"b":null}],"c":true}"#
    var json = JSONText()
    json.value(try read(text))
    #expect(json.text == text)
  }
}
