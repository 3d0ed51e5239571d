import Testing

@testable import SiteRendering

@Suite struct TemplateTests {
  @Test(arguments: [
    ("", ""),
    ("plain { } }} text", "plain { } }} text"),
    ("{{title}}", "A &amp; &lt;B&gt; &quot;C&quot;"),
    ("{{ title }}|{{{lead}}}|{{& lead }}", "A &amp; &lt;B&gt; &quot;C&quot;|<p>x</p>|<p>x</p>"),
    ("a{{! a comment }}b{{!\nof two lines}}c", "abc"),
    ("{{item.name}} {{item.inner.depth}}", "one two"),
    ("{{t.greeting}} {{t.menu.open}}", "Hello &amp; welcome Open"),
  ])
  func printsValues(_ template: String, _ expected: String) {
    let small = SmallTemplate(template)
    #expect(small.findings == [])
    #expect(small.text() == expected)
  }

  @Test(arguments: [
    ("{{#title}}[{{.}}]{{/title}}", "[A &amp; &lt;B&gt; &quot;C&quot;]"),
    ("{{#lead}}[{{{.}}}]{{/lead}}", "[<p>x</p>]"),
    ("{{#open}}yes{{/open}}{{^open}}no{{/open}}", "yes"),
    ("{{#item}}{{name}}{{#inner}}{{depth}}{{/inner}}{{/item}}", "onetwo"),
    ("{{#items}}<{{name}}>{{/items}}", "<a><><c>"),
    ("{{#items}}{{^name}}nameless{{/name}}{{/items}}", "nameless"),
    ("{{#items}}{{#name}}{{.}}{{/name}}{{/items}}", "ac"),
    ("{{#items}}{{#open}}{{#name}}{{.}}{{/name}}{{/open}}{{/items}}", "ac"),
    ("{{#item.inner}}{{depth}}{{/item.inner}}", "two"),
    ("{{#open}}{{/open}}{{#open}}{{#open}}x{{/open}}{{/open}}y", "xy"),
  ])
  func repeatsSections(_ template: String, _ expected: String) {
    let small = SmallTemplate(template)
    #expect(small.findings == [])
    #expect(small.text() == expected)
  }

  /// A field that an item has not got is its outer context's; one that it has stays its own, even
  /// when it is empty.
  @Test func looksNamesUpInOuterContexts() {
    let small = SmallTemplate(
      "{{#item}}{{#items}}{{#inner}}!{{/inner}}{{title}};{{/items}}{{/item}}")
    #expect(small.findings == [])
    #expect(small.text(Sample(title: "T")) == "T;T;T;")
  }

  @Test func showsNothingOfWhatIsAbsent() {
    let nothing = Sample(title: nil, lead: nil, isOpen: false, item: nil, items: [])
    let small = SmallTemplate(
      """
      {{title}}{{{lead}}}{{#title}}1{{/title}}{{#lead}}2{{/lead}}{{#open}}3{{/open}}\
      {{#item}}4{{/item}}{{#items}}5{{/items}}{{item.name}}{{item.inner.depth}}\
      {{^title}}a{{/title}}{{^lead}}b{{/lead}}{{^open}}c{{/open}}{{^item}}d{{/item}}{{^items}}e{{/items}}
      """)
    #expect(small.text(nothing) == "abcde")
    #expect(small.text(Sample(title: "", lead: HTML([]))).hasSuffix("ab"))
  }

  @Test func includesPartials() {
    let small = SmallTemplate(
      "{{#items}}{{>cell}}{{/items}}{{> outer }}",
      partials: ["cell": "({{name}})", "outer": "{{>cell2}}", "cell2": "{{title}}"])
    #expect(small.findings == [])
    #expect(small.text(Sample(title: "T")) == "(a)()(c)T")
  }

  @Test(arguments: ["\n", "\r\n"])
  func takesTheLinesOfTagsThatStandAlone(_ end: String) {
    let lines = [
      "begin", "{{#items}}", "  {{! comment }}\t", "  {{#name}}", "<{{.}}>", "  {{/name}}",
      "{{/items}}", "{{>part}}", "a {{#open}}", "b{{/open}} c", "{{#open}} {{/open}}", "{{title}}",
      "{{#open}}end{{/open}}",
    ]
    let small = SmallTemplate(
      lines.joined(separator: end), partials: ["part": "part" + end])
    #expect(small.findings == [])
    let expected = [
      "begin", "<a>", "<c>", "part", "a ", "b c", " ", "T", "end",
    ]
    #expect(small.text(Sample(title: "T")) == expected.joined(separator: end))
  }

  /// A word is no look-up any more when a page is made.
  @Test func mergesWordsIntoTheText() {
    let small = SmallTemplate(
      "a {{t.menu.open}}{{>part}} b", partials: ["part": ", {{t.menu.open}}"])
    #expect(small.template.program.operations.count == 1)
    #expect(small.text() == "a Open, Open b")
  }
}
