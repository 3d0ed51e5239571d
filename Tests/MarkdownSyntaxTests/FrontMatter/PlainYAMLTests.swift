import Diagnostics
import Testing
import Yams

@testable import MarkdownSyntax

@Suite struct PlainYAMLTests {
  @Test(arguments: plain)
  func readsWhatYamsReads(_ text: String) throws {
    let bytes = Array(text.utf8)
    var plain = PlainYAML(bytes[...])
    let entries = plain.read()
    #expect(try entries == composed(bytes))
  }

  @Test(arguments: others)
  func leavesTheRestToYams(_ text: String) {
    var plain = PlainYAML(Array(text.utf8)[...])
    let entries = plain.read()
    #expect(entries == nil)
  }

  /// Whatever it reads of texts put together at random, Yams reads the same.
  @Test func neverReadsAnythingElse() {
    let pieces = [
      "a", "b", "key", ":", ": ", " ", "  ", "\n", "\n", "- ", "-", "\"", "'", "[", "]", ", ", ",",
      "#",
      " #", "1", "null", "~", "{", "}", "|", ">", "&", "*", "!", "%", "@", "`", "\\", "é", "\t",
      "\r\n",
      "?", "? ", "=", "<<", "a: b\n", "c:\n", "- d\n", "e: [f, g]\n", "---\n", "...\n",
    ]
    var state: UInt64 = 7
    for _ in 0..<6_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0...(state >> 60) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let bytes = Array(text.utf8)
      var plain = PlainYAML(bytes[...])
      guard let entries = plain.read() else { continue }
      let keys = Set(entries.map(\.key.value))
      guard keys.count == entries.count else { continue }  // Yams refuses those
      #expect(throws: Never.self, "\(text.debugDescription)") {
        let other = try composed(bytes)
        #expect(entries == other, "\(text.debugDescription)")
      }
    }
  }

  private func composed(_ bytes: [UInt8]) throws -> [YAMLNode.Entry] {
    guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
      return []
    }
    guard case .mapping(let entries) = YAMLPlaces(bytes[...]).node(from: node).value else {
      Issue.record("Yams reads no mapping")
      return []
    }
    return entries
  }

  static let plain = [
    // Nothing
    "", "\n", "# only a comment\n", "   \n\n", "key:\n", "key: \n", "key:   \nother: x\n",
    "key:\n# comment\nother: x\n", "key: null\n", "key: Null\n", "key: NULL\n", "key: nullable\n",
    // Scalars stay text
    "title: SWOT\n", "title: SWOT", "title:  two  words  \n", "a: yes\nb: no\nc: on\nd: off\n",
    "a: true\nb: False\nc: TRUE\n", "n: 1\nf: 1.10\ne: 1e3\n", "n: +1\nx: 0x1F\no: 0o17\n",
    "t: 12:30\n", "d: 2024-05-01\n", "v: 1_000\n", "i: .inf\nnan: .nan\n", "p: 50%\n",
    "m: a@b.c\n", "u: https://example.org/a?b=c&d=e\n", "w: C:\\dir\n", "s: a/b\n", "t: $x ^y\n",
    "q: what?\n", "e: wow!\n", "eq: a=b\n", "star: a*b\n", "dash: a-b - c\n", "p: (a)\n",
    // Colons and hashes
    "a: b:c\n", "a: b :c\n", "a: b#c\n", "a: #\n".replacing(" #", with: " b#"),
    "a: :b\n".replacing(":b", with: "b:b"),
    "a: b # comment\n".replacing(" # comment", with: "# no comment"), "a: it's\n", "a: say \"x\"\n",
    // Quoted
    "a: \"b\"\n", "a: 'b'\n", "a: \"b: c # d\"\n", "a: 'b: \"c\"'\n", "a: \"it's\"\n", "a: \"\"\n",
    "a: ''\n", "a: \" b \"\n", "a: \"null\"\n", "a: '~'\n", "a: \"[b]\"\n", "a: \"é ü\"  \n",
    // Lists
    "a: []\n", "a: [b]\n", "a: [b, c d, e]\n", "a: [ b , c ]\n", "a: [1, 2.0, yes]\n",
    "a: [null, b]\n"
      .replacing("null, ", with: "nil, "), "a: [b-c, d_e]\n", "a:\n- b\n- c\n",
    "a:\n  - b\n  - c d\n",
    "a:\n  - b\n\n  # comment\n  - \"c\"\nd: e\n", "a:\n- 'b: c'\n- \"d\"\n", "a:\n    -   b\n",
    // Unicode, line ends, comments
    "título: não\n".replacing("í", with: "i"), "a: 日本語 と 😀\n", "a: \u{00A0}b\n", "a: e\u{301}\n",
    "a: b\r\nc: d\r\n", "a:\r\n- b\r\n- c\r\n", "a: \"b\"\r\nc: [d, e]\r\n",
    "# c\na: b\n  # d\n\ne: f\n",
    "a_b: c\na-b: d\na.b: e\nA1: f\n",
    "layout: landing\ndescription: >x\n".replacing(">x", with: "x>"),
  ]

  static let others = [
    "a: b # comment\n", "a: |\n  b\n", "a: >-\n  b\n", "a: {b: c}\n", "a:\n  b: c\n", "a: &x b\n",
    "a: *x\n", "a: !!str b\n", "? a\n: b\n", "\"a\": b\n", "a: \"b\\n\"\n", "a: 'it''s'\n",
    "a: b\n  c\n", "a: [b,\n c]\n", "a: [[b]]\n", "a: [\"b\"]\n", "a: - b\n", "a: b: c\n", "a:b\n",
    "a: @b\n", "a: `b`\n", "a: %b\n", "a: ~\n", "a: b:\n", "- a\n", "a:\n- b: c\n", "a:\n- - b\n",
    "a: \"b\n", "a\n", " a: b\n", "a: [b\n", "a: #b\n", "<<: a\n", "a: [b, ]c\n", "...\n",
    "---\na: b\n",
    "a:\tb\n", "1: a\n", "é: a\n", "a: [~]\n", "a: ?b\n", "a: ,b\n", "a: ]b\n", "a: \u{1}\n",
    "a:\n-b\n",
    "a: =\n", "a: <b\n", "a: -1\n",
  ]
}
