import Diagnostics
import SiteModel
import Testing

@Suite struct FrontMatterEditTests {
  private func edited(
    _ text: String, _ settings: FrontMatterEdit.Setting...
  ) throws -> String {
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    let edit = try #require(FrontMatterEdit(of: source))
    let edits = try #require(edit.edits(settings))
    return String(decoding: PageEdit.applying(edits, to: source.bytes), as: UTF8.self)
  }

  @Test func aValueIsReplacedAndAllElseStays() throws {
    let text = "---\ntitle: \"A: b\"\ntypes: [x, y]   # both\nphases:\n  - one\n  - two\n---\n# A\n"
    #expect(
      try edited(text, .init("types", list: ["z"]))
        == "---\ntitle: \"A: b\"\ntypes: [z]   # both\nphases:\n  - one\n  - two\n---\n# A\n")
    #expect(
      try edited(text, .init("phases", list: ["two", "three"]))
        == "---\ntitle: \"A: b\"\ntypes: [x, y]   # both\nphases: [two, three]\n---\n# A\n")
  }

  @Test(arguments: [
    "description: >-\n  Old\n  words.\n", "description: |\n  Old\n\n  # words\n",
    "description: Old\n  words.\n", "description: \"Old\n  words.\"\n",
    "description: 'Old\n\n  # words.'\n", "description:\n  Old words.\n",
  ])
  func aTextOverSeveralLinesGoesWhole(_ old: String) throws {
    #expect(
      try edited("---\n\(old)# ours\ntitle: T\n---\n# T\n", .init("description", "New."))
        == "---\ndescription: New.\n# ours\ntitle: T\n---\n# T\n")
    #expect(
      try edited("---\ntitle: T\n\(old)---\n# T\n", .init("description", nil))
        == "---\ntitle: T\n---\n# T\n")
  }

  @Test func aRemarkBelowATextStays() throws {
    #expect(
      try edited("---\ntitle: 'It''s\n  # b'\n# ours\nnumber: 3\n---\n", .init("title", "U"))
        == "---\ntitle: U\n# ours\nnumber: 3\n---\n")
    #expect(
      try edited("---\ntitle: T\n  # ours\nnumber: 3\n---\n", .init("title", "U"))
        == "---\ntitle: U\n  # ours\nnumber: 3\n---\n")
  }

  @Test func aTextWhoseLinesCannotBeToldIsLeftAlone() throws {
    let text = SourceText(
      path: "a.md", bytes: Array("---\ntitle: &a |\n  # b\n  c\nnumber: 3\n---\n".utf8))
    let edit = try #require(FrontMatterEdit(of: text))
    #expect(edit.edits([.init("title", "B")]) == nil)
    #expect(edit.edits([.init("number", "4")])?.count == 1)
  }

  @Test func newKeysComeBehindTheOthers() throws {
    #expect(
      try edited("---\ntitle: A\n---\n# A\n", .init("number", "3"), .init("types", list: ["x"]))
        == "---\ntitle: A\nnumber: 3\ntypes: [x]\n---\n# A\n")
    #expect(
      try edited("---\r\ntitle: A\r\n---\r\n# A\r\n", .init("number", "3"))
        == "---\r\ntitle: A\r\nnumber: 3\r\n---\r\n# A\r\n")
    #expect(try edited("---\nnumber:\n---\n", .init("number", "3")) == "---\nnumber: 3\n---\n")
  }

  @Test func frontMatterBeginsWhereThereWasNone() throws {
    #expect(try edited("# A\n", .init("number", "3")) == "---\nnumber: 3\n---\n\n# A\n")
    #expect(
      try edited("\u{FEFF}# A\n", .init("number", "3"))
        == "\u{FEFF}---\nnumber: 3\n---\n\n# A\n")
    #expect(try edited("# A\n", .init("number", nil)) == "# A\n")
  }

  @Test func keysAreTakenOutWithTheirLines() throws {
    let text = "---\nnumber: 3\ntypes:\n- x\n- y\ntitle: A\n---\n\n# A\n"
    #expect(
      try edited(text, .init("types", list: [])) == "---\nnumber: 3\ntitle: A\n---\n\n# A\n")
    #expect(
      try edited("---\nnumber: 3\n---\n\n# A\n", .init("number", nil)) == "# A\n")
    #expect(
      try edited("---\n# ours\nnumber: 3\n---\n# A\n", .init("number", nil))
        == "---\n# ours\n---\n# A\n")
  }

  @Test func whatYAMLCouldTakeForSomethingElseIsQuoted() throws {
    #expect(
      try edited("---\na: b\n---\n", .init("types", list: ["x: y", "no"]))
        == "---\na: b\ntypes: [\"x: y\", \"no\"]\n---\n")
  }

  @Test(arguments: [
    "---\ntitle: A\n", "---\ntitle: [\n---\n", "---\na: 1\na: 2\n---\n",
    "---\n{title: T, number: 3, phases: [p]}\n---\n", "---\n  title: T\n  number: 3\n---\n",
  ])
  func whatCannotBeReadIsLeftAlone(_ text: String) {
    #expect(FrontMatterEdit(of: SourceText(path: "a.md", bytes: Array(text.utf8))) == nil)
  }
}
